import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Refusal } from '@entente/shared/errors';
import { Epoch, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { Envelope } from '@entente/shared/protocol/contract';
import { HandshakeAuth, type Welcome } from '@entente/shared/protocol/handshake';
import { Server, type Socket } from 'socket.io';

/** What the small server was asked, in order. */
export interface Asked {
  readonly name: string;
  readonly envelope: Envelope;
}

export const welcome: Welcome = {
  serverTime: 0,
  epoch: Epoch.parse('e1'),
  you: { id: ParticipantId.parse('p1'), name: 'Linh Tran', role: 'delegate', languages: [] },
  meeting: {
    ...{ id: MeetingId.parse('m1'), title: 'Talk', kind: 'bilateral', start: '2026-12-01T15:00' },
    ...{ timeZone: 'UTC', workingLanguages: ['en'], channels: ['floor'], marking: 'none' },
  },
  standing: 'outside',
  listening: 'floor',
  rtpCapabilities: { codecs: [] },
};

/** A real Socket.IO server that speaks our handshake and lets a test decide everything else. */
export class SmallServer {
  readonly handshakes: HandshakeAuth[] = [];
  readonly asked: Asked[] = [];
  /** What the next connections are told first. */
  welcome: Welcome = welcome;
  /** Why the next handshakes are refused; null lets them in. */
  refusal: (auth: HandshakeAuth) => Refusal | null = () => null;
  /** The acknowledgement of a command; undefined gives none. */
  answer: (asked: Asked) => unknown = () => ({ ok: true, data: {}, seq: 1 });
  readonly #http: HttpServer;
  readonly #io: Server;
  #sockets = new Set<Socket>();

  private constructor() {
    this.#http = createServer();
    this.#io = new Server(this.#http);
    this.#io.use((socket, next) => {
      const auth = HandshakeAuth.parse(socket.handshake.auth);
      this.handshakes.push(auth);
      const refusal = this.refusal(auth);
      if (refusal === null) next();
      else next(Object.assign(new Error(refusal.code), { data: refusal }));
    });
    this.#io.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('disconnect', () => this.#sockets.delete(socket));
      socket.onAny((name: string, envelope: Envelope, acknowledge: (ack: unknown) => void) => {
        const asked = { name, envelope };
        this.asked.push(asked);
        const ack = this.answer(asked);
        if (ack !== undefined) acknowledge(ack);
      });
      socket.emit('welcome', this.welcome);
    });
  }

  static async open(): Promise<SmallServer> {
    const server = new SmallServer();
    await new Promise<void>((resolve) => server.#http.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get connected(): number {
    return this.#sockets.size;
  }

  say(name: string, data: unknown): void {
    this.#io.emit(name, data);
  }

  /** Cuts every connection without a word, as a network does. */
  cut(): void {
    for (const socket of this.#sockets) socket.conn.close(true);
  }

  /** Says why, then closes. */
  end(code: string): void {
    this.say('ended', { code });
    for (const socket of this.#sockets) socket.disconnect(true);
  }

  async close(): Promise<void> {
    await this.#io.close();
  }
}
