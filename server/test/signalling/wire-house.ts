import { protocolVersion } from '@entente/shared/protocol/version';
import { err, ok } from '@entente/shared/result';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { decideEnter } from '../../src/domain/admission.ts';
import { createFakeSfu } from '../../src/media/fake-sfu.ts';
import type { FloorMedia, MediaRooms } from '../../src/media/floor-media-port.ts';
import { KeptRecordings } from '../../src/recordings/testing/kept-recordings.ts';
import { createMediaRooms } from '../../src/media/media-rooms.ts';
import { createProbes, type Probes } from '../../src/media/probes.ts';
import { keptLog } from '../../src/media/testing/kept-log.ts';
import { RoomBench } from '../../src/rooms/testing/room-bench.ts';
import type { Mirror } from '../../src/rooms/testing/mirror.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../../src/signalling/gateway.ts';
import type { VerifiedParticipant } from '../../src/signalling/handler.ts';
import { id, type created, type Name } from '../meeting-sample.ts';
import { Person } from './person.ts';

export interface HouseOptions {
  readonly settings?: Parameters<typeof created>[0];
  readonly limits?: GatewayOptions['limits'];
  readonly allowedOrigins?: readonly string[];
  /** Stands in for the media where a test wants it to fail. */
  readonly mediaOf?: (media: FloorMedia) => FloorMedia;
}

/** How long a token lives, in ms. */
export const tokenLife = 600_000;

/** The gateway on a real HTTP server over a real room and store; the SFU is the fake, tokens are looked up in a table. */
export class WireHouse {
  readonly bench: RoomBench;
  readonly log = keptLog();
  readonly gateway: Gateway;
  readonly tokens = new Map<string, VerifiedParticipant>();
  readonly sfu = createFakeSfu();
  readonly commands: string[] = [];
  readonly #httpServer: Server;
  readonly #media: MediaRooms;
  readonly #probes: Probes;

  static async open(options: HouseOptions = {}): Promise<WireHouse> {
    const bench = await RoomBench.open(options.settings);
    const house = new WireHouse(bench, options);
    house.#httpServer.listen(0, '127.0.0.1');
    await once(house.#httpServer, 'listening');
    return house;
  }

  private constructor(bench: RoomBench, { limits, allowedOrigins = [], mediaOf }: HouseOptions) {
    this.bench = bench;
    const { clock } = bench;
    const { logger } = this.log;
    const recordings = new KeptRecordings();
    this.#httpServer = createServer();
    this.#media = createMediaRooms({
      ...{ rooms: bench.rooms, sfu: this.sfu, iceServersFor: () => [], clock, logger, recordings },
    });
    this.#probes = createProbes({ sfu: this.sfu, iceServersFor: () => [], clock });
    this.gateway = createGateway({
      ...{ httpServer: this.#httpServer, clock, logger, limits, allowedOrigins },
      rooms: { open: (meetingId) => this.bench.rooms.open(meetingId) },
      mediaOf: (room) => mediaOf?.(this.#media.of(room)) ?? this.#media.of(room),
      probes: this.#probes,
      verifyParticipant: async (token) => {
        const verified = this.tokens.get(token);
        if (verified === undefined) return err({ code: 'auth.required' });
        return verified.expiresAt > clock.now() ? ok(verified) : err({ code: 'session.expired' });
      },
      onCommand: (name, code) => this.commands.push(`${name} ${code}`),
    });
  }

  get url(): string {
    const address = this.#httpServer.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}`;
  }

  /** A token of this person, good for ten minutes. */
  token(name: Name, changes: Partial<VerifiedParticipant> = {}): string {
    const token = `token-of-${name}-${this.tokens.size}`;
    const verified = {
      meetingId: this.bench.room.id,
      participantId: id(name),
      sessionId: `session-of-${name}`,
    };
    this.tokens.set(token, { ...verified, expiresAt: this.bench.clock.now() + tokenLife, ...changes });
    return token;
  }

  /** A person who is about to knock. */
  person(name: Name, mirror?: Mirror): Person {
    const position = mirror?.position ?? null;
    const auth = {
      protocol: protocolVersion,
      token: this.token(name),
      ...(position === null ? {} : { resume: position }),
    };
    return new Person(this.url, auth, mirror === undefined ? {} : { mirror });
  }

  async connect(name: Name, mirror?: Mirror): Promise<Person> {
    const person = this.person(name, mirror);
    expect(await person.connect()).toBeNull();
    return person;
  }

  /** Connected, and inside without any waiting. */
  async inside(name: Name): Promise<Person> {
    const entered = await this.bench.commit((state, now) => decideEnter(state, id(name), now));
    if (entered.ok && entered.value.output.standing !== 'inside')
      await this.bench.commit(() =>
        ok({ events: [{ type: 'participant-entered', participantId: id(name) }], output: {} }),
      );
    return this.connect(name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.gateway.close();
    await this.#media.close();
    await this.#probes.close();
    this.#httpServer.close();
    this.#httpServer.closeAllConnections();
    await this.bench[Symbol.asyncDispose]();
  }
}
