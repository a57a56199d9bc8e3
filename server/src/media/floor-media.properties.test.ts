import type { ParticipantId, SourceId } from '@entente/shared/ids';
import type { PublishKind } from '@entente/shared/room/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../domain/events.ts';
import { roomNameOf } from '../domain/hearing.ts';
import { eve, fay, french, guy, english } from './testing/interpreted.ts';
import { caucus, InterpretedRehearsal } from './testing/interpreted-rehearsal.ts';
import { RehearsedClient } from './testing/rehearsed-client.ts';
import { ada, bo } from './testing/rehearsal.ts';
import { wishOf } from './wish.ts';

const people = [ada, bo, fay, guy, eve];
const interpreters = [fay, guy, eve];
const at = 0;
const boothOf = (who: ParticipantId) => (who === eve ? english : french);

const anyone = fc.constantFrom(...people);
const happening: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.record({
    type: fc.constantFrom('source-opened' as const, 'source-closed' as const),
    participantId: anyone,
    source: fc.constant('microphone' as const),
  }),
  fc.record({
    type: fc.constant('channel-chosen' as const),
    participantId: anyone,
    channel: fc.constantFrom('floor', 'en', 'fr'),
  }),
  fc.constantFrom(...interpreters).map((who) => ({
    ...{ type: 'air-taken' as const, boothId: boothOf(who), participantId: who },
    ...{ outgoing: who === eve ? 'en' : 'fr', at },
  })),
  fc.constantFrom(...interpreters).map((who) => ({
    ...{ type: 'air-left' as const, boothId: boothOf(who), participantId: who, at },
  })),
  fc.record({
    type: fc.constantFrom('side-room-entered' as const, 'side-room-left' as const),
    ...{ participantId: anyone, roomId: fc.constant(caucus), at: fc.constant(at) },
  }),
  fc.record({
    type: fc.constant('booth-moved' as const),
    ...{ boothId: fc.constantFrom(french, english), roomId: fc.constantFrom(null, caucus) },
    at: fc.constant(at),
  }),
  anyone.map((participantId) => ({
    type: 'participant-left' as const,
    participantId,
    cause: 'left' as const,
  })),
  anyone.map((participantId) => ({ type: 'participant-entered' as const, participantId })),
);

