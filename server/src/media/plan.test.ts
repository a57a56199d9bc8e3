import { ParticipantId, RoomId, SourceId } from '@entente/shared/ids';
import { SourceKind } from '@entente/shared/room/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HearingGroup, RoomName } from '../domain/hearing.ts';
import type { MediaNow, SourceNow, SubscriptionNow } from './media-now.ts';
import { plan, type Plan } from './plan.ts';
import { applied } from './testing/applied.ts';
import type { Wish } from './wish.ts';

const p = (name: string): ParticipantId => ParticipantId.parse(name);
const s = (name: string): SourceId => SourceId.parse(name);
const [ada, bo, cy] = [p('ada'), p('bo'), p('cy')];

const r = (name: string): RoomName => RoomId.parse(name);
/** The same group as the room of that name, with those who listen to it from elsewhere. */
const room = (name: string, of: HearingGroup, ...listeners: ParticipantId[]): HearingGroup => ({
  ...of,
  room: r(name),
  listeners,
});
const group = (receivers: ParticipantId[], ...sources: [ParticipantId, SourceKind][]): HearingGroup => ({
  room: 'plenary',
  listeners: [],
  receivers,
  sources: sources.map(([participantId, source]) => ({ participantId, source })),
});
const microphone = (participantId: ParticipantId, flow: SourceNow['flow']): SourceNow => ({
  id: s(`${participantId}-microphone`),
  participantId,
  kind: 'microphone',
  room: 'plenary',
  flow,
});
const of = (receiver: ParticipantId, source: SourceNow): SubscriptionNow => ({
  receiver,
  sourceId: source.id,
});
const nothing: Plan = {
  ...{ unseat: [], discard: [], close: [], pause: [], resume: [], open: [] },
  ...{
    unrecord: [],
    unhear: [],
    overhear: [],
    record: [],
    shut: [],
    cut: [],
    withhold: [],
    ready: [],
    feed: [],
    give: [],
    openChannels: [],
  },
};
/** A meeting without interpretation. */
const hear = (groups: readonly HearingGroup[]): Wish => ({ groups, feeds: [], lines: [] });
const noChannels = { channels: [], given: [], overheard: [] };

