import { ParticipantId, SourceId } from '@entente/shared/ids';
import { SourceKind } from '@entente/shared/room/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HearingGroup } from '../domain/hearing.ts';
import { plan, type MediaNow, type Plan, type SourceNow, type SubscriptionNow } from './plan.ts';

const p = (name: string): ParticipantId => ParticipantId.parse(name);
const s = (name: string): SourceId => SourceId.parse(name);
const [ada, bo, cy] = [p('ada'), p('bo'), p('cy')];

const group = (receivers: ParticipantId[], ...sources: [ParticipantId, SourceKind][]): HearingGroup => ({
  room: 'plenary',
  receivers,
  sources: sources.map(([participantId, source]) => ({ participantId, source })),
});
const microphone = (participantId: ParticipantId, flow: SourceNow['flow']): SourceNow => ({
  id: s(`${participantId}-microphone`),
  participantId,
  kind: 'microphone',
  flow,
});
const of = (receiver: ParticipantId, source: SourceNow): SubscriptionNow => ({
  receiver,
  sourceId: source.id,
});
const nothing: Plan = { unseat: [], close: [], pause: [], resume: [], open: [] };

describe('the plan that keeps media level with hearing', () => {
  const paused = microphone(ada, 'paused');
  const flowing = microphone(ada, 'flowing');
  const ending = microphone(ada, 'ending');
  const both = [ada, bo];
  const now = (source: SourceNow, ...subscriptions: SubscriptionNow[]): MediaNow => ({
    seats: both,
    sources: [source],
    subscriptions,
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
      'parts those who share no group, at once',
      [group([ada], [ada, 'microphone']), group([bo])],
      now(flowing, of(bo, flowing)),
      { close: [of(bo, flowing)] },
    ],
    [
      'lets a group hear somebody who is of another',
      [group([ada]), group([bo], [ada, 'microphone'])],
      now(paused),
      { resume: [paused.id], open: [of(bo, paused)] },
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
    expect(plan(groups, media)).toEqual({ ...nothing, ...expected });
  });

  const people = ['ada', 'bo', 'cy', 'di'].map(p);
  const kinds = SourceKind.options;
  const arbitraryGroups = fc
    .array(fc.record({ who: fc.constantFrom(...people), where: fc.nat(1), open: fc.subarray([...kinds]) }), {
      maxLength: 6,
    })
    .map((stays) => {
      const placed = new Map(stays.map((stay) => [stay.who, stay]));
      return [0, 1].map((where) => {
        const here = [...placed.values()].filter((stay) => stay.where === where);
        const sources = here.flatMap(({ who, open }) =>
          open.map((kind): [ParticipantId, SourceKind] => [who, kind]),
        );
        return group(
          here.map(({ who }) => who),
          ...sources,
        );
      });
    });
  const arbitraryMedia: fc.Arbitrary<MediaNow> = fc
    .record({
      seats: fc.subarray(people),
      sources: fc.uniqueArray(
        fc.record({
          participantId: fc.constantFrom(...people),
          kind: fc.constantFrom(...kinds),
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
      return { seats, sources: named, subscriptions };
    });

  it('[HEA-1] never leaves a flow or a subscription outside hearing, and always all that is in it', () => {
    fc.assert(
      fc.property(arbitraryGroups, arbitraryMedia, (groups, before) => {
        const steps = plan(groups, before);
        const after = applied(before, steps);
        const may = (receiver: ParticipantId, source: SourceNow): boolean =>
          groups.some(
            ({ receivers, sources }) =>
              receivers.includes(receiver) &&
              (receivers.includes(source.participantId) || sources.some((open) => isOf(open, source))),
          );
        const listed = (source: SourceNow): boolean =>
          groups.some(({ sources }) => sources.some((open) => isOf(open, source)));
        for (const { receiver, sourceId } of after.subscriptions) {
          const source = after.sources.find(({ id }) => id === sourceId);
          if (source === undefined) throw new Error('a subscription to nothing');
          expect(receiver).not.toBe(source.participantId);
          expect(may(receiver, source)).toBe(true);
        }
        for (const source of after.sources) expect(source.flow === 'flowing').toBe(listed(source));
        for (const { receivers, sources } of groups)
          for (const source of after.sources.filter((one) => sources.some((open) => isOf(open, one))))
            for (const receiver of receivers)
              if (receiver !== source.participantId && after.seats.includes(receiver))
                expect(after.subscriptions).toContainEqual({ receiver, sourceId: source.id });
        expect(plan(groups, after)).toEqual(nothing);
      }),
      { numRuns: 500 },
    );
  });
});

const isOf = (open: { participantId: ParticipantId; source: SourceKind }, source: SourceNow): boolean =>
  open.participantId === source.participantId && open.source === source.kind;

const same = (a: SubscriptionNow, b: SubscriptionNow): boolean =>
  a.receiver === b.receiver && a.sourceId === b.sourceId;

/** What there is once the steps were taken: with a seat go its sources and subscriptions. */
function applied(before: MediaNow, steps: Plan): MediaNow {
  const seats = before.seats.filter((seat) => !steps.unseat.includes(seat));
  const sources = before.sources
    .filter(({ participantId }) => seats.includes(participantId))
    .map((source): SourceNow => {
      if (steps.pause.includes(source.id)) return { ...source, flow: 'ending' };
      return steps.resume.includes(source.id) ? { ...source, flow: 'flowing' } : source;
    });
  const subscriptions = before.subscriptions
    .filter((one) => !steps.close.some((closed) => same(one, closed)))
    .filter(
      ({ receiver, sourceId }) => seats.includes(receiver) && sources.some(({ id }) => id === sourceId),
    );
  return { seats, sources, subscriptions: [...subscriptions, ...steps.open] };
}