type Deed =
  | { readonly what: 'happens'; readonly events: readonly DomainEvent[] }
  | {
      readonly what: 'joins' | 'publishes' | 'takes back' | 'is ready' | 'comes back';
      readonly who: ParticipantId;
      readonly kind: PublishKind;
    }
  | { readonly what: 'dies' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('happens' as const),
      events: fc.array(happening, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom('joins', 'publishes', 'publishes', 'takes back', 'is ready', 'comes back'),
      who: anyone,
      kind: fc.constantFrom('microphone', 'booth'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'dies' as const }) },
);

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class Meeting {
  readonly the = new InterpretedRehearsal();
  readonly clients = people.map((who) => new RehearsedClient(this.the, who));

  constructor() {
    this.the.room.happen({ type: 'side-room-opened', roomId: caucus, room: 'corridor', at });
    this.the.room.enter(...people);
  }

  do(one: Deed): void {
    if (one.what === 'happens') this.the.room.happen(...one.events);
    else if (one.what === 'dies') this.the.sfu.killWorkers();
    else {
      const client = this.clients.find(({ who }) => who === one.who);
      if (one.what === 'joins') void client?.join();
      else if (one.what === 'publishes') void client?.publish(one.kind);
      else if (one.what === 'takes back') void client?.unpublish(one.kind);
      else if (one.what === 'is ready') void client?.ready();
      else this.the.room.connection(one.who, true);
    }
    for (const client of this.clients) client.follow();
  }

  /** Nothing happens any more, and every client is ready for what it was told of. */
  async pauses(): Promise<void> {
    await this.the.settled();
    this.the.clock.advance(1_000);
    for (const client of this.inside) await client.ready();
    await this.the.settled();
  }

  /** Each client does what is left to do: joins where it has no seat, publishes what is not there. */
  async comesToRest(): Promise<void> {
    for (const client of this.inside) if (!client.isSeated) await client.join();
    for (const client of this.inside) {
      const kinds: PublishKind[] = interpreters.includes(client.who)
        ? ['microphone', 'booth']
        : ['microphone'];
      for (const kind of kinds) if (this.living(client, kind) === null) await client.publish(kind);
    }
    await this.pauses();
  }

  get inside(): RehearsedClient[] {
    return this.clients.filter(({ isInside }) => isInside);
  }

  /** Every source that is there, and whose it is. */
  get spoken(): { readonly client: RehearsedClient; readonly kind: PublishKind; readonly id: SourceId }[] {
    return this.inside.flatMap((client) =>
      (['microphone', 'booth'] as const).flatMap((kind) => {
        const id = this.living(client, kind);
        return id === null ? [] : [{ client, kind, id }];
      }),
    );
  }

  /** How many channels there are to be. */
  get channelsWished(): number {
    const { feeds } = wishOf(this.the.room.state);
    return feeds.filter(({ holders }) => holders.some((id) => people.includes(id))).length;
  }

  living({ sources }: RehearsedClient, kind: PublishKind): SourceId | null {
    const id = sources.get(kind);
    return id !== undefined && this.the.sfu.source(id) !== undefined ? id : null;
  }

  /** Who gets packets when this is spoken into, sorted; twice, if over two ways. */
  async earsOf(id: SourceId): Promise<ParticipantId[]> {
    const counts = async () =>
      Promise.all(
        this.inside.flatMap(({ who, believed }) =>
          [...believed].map(async (one) => ({
            who,
            packets: (await this.the.sfu.subscription(one)?.stats())?.packets ?? 0,
          })),
        ),
      );
    const before = await counts();
    this.the.sfu.send(id, 3);
    const after = await counts();
    return after
      .flatMap(({ who, packets }, index) => (packets > (before[index]?.packets ?? 0) ? [who] : []))
      .sort();
  }

  /** Who is to hear it, from the state alone. */
  earsWished({ who }: RehearsedClient, kind: PublishKind): ParticipantId[] {
    const { groups, feeds } = wishOf(this.the.room.state);
    const isHere = (id: ParticipantId): boolean => id !== who && this.inside.some((one) => one.who === id);
    const room = roomNameOf(this.the.room.state, who);
    const direct = groups.flatMap(({ room: of, sources, receivers, listeners }) =>
      of === room &&
      kind === 'microphone' &&
      sources.some((one) => one.participantId === who && one.source === kind)
        ? [...receivers, ...listeners]
        : [],
    );
    const channels = feeds.flatMap(({ room: of, source, listeners }) =>
      of === room && source?.participantId === who && source.kind === kind ? listeners : [],
    );
    return [...direct, ...channels].filter(isHere).sort();
  }
}

describe('the media of a meeting, whatever happens', () => {
  it('[HEA-1] [INT-1] [CAU-4] is heard in the end by whom the state says, once, and by nobody else', async () => {
    const step = fc.tuple(deed, fc.integer({ min: 0, max: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const meeting = new Meeting();
        await meeting.comesToRest();
        for (const [one, turns] of steps) {
          meeting.do(one);
          for (let left = turns; left > 0; left -= 1) await turn();
        }
        await meeting.pauses();
        for (const { client, kind, id } of meeting.spoken) {
          const wished = meeting.earsWished(client, kind);
          const others = (await meeting.earsOf(id)).filter((ear) => !wished.includes(ear));
          expect(others, `who hears the ${kind} of ${client.who} and must not`).toEqual([]);
        }
        await meeting.comesToRest();
        const { the, inside, spoken } = meeting;
        const census = await the.census();
        expect(census.transports - Math.min(1, census.channels), 'seats').toBe(2 * inside.length);
        const believed = inside.flatMap((one) => [...one.believed]);
        expect(
          believed.filter((id) => the.sfu.subscription(id) === undefined),
          'told and not there',
        ).toEqual([]);
        expect(census.subscriptions, 'there and not told').toBe(believed.length);
        expect(census.channels, 'channels').toBe(meeting.channelsWished);
        for (const { client, kind, id } of spoken) {
          const wished = meeting.earsWished(client, kind);
          expect(await meeting.earsOf(id), `who hears the ${kind} of ${client.who}`).toEqual(wished);
        }
        const open = the.sfu.rooms.filter(({ closed }) => !closed);
        expect(open.length, 'rooms of the SFU').toBeLessThanOrEqual(1);
        await the.media.close();
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});
