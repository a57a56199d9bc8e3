import type { ParticipantId } from '@entente/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id, names } from '../../test/meeting-sample.ts';
import { plans, play, type History } from '../../test/steps.ts';
import { hearing, roomNameOf } from './hearing.ts';
import { allAudiences, audiencesOf, project } from './project.ts';
import { membersOf, sideRoomOf } from './side-rooms.ts';
import type { MeetingState } from './state.ts';

const ever = (check: (history: History) => void) =>
  fc.assert(
    fc.property(plans, (plan) => check(play(plan))),
    { numRuns: 300 },
  );
const always = (check: (state: MeetingState) => void) => ever(({ published }) => published.forEach(check));

const delegationOf = (state: MeetingState, participantId: ParticipantId) =>
  state.roster.get(participantId)?.person.delegationId;

/** All that somebody is told: the records of every audience that they belong to. */
const recordsOf = (state: MeetingState, participantId: ParticipantId) =>
  audiencesOf(state, participantId).flatMap((audience) => [...project(state, audience).values()]);

describe('whatever is asked for, the side rooms', () => {
  it('are reached by these histories', () => {
    const reached = { caucusOfTwo: 0, corridor: 0, background: 0, speaking: 0, recall: 0 };
    always((state) => {
      for (const room of state.sideRooms.values()) {
        if (room.room === 'corridor') reached.corridor += 1;
        else if (membersOf(state, room.id).length > 1) reached.caucusOfTwo += 1;
      }
      for (const { room, sources, listeners } of hearing(state)) {
        if (room !== 'plenary') reached.speaking += sources.length;
        reached.background += listeners.length;
      }
      if (state.recall !== null) reached.recall += 1;
    });
    for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(0);
  });

  it('[CAU-1] hold nobody of another delegation in a caucus, and [CAU-2] two in a corridor', () => {
    always((state) => {
      for (const room of state.sideRooms.values()) {
        const members = membersOf(state, room.id);
        if (room.room === 'corridor') expect(members.length).toBe(2);
        else {
          expect(members.length).toBeGreaterThan(0);
          for (const member of members) expect(delegationOf(state, member)).toBe(room.delegationId);
        }
      }
      for (const name of names)
        expect(sideRoomOf(state, id(name)) === null).toBe(
          [null, 'plenary'].includes(roomNameOf(state, id(name))),
        );
    });
  });

  it('[CAU-9] nobody gets a source of another room, but the microphones of the plenary into a caucus that wishes it', () => {
    always((state) => {
      for (const { room, receivers, listeners, sources } of hearing(state)) {
        for (const person of [...receivers, ...sources.map(({ participantId }) => participantId)])
          expect(roomNameOf(state, person)).toBe(room);
        for (const listener of listeners) {
          expect(room).toBe('plenary');
          expect(sideRoomOf(state, listener)?.room).toBe('caucus');
          const place = state.roster.get(listener)?.place;
          expect(place?.at === 'inside' && place.background).toBe(true);
        }
      }
    });
  });

  it('[CAU-4] are entered and left with everything closed', () => {
    ever(({ states, events }) => {
      for (const [index, event] of events.entries()) {
        if (event.type !== 'side-room-entered' && event.type !== 'side-room-left') continue;
        // The first event made the first state, so this is the one just before.
        const place = states[index - 1]?.roster.get(event.participantId)?.place;
        expect(place).toMatchObject({ at: 'inside', open: [] });
      }
    });
  });

  it('[CAU-6] never hold who has the floor', () => {
    always(({ floor, roster }) => {
      if (floor.policy === 'open' || floor.holder === null) return;
      const place = roster.get(floor.holder)?.place;
      expect(place?.at === 'inside' && place.roomId === undefined).toBe(true);
    });
  });

  it('[CAU-8] are closed to who would enter while everybody is recalled', () => {
    ever(({ states, events }) => {
      for (const [index, { type }] of events.entries())
        if (type === 'side-room-entered') expect(states[index - 1]?.recall).toBeNull();
    });
  });

  it('[SEC-2] tell nobody outside more than who is away', () => {
    always((state) => {
      for (const name of names) {
        const reader = id(name);
        const own = sideRoomOf(state, reader);
        for (const record of recordsOf(state, reader)) {
          if (record.kind === 'side-room') expect(record.id).toBe(own?.id);
          if (record.kind === 'caucus') expect(record.delegationId).toBe(delegationOf(state, reader));
          if (record.kind === 'word') expect([record.from, record.to]).toContain(reader);
          if (record.kind !== 'participant') continue;
          const isHere = own !== null && sideRoomOf(state, record.id)?.id === own.id;
          if (record.roomId !== undefined) expect([isHere, record.roomId]).toEqual([true, own?.id]);
          if (record.away === true && record.roomId === undefined)
            expect([record.open, record.background]).toEqual([[], undefined]);
        }
      }
    });
  });

  it('[SEC-2] change nothing for the plenary by what happens inside', () => {
    ever(({ published }) => {
      for (const [index, next] of published.entries()) {
        const before = published[index - 1];
        if (before === undefined) continue;
        for (const audience of ['public', 'chair', 'secretariat', 'booth'] as const)
          for (const [key, record] of project(next, audience)) {
            const known = project(before, audience).get(key);
            if (known === record || record.kind !== 'participant') continue;
            // A name plate that is corrected is corrected for all.
            if (before.roster.get(record.id)?.person !== next.roster.get(record.id)?.person) continue;
            // Somebody of the plenary did something, or somebody came or went.
            const was = known?.kind === 'participant' && known.away === true;
            expect(was && record.away === true, 'an update about somebody who stayed away').toBe(false);
          }
      }
    });
  });

  it('[SEC-2] have an audience for those who are in them, and for the two who may be', () => {
    always((state) => {
      for (const audience of allAudiences(state)) {
        if (!audience.startsWith('room:')) continue;
        const readers = names.map(id).filter((name) => audiencesOf(state, name).includes(audience));
        const room = [...state.sideRooms.values()].find((each) => audience === `room:${each.id}`);
        const word = [...state.words.values()].find((each) => audience === `room:${each.id}`);
        const due = room === undefined ? [word?.from, word?.to] : membersOf(state, room.id);
        expect(new Set(readers)).toEqual(new Set(due));
      }
    });
  });
});
