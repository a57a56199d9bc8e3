import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { Mirror, type WireUpdate } from './records.ts';

export type WireAck =
  | { readonly ok: true; readonly data: Record<string, unknown>; readonly seq: number }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly rule?: string; readonly ref?: string };
    };

export interface WireEvent {
  readonly name: string;
  readonly data: unknown;
}

export interface Handshake {
  readonly token: string;
  readonly protocol?: number;
  readonly resume?: { readonly epoch: string; readonly seq: number };
}

/**
 * A small client of the wire, written from `shared/PROTOCOL.md` alone and sharing no line with the product: what it
 * cannot do, a stranger could not do either. It keeps the state that it is told, and every event in order.
 */
export class WireClient implements Disposable {
  readonly mirror = new Mirror();
  readonly events: WireEvent[] = [];
  readonly socket: Socket;
  /** Bytes of all messages that came in, as Socket.IO received them. */
  bytes = 0;
  readonly #listeners = new Set<(event: WireEvent) => void>();

  constructor(url: string, { token, protocol = 2, resume }: Handshake) {
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { protocol, token, ...(resume === undefined ? {} : { resume }) },
    });
    this.socket.io.engine.on('packet', (packet: { data?: unknown }) => {
      if (typeof packet.data === 'string') this.bytes += Buffer.byteLength(packet.data);
    });
    this.socket.onAny((name: string, data: unknown) => {
      const event = { name, data };
      this.events.push(event);
      if (name === 'state') this.mirror.take(data as WireUpdate);
      for (const listener of this.#listeners) listener(event);
    });
  }

  /** Connects and waits for `welcome`. */
  static async connect(url: string, handshake: Handshake): Promise<WireClient> {
    const client = new WireClient(url, handshake);
    await client.next('welcome');
    return client;
  }

  /** Connects where the server should refuse; answers the code with which it does. */
  static async refusal(url: string, handshake: Handshake): Promise<string> {
    using client = new WireClient(url, handshake);
    return await new Promise((resolve) => {
      client.socket.on('connect_error', (error) => resolve(codeOf(Reflect.get(error, 'data'))));
      client.onEvent(({ name, data }) => {
        if (name === 'ended') resolve(codeOf(data));
      });
    });
  }

  /** The next event of that name, or the one that has come; rejects if the connection ends without it. */
  next(name: string, deadline = 30_000): Promise<unknown> {
    const known = this.events.find((event) => event.name === name);
    if (known !== undefined) return Promise.resolve(known.data);
    return new Promise((resolve, reject) => {
      const done = (finish: () => void): void => {
        this.#listeners.delete(listen);
        clearTimeout(timer);
        this.socket.off('disconnect', onEnd);
        this.socket.off('connect_error', onEnd);
        finish();
      };
      const listen = (event: WireEvent): void => {
        if (event.name === name) done(() => resolve(event.data));
      };
      const onEnd = (reason: Error | string): void =>
        done(() => reject(reason instanceof Error ? reason : new Error(`${name}: ended, ${reason}`)));
      const timer = setTimeout(() => onEnd(`nothing within ${deadline} ms`), deadline);
      this.#listeners.add(listen);
      this.socket.on('disconnect', onEnd);
      this.socket.on('connect_error', onEnd);
    });
  }

  onEvent(listener: (event: WireEvent) => void): void {
    this.#listeners.add(listener);
  }

  /** A command, with an id of its own unless one is given. Rejects if the connection ends before the answer. */
  request(name: string, input: unknown = {}, { id = randomUUID(), ifSeq }: Guard = {}): Promise<WireAck> {
    return this.raw(name, { id, input, ...(ifSeq === undefined ? {} : { ifSeq }) });
  }

  /** Any message at all, for a hostile client. */
  raw(name: string, ...message: unknown[]): Promise<WireAck> {
    return new Promise((resolve, reject) => {
      const onEnd = (): void => reject(new Error(`${name}: the connection ended before the answer`));
      this.socket.once('disconnect', onEnd);
      this.socket.timeout(30_000).emit(name, ...message, (error: Error | null, answer: WireAck) => {
        this.socket.off('disconnect', onEnd);
        if (error !== null) reject(new Error(`${name}: no answer within 30 s`));
        else resolve(answer);
      });
    });
  }

  namesOfEvents(): string[] {
    return this.events.map(({ name }) => name);
  }

  [Symbol.dispose](): void {
    this.socket.disconnect();
  }
}

function codeOf(data: unknown): string {
  const code: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'code') : undefined;
  return typeof code === 'string' ? code : 'no code';
}

interface Guard {
  readonly id?: string;
  readonly ifSeq?: number;
}
