import { createSocket, type Socket } from 'node:dgram';
import type { BrowserContext } from 'playwright-core';

/** How bad a line is, the same both ways unless said. */
export interface Impairment {
  /** Share of packets that are lost, 0 to 1. */
  readonly loss?: number;
  /** ms that each packet takes. */
  readonly delay?: number;
  /** kbit/s; what does not fit waits up to 300 ms and is then lost. */
  readonly rate?: number;
}

/** Where the server listens for media, as its candidates say: an address of this machine. */
export interface Target {
  readonly address: string;
  readonly port: number;
}

const longestQueue = 300;

/** A direction of the line: decides when a packet leaves it, or that it does not. */
class Lane {
  #freeAt = 0;

  readonly #chance: () => number;

  constructor(chance: () => number) {
    this.#chance = chance;
  }

  /** ms from now until a packet of `bytes` leaves; null if it is lost. */
  pass(bytes: number, { loss = 0, delay = 0, rate }: Impairment): number | null {
    if (this.#chance() < loss) return null;
    if (rate === undefined) return delay;
    const now = performance.now();
    const begins = Math.max(now, this.#freeAt);
    if (begins - now > longestQueue) return null;
    this.#freeAt = begins + (bytes * 8) / rate;
    return this.#freeAt - now + delay;
  }
}

/**
 * A lossy, slow line for a person's media: a UDP relay in front of every port that the server names. Pages are led to it
 * by `installConnections({ link: true })`, which rewrites the candidates.
 */
export class Link implements Disposable {
  down: Impairment = {};
  up: Impairment = {};
  readonly #chance: () => number;
  readonly #entries = new Map<string, Promise<Socket>>();
  readonly #sockets = new Set<Socket>();

  /** `chance` decides which packets are lost: from 0 to 1, anew for each. */
  constructor(chance: () => number = Math.random) {
    this.#chance = chance;
  }

  /** The same impairment both ways. */
  impair(impairment: Impairment): void {
    this.down = impairment;
    this.up = impairment;
  }

  async serve(context: BrowserContext): Promise<void> {
    await context.exposeBinding('ententeLinkPort', (_source, target: Target) => this.port(target));
  }

  /** The relay's port, at every address of this machine, in front of a port of the server. */
  async port(target: Target): Promise<number> {
    const key = `${target.address}:${target.port}`;
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = this.#listen(target);
      this.#entries.set(key, entry);
    }
    return (await entry).address().port;
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets) socket.close();
    this.#sockets.clear();
  }

  async #listen(target: Target): Promise<Socket> {
    const entry = this.#socket();
    const exits = new Map<string, Socket>();
    const upLane = new Lane(this.#chance);
    entry.on('message', (packet, { address, port }) => {
      const key = `${address}:${port}`;
      let exit = exits.get(key);
      if (exit === undefined) {
        exit = this.#socket();
        const downLane = new Lane(this.#chance);
        exit.on('message', (answer) =>
          this.#send(downLane.pass(answer.length, this.down), () => entry.send(answer, port, address)),
        );
        exits.set(key, exit);
      }
      const sender = exit;
      this.#send(upLane.pass(packet.length, this.up), () => sender.send(packet, target.port, target.address));
    });
    await new Promise<void>((resolve) => entry.bind(0, resolve));
    return entry;
  }

  #socket(): Socket {
    const socket = createSocket('udp4');
    socket.on('error', () => this.#sockets.delete(socket));
    this.#sockets.add(socket);
    return socket;
  }

  #send(after: number | null, send: () => void): void {
    if (after === null) return;
    const guarded = (): void => {
      if (this.#sockets.size > 0) send();
    };
    if (after <= 0) guarded();
    else setTimeout(guarded, after);
  }
}
