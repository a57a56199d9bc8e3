import type { LanguageTag } from '@entente/shared/languages';
import { apply, diff } from '@entente/shared/room/ops';
import { RoomRecord } from '@entente/shared/room/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people, who } from '../../../test/booth-sample.ts';
import { sit, sittings } from '../../../test/booth-steps.ts';
import { DomainEvent } from '../events.ts';
import { replay } from '../evolve.ts';
import { allAudiences, audiencesOf, project } from '../project.ts';
import type { MeetingState } from '../state.ts';
import { feeds, talkLines } from './airways.ts';
import { consoleOf, mouthOf, whereaboutsOf } from './booths.ts';
import { onAirIn, routes } from './routing.ts';
import type { BoothRoom } from './state.ts';

/** Holds of every published state of every sitting. */
const always = (check: (state: MeetingState) => void) =>
  fc.assert(
    fc.property(sittings, (steps) => sit(steps).published.forEach(check)),
    { numRuns: 200 },
  );

const roomsOf = (state: MeetingState): BoothRoom[] => ['plenary', ...state.sideRooms.keys()];

describe('whatever is asked for in booths, in whatever order', () => {
  it('[INT-1] [INT-4] a channel has one source, and a room each channel once', () => {
    always((state) => {
      const keys = feeds(state).map(({ room, channel }) => `${room} ${channel}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const room of roomsOf(state)) {
        const given = [...state.interpretation.booths.values()].flatMap(({ onAir, room: where, plan }) =>
          onAir !== null && where === room && plan.kind === 'voice' ? [onAir.outgoing] : [],
        );
        expect(new Set(given).size).toBe(given.length);
      }
    });
  });

  it('[BTH-2] [BTH-5] a channel takes from no booth that is off air, or whose interpreter is elsewhere', () => {
    always((state) => {
      for (const { room, channel, source } of feeds(state)) {
        if (source?.kind !== 'booth') continue;
        const booth = [...state.interpretation.booths.values()].find(
          ({ onAir, room: where }) => where === room && onAir?.outgoing === channel,
        );
        const interpreter = booth?.onAir?.interpreter;
        if (interpreter === undefined) throw new Error('nobody is on air');
        expect(mouthOf(state, interpreter)).toBe(source.participantId);
        expect(whereaboutsOf(state, interpreter)).toBe(room);
        expect(consoleOf(state, interpreter)?.boothId).toBe(booth?.plan.id);
      }
    });
  });

  it('[BTH-1] who is on air is there, in one booth, and holds no line', () => {
    always((state) => {
      const air = [...state.interpretation.booths.values()].flatMap((booth) =>
        booth.onAir === null ? [] : [{ booth, interpreter: booth.onAir.interpreter }],
      );
      expect(new Set(air.map(({ interpreter }) => interpreter)).size).toBe(air.length);
      for (const { booth, interpreter } of air) {
        expect(whereaboutsOf(state, interpreter)).toBe(booth.room);
        expect(consoleOf(state, interpreter)).toMatchObject({ boothId: booth.plan.id, line: null });
      }
      for (const { handover, onAir } of state.interpretation.booths.values())
        if (handover !== null) expect(onAir?.interpreter).toBe(handover.from);
    });
  });

  it('[INT-2] [INT-3] relay is one step, and goes in no circle', () => {
    always((state) => {
      for (const room of roomsOf(state)) {
        const voices = onAirIn(state, room);
        const steps = (channel: LanguageTag, seen: readonly LanguageTag[] = []): number => {
          expect(seen).not.toContain(channel);
          const incoming = voices.get(channel)?.incoming;
          if (incoming === undefined || incoming === 'floor' || !voices.has(incoming)) return 0;
          return 1 + steps(incoming, [...seen, channel]);
        };
        for (const { channel, carries } of routes(state, room)) {
          const depth = steps(channel);
          expect(depth).toBeLessThanOrEqual(1);
          if (voices.has(channel)) expect(carries).toBe(depth === 1 ? 'relay' : 'interpreted');
        }
        for (const { plan, onAir, room: where } of state.interpretation.booths.values()) {
          if (plan.kind !== 'sign' || onAir === null || where !== room) continue;
          const incoming = consoleOf(state, onAir.interpreter)?.incoming ?? 'floor';
          if (incoming !== 'floor') expect(steps(incoming)).toBe(0);
        }
      }
    });
  });

  it('[SEC-4] [HEA-1] nobody holds or hears a channel or a line of another room, or from outside', () => {
    always((state) => {
      for (const { room, holders, listeners } of feeds(state)) {
        for (const id of [...holders, ...listeners]) expect(whereaboutsOf(state, id)).toBe(room);
        for (const id of listeners) expect(holders).toContain(id);
      }
      const mouths = [...state.interpretation.booths.values()].map(({ plan, onAir }) =>
        plan.kind === 'voice' && onAir !== null ? mouthOf(state, onAir.interpreter) : null,
      );
      for (const { from, to } of talkLines(state)) {
        expect(mouths).not.toContain(from);
        for (const id of to) expect(whereaboutsOf(state, id)).toBe(whereaboutsOf(state, from));
      }
    });
  });

  it('[SEC-4] nobody sees a booth, a channel or a call of a side room that they are not in', () => {
    always((state) => {
      for (const name of people) {
        const place = state.roster.get(who(name))?.place;
        const own = place?.at === 'inside' ? (place.roomId ?? 'plenary') : null;
        const records = audiencesOf(state, who(name)).flatMap((audience) => [
          ...project(state, audience).values(),
        ]);
        for (const record of records) {
          if (record.kind === 'channel' && record.room !== 'plenary') expect(record.room).toBe(own);
          if (record.kind !== 'booth' && record.kind !== 'booth-call') continue;
          const booth = state.interpretation.booths.get(record.id);
          if (record.kind === 'booth' && booth?.room !== 'plenary' && booth?.room !== own) {
            expect(record).toMatchObject({ away: true, seats: [] });
            expect(record).not.toHaveProperty('onAir');
          }
          if (record.kind === 'booth-call')
            expect(
              booth?.call?.roomId === own || consoleOf(state, who(name))?.boothId === booth?.plan.id,
            ).toBe(true);
        }
      }
    });
  });

  it('[BTH-10] an interpreter is in a side room only with the booth, and a booth there only with an interpreter', () => {
    always((state) => {
      for (const { person, place } of state.roster.values()) {
        if (place.at !== 'inside' || place.roomId === undefined || person.role !== 'interpreter') continue;
        const console = consoleOf(state, person.id);
        const booth = console === null ? undefined : state.interpretation.booths.get(console.boothId);
        expect(booth?.room).toBe(place.roomId);
      }
      for (const { room, plan } of state.interpretation.booths.values()) {
        if (room === 'plenary') continue;
        expect(state.sideRooms.has(room)).toBe(true);
        const there = [...state.roster.values()].filter(
          ({ person, place }) =>
            place.at === 'inside' &&
            place.roomId === room &&
            consoleOf(state, person.id)?.boothId === plan.id,
        );
        expect(there.length).toBeGreaterThan(0);
      }
    });
  });

  it('is in the log as it was, leads to the same state, and to every audience by its differences', () => {
    fc.assert(
      fc.property(sittings, (steps) => {
        const { published, sitting } = sit(steps);
        const written = sitting.events.map((event) => DomainEvent.parse(JSON.parse(JSON.stringify(event))));
        expect(replay(written)).toEqual(sitting.state);
        published.slice(1).forEach((next, index) => {
          const before = published[index] ?? next;
          for (const audience of allAudiences(next)) {
            const after = project(next, audience);
            expect(apply(project(before, audience), diff(project(before, audience), after))).toEqual(after);
            for (const record of after.values())
              expect(RoomRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(
                JSON.parse(JSON.stringify(record)),
              );
          }
        });
      }),
      { numRuns: 30 },
    );
  });
});
