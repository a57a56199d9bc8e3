import { Refusal } from '@entente/shared/errors';
import type { CommandInput, CommandName } from '@entente/shared/protocol/contract';
import { Ack } from '@entente/shared/protocol/contract';
import { serverEvents, StateUpdate, type ServerEventName } from '@entente/shared/protocol/events';
import { Welcome } from '@entente/shared/protocol/handshake';
import { io, type Socket } from 'socket.io-client';
import { expect } from 'vitest';
import { Mirror } from '../../src/rooms/testing/mirror.ts';

export interface AskOptions {
  readonly id?: string;
  readonly ifSeq?: number;
}

/** Somebody with a real socket, who checks everything that comes against the contract. */
export class Person implements Disposable {
  readonly socket: Socket;
  readonly mirror: Mirror;
  readonly heard: { readonly name: string; readonly data: unknown }[] = [];
  #asked = 0;

  /** Not connected yet: `auth` is whatever a client may put there. */
  constructor(
    url: string,
    auth: Record<string, unknown>,
    options: { mirror?: Mirror; origin?: string } = {},
  ) {
    this.mirror = options.mirror ?? new Mirror();
    this.socket = io(url, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false, autoConnect: false, auth },
      ...(options.origin === undefined ? {} : { extraHeaders: { origin: options.origin } }),
    });
    this.socket.onAny((name: string, data: unknown) => {
      const schema = Object.hasOwn(serverEvents, name) ? serverEvents[name as ServerEventName] : null;
      const parsed = schema?.safeParse(data);
      this.heard.push({ name: parsed?.success === true ? name : `not of the contract: ${name}`, data });
      if (name === 'welcome') this.mirror.begin(Welcome.parse(data).epoch);
      if (name === 'state') this.mirror.take(StateUpdate.parse(data));
    });
  }

  /** Connects and waits for `welcome`; or answers why that was refused. */
  async connect(): Promise<Refusal | null> {
    const refusal = new Promise<Refusal>((resolve) => {
      this.socket.once('connect_error', (error) => resolve(Refusal.parse(Reflect.get(error, 'data'))));
    });
    const welcome = new Promise<null>((resolve) => this.socket.once('welcome', () => resolve(null)));
    this.socket.connect();
    return Promise.race([refusal, welcome]);
  }

  /** Asks for something, with an id of its own unless one is given; answers the code, `ok` if it was done. */
  async ask<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options: AskOptions = {},
  ): Promise<string> {
    const ack = await this.answer(name, input, options);
    return ack.ok ? 'ok' : ack.error.code;
  }

  answer<N extends CommandName>(name: N, input: CommandInput<N>, options: AskOptions = {}): Promise<Ack> {
    const envelope = { id: `${this.socket.id ?? 'x'}-${(this.#asked += 1)}`, ...options, input };
    return this.say(name, envelope);
  }

  /** Says anything at all; what is answered is an acknowledgement of the contract. */
  async say(name: string, ...said: unknown[]): Promise<Ack> {
    return Ack.parse(await this.socket.timeout(20_000).emitWithAck(name, ...said));
  }

  /** Waits until an event of this name has come; answers the newest. */
  async last(name: ServerEventName): Promise<unknown> {
    await expect.poll(() => this.heard.map((one) => one.name)).toContain(name);
    return this.heard.findLast((one) => one.name === name)?.data;
  }

  /** Waits for the end of the connection; answers the last thing that was heard before it. */
  async end(): Promise<unknown> {
    await expect.poll(() => this.socket.connected).toBe(false);
    return this.heard.at(-1);
  }

  /** Cuts the network without a word. */
  cut(): void {
    this.socket.io.engine.close();
  }

  [Symbol.dispose](): void {
    this.socket.disconnect();
  }
}