describe('the plan that keeps media level with hearing', () => {
  const paused = microphone(ada, 'paused');
  const flowing = microphone(ada, 'flowing');
  const ending = microphone(ada, 'ending');
  const both = [ada, bo];
  const now = (source: SourceNow, ...subscriptions: SubscriptionNow[]): MediaNow => ({
    seats: both,
    sources: [source],
    subscriptions,
    ...noChannels,
  });
  const rows: readonly [string, readonly HearingGroup[], MediaNow, Partial<Plan>][] = [
    ['leaves a closed microphone alone that nobody gets', [group(both)], now(paused), {}],
    [
      'opens a listed one to others',
      [group(both, [ada, 'microphone'])],
      now(paused),
      { resume: [paused.id], open: [of(bo, paused)] },
    ],
    ['does nothing twice', [group(both, [ada, 'microphone'])], now(flowing, of(bo, flowing)), {}],
    [
      'silences what is closed, and keeps who may hear it again',
      [group(both)],
      now(flowing, of(bo, flowing)),
      { pause: [flowing.id] },
    ],
    ['waits for one that is ending', [group(both)], now(ending, of(bo, ending)), {}],
    [
      'goes on with one that was ending',
      [group(both, [ada, 'microphone'])],
      now(ending, of(bo, ending)),
      { resume: [ending.id] },
    ],
    [
      'takes away from who is not inside',
      [group([ada], [ada, 'microphone'])],
      now(flowing, of(bo, flowing)),
      { unseat: [bo], close: [of(bo, flowing)] },
    ],
    [
      'takes away what was sent by who is not inside',
      [group([bo])],
      now(flowing, of(bo, flowing)),
      { unseat: [ada], close: [of(bo, flowing)], pause: [flowing.id] },
    ],
    [
      'never gives anybody their own',
      [group([ada], [ada, 'microphone'])],
      { ...now(paused), seats: [ada] },
      { resume: [paused.id] },
    ],
    [
      'takes back what anybody has of their own',
      [group(both, [ada, 'microphone'])],
      now(flowing, of(ada, flowing), of(bo, flowing)),
      { close: [of(ada, flowing)] },
    ],
    [
      'parts those who share no room, at once',
      [group([ada], [ada, 'microphone']), room('caucus', group([bo]))],
      now(flowing, of(bo, flowing)),
      { close: [of(bo, flowing)] },
    ],
    [
      'never gives a room what it lists of somebody who is in another',
      [group([ada]), room('caucus', group([bo], [ada, 'microphone']))],
      now(flowing),
      { pause: [flowing.id] },
    ],
    [
      '[CAU-9] lets who listens from another room hear the microphones of this one',
      [{ ...group([ada], [ada, 'microphone']), listeners: [bo] }, room('caucus', group([bo]))],
      now(paused),
      { resume: [paused.id], open: [of(bo, paused)] },
    ],
    [
      '[CAU-9] shows them no picture',
      [{ ...group([ada], [ada, 'camera']), listeners: [bo] }, room('caucus', group([bo]))],
      now({ ...paused, kind: 'camera' }),
      { resume: [paused.id] },
    ],
    [
      '[CAU-9] gives the room nothing back of who listens from another',
      [{ ...group([bo]), listeners: [ada] }, room('caucus', group([ada], [ada, 'microphone']))],
      now({ ...paused, room: r('caucus') }, of(bo, paused)),
      { close: [of(bo, paused)], resume: [paused.id] },
    ],
    [
      '[CAU-9] keeps those apart who listen to one room from two others',
      [
        { ...group([cy]), listeners: both },
        room('one', group([ada], [ada, 'microphone'])),
        room('two', group([bo])),
      ],
      now({ ...paused, room: r('one') }, of(bo, paused)),
      { close: [of(bo, paused)], resume: [paused.id] },
    ],
    [
      '[CAU-4] discards what was published in another room, even where both ends have gone together',
      [group([cy]), room('caucus', group(both, [ada, 'microphone']))],
      now(flowing, of(bo, flowing)),
      { discard: [flowing.id], close: [of(bo, flowing)], pause: [flowing.id] },
    ],
    [
      'passes over who has no seat yet',
      [group([ada, bo, cy], [ada, 'microphone'])],
      now(paused),
      { resume: [paused.id], open: [of(bo, paused)] },
    ],
    [
      'ends everything with the meeting',
      [],
      now(flowing, of(bo, flowing)),
      { unseat: both, close: [of(bo, flowing)], pause: [flowing.id] },
    ],
  ];
  it.each(rows)('%s', (_, groups, media, expected) => {
    expect(plan(hear(groups), media)).toEqual({ ...nothing, ...expected });
  });

  const people = ['ada', 'bo', 'cy', 'di'].map(p);
  const kinds = SourceKind.options;
  const arbitraryGroups = fc
    .array(
      fc.record({
        who: fc.constantFrom(...people),
        where: fc.nat(1),
        listens: fc.boolean(),
        open: fc.subarray([...kinds]),
      }),
      {
        maxLength: 6,
      },
    )
    .map((stays) => {
      const placed = new Map(stays.map((stay) => [stay.who, stay]));
      return [0, 1].map((where) => {
        const here = [...placed.values()].filter((stay) => stay.where === where);
        const sources = here.flatMap(({ who, open }) =>
          open.map((kind): [ParticipantId, SourceKind] => [who, kind]),
        );
        const table = group(
          here.map(({ who }) => who),
          ...sources,
        );
        const others = [...placed.values()].filter((stay) => stay.where !== 0 && stay.listens);
        return where === 0 ? { ...table, listeners: others.map(({ who }) => who) } : room('caucus', table);
      });
    });
  const arbitraryMedia: fc.Arbitrary<MediaNow> = fc
    .record({
      seats: fc.subarray(people),
      sources: fc.uniqueArray(
        fc.record({
          participantId: fc.constantFrom(...people),
          kind: fc.constantFrom(...kinds),
          room: fc.constantFrom('plenary' as const, r('caucus')),
          flow: fc.constantFrom('flowing' as const, 'ending' as const, 'paused' as const),
        }),
        { selector: ({ participantId, kind }) => `${participantId}-${kind}` },
      ),
      pairs: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(11)), { selector: ([a, b]) => a * 12 + b }),
    })
    .map(({ seats, sources, pairs }) => {
      const named = sources
        .filter(({ participantId }) => seats.includes(participantId))
        .map((source) => ({ ...source, id: s(`${source.participantId}-${source.kind}`) }));
      const subscriptions = pairs.flatMap(([who, what]) => {
        const receiver = seats[who];
        const source = named[what];
        return receiver === undefined || source === undefined ? [] : [{ receiver, sourceId: source.id }];
      });
      return { seats, sources: named, subscriptions, ...noChannels };
    });

  it('[HEA-1] never leaves a flow or a subscription outside hearing, and always all that is in it', () => {
    fc.assert(
      fc.property(arbitraryGroups, arbitraryMedia, (groups, before) => {
        const steps = plan(hear(groups), before);
        const after = applied(before, steps);
        const homeOf = (source: SourceNow) =>
          groups.find((one) => one.room === source.room && one.receivers.includes(source.participantId));
        const may = (receiver: ParticipantId, source: SourceNow): boolean => {
          const home = homeOf(source);
          if (home?.receivers.includes(receiver) === true) return true;
          return source.kind === 'microphone' && home?.listeners.includes(receiver) === true;
        };
        const listed = (source: SourceNow): boolean =>
          homeOf(source)?.sources.some((open) => isOf(open, source)) === true;
        for (const { receiver, sourceId } of after.subscriptions) {
          const source = after.sources.find(({ id }) => id === sourceId);
          if (source === undefined) throw new Error('a subscription to nothing');
          expect(receiver).not.toBe(source.participantId);
          expect(may(receiver, source)).toBe(true);
        }
        for (const source of after.sources) expect(source.flow === 'flowing').toBe(listed(source));
        for (const source of after.sources) {
          expect(homeOf(source), 'published where its owner is').toBeDefined();
          for (const receiver of after.seats)
            if (listed(source) && receiver !== source.participantId && may(receiver, source))
              expect(after.subscriptions).toContainEqual({ receiver, sourceId: source.id });
        }
        expect(plan(hear(groups), after)).toEqual(nothing);
      }),
      { numRuns: 500 },
    );
  });
});

const isOf = (open: { participantId: ParticipantId; source: SourceKind }, source: SourceNow): boolean =>
  open.participantId === source.participantId && open.source === source.kind;
