import { apply, diff } from '@entente/shared/room/ops';
import { onlyListens } from '@entente/shared/permissions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id, names, type Name } from '../../test/meeting-sample.ts';
import { plans, play, type History, turnMs } from '../../test/steps.ts';
import { DomainEvent } from './events.ts';
import { replay } from './evolve.ts';
import { hearing } from './hearing.ts';
import { allAudiences, audiencesOf, project } from './project.ts';
import type { MeetingState } from './state.ts';

/** Holds of every history. */
const ever = (check: (history: History) => void) =>
  fc.assert(fc.property(plans, (plan) => check(play(plan))));

/** Holds after every event of every history. */
const always = (check: (state: MeetingState) => void) => ever(({ states }) => states.forEach(check));

/** Holds between any two states that follow on each other as they are published. */
const between = (check: (before: MeetingState, next: MeetingState) => void) =>
  ever(({ published }) => published.slice(1).forEach((next, index) => check(published[index] ?? next, next)));

/** Of the plenary: a side room has no floor. */
const openMicrophones = ({ roster }: MeetingState) =>
  [...roster.values()].filter(
    ({ place }) => place.at === 'inside' && place.roomId === undefined && place.open.includes('microphone'),
  );

describe('whatever is asked for, in whatever order', () => {
  it('[FLR-1] [FLR-3] one holder at most may be heard under a chaired floor, beside those who preside', () => {
    ever(({ published }) => {
      for (const state of published) {
        if (state.floor.policy === 'open') continue;
        const { holder } = state.floor;
        for (const { person } of openMicrophones(state))
          expect(['organiser', 'chair'].includes(person.role) || person.id === holder).toBe(true);
      }
    });
  });

  it('[FLR-3] [ADM-8] the holder of the floor is inside', () => {
    always(({ floor, roster }) => {
      if (floor.policy === 'open' || floor.holder === null) return;
      expect(roster.get(floor.holder)?.place.at).toBe('inside');
    });
  });

  it('[FLR-5] an observer or viewer sends nothing without the floor', () => {
    always(({ floor, roster }) => {
      for (const { person, place } of roster.values())
        if (onlyListens(person.role) && place.at === 'inside' && place.open.length > 0)
          expect(floor).toEqual({ policy: 'chaired', holder: person.id });
    });
  });

  it('[HEA-1] nobody who is not inside hears or is heard', () => {
    always((state) => {
      const inside = new Set(
        state.phase === 'ended'
          ? []
          : [...state.roster.values()].flatMap(({ person, place }) =>
              place.at === 'inside' ? [person.id] : [],
            ),
      );
      const groups = hearing(state);
      const receiving = groups.flatMap(({ receivers }) => receivers);
      expect(new Set(receiving)).toEqual(inside);
      expect(receiving.length).toBe(inside.size);
      for (const { listeners, sources } of groups) {
        for (const listener of listeners) expect(inside.has(listener)).toBe(true);
        for (const { participantId } of sources) expect(inside.has(participantId)).toBe(true);
      }
    });
  });

  it('[SEC-1] nobody who is not inside belongs to an audience, and who is belongs to ones that exist', () => {
    always((state) => {
      for (const name of names) {
        const audiences = audiencesOf(state, id(name));
        expect(audiences.length > 0).toBe(state.roster.get(id(name))?.place.at === 'inside');
        for (const audience of audiences) expect(allAudiences(state)).toContain(audience);
      }
    });
  });

  it('[SEC-1] the public never sees who is not inside', () => {
    always((state) => {
      for (const record of project(state, 'public').values()) {
        expect(record.kind).not.toBe('guest');
        if (record.kind === 'participant') expect(state.roster.get(record.id)?.place.at).toBe('inside');
      }
    });
  });

  it('[SEC-3] nobody sees a message but its sender, whom it is for and, to the secretariat, an organiser; [MSG-10] those of a booth in it', () => {
    always((state) => {
      const interprets = (name: Name) => state.interpretation.assignments.has(id(name));
      const delegationOf = (name: string) =>
        [...state.roster.values()].find(({ person }) => person.name === name)?.person.delegationId;
      for (const name of names) {
        const role = state.roster.get(id(name))?.person.role;
        const records = audiencesOf(state, id(name)).flatMap((audience) => [
          ...project(state, audience).values(),
        ]);
        for (const record of records) {
          if (record.kind !== 'message' || record.content.is !== 'said') continue;
          // What the text says of itself, not what the record says.
          const [from = '', kind, whom] = record.content.text.split(' ');
          expect(record.from.name).toBe(from);
          const isMine = from === name;
          if (kind === 'delegation') expect(delegationOf(name)).toBe(delegationOf(from));
          if (kind === 'participant') expect(isMine || whom === name).toBe(true);
          if (kind === 'secretariat') expect(isMine || whom === name || role === 'organiser').toBe(true);
          if (kind === 'booth' || kind === 'chief') expect(interprets(name)).toBe(true);
        }
      }
    });
  });

  it('[ADM-4] who was removed is not inside again but by somebody who admits', () => {
    ever(({ events }) => {
      const barred = new Set<string>();
      for (const [index, event] of events.entries()) {
        if (event.type === 'participant-removed') barred.add(event.participantId);
        if (event.type === 'participant-cleared') barred.delete(event.participantId);
        if (event.type !== 'participant-entered' || !barred.delete(event.participantId)) continue;
        const latest = events
          .slice(0, index)
          .findLast((earlier) => 'participantId' in earlier && earlier.participantId === event.participantId);
        expect(latest?.type).toBe('participant-waiting');
      }
    });
  });

  it('[MTG-2] [MTG-7] nobody is inside or waits when it is over, and nothing happens after', () => {
    ever(({ published, events }) => {
      const end = events.findIndex(({ type }) => type === 'meeting-ended' || type === 'meeting-cancelled');
      if (end < 0) return;
      const places = [...(published.at(-1)?.roster.values() ?? [])].map(({ place }) => place.at);
      expect(places).not.toContain('inside');
      expect(places).not.toContain('waiting');
      expect(events.slice(end + 1)).toEqual([]);
    });
  });

  it('[AGD-1] [AGD-5] one item at most is current, and none when it is over', () => {
    always(({ agenda }) => {
      expect(agenda.filter(({ progress }) => progress.status === 'current').length).toBeLessThanOrEqual(1);
    });
    ever(({ published }) => {
      const last = published.at(-1);
      if (last?.phase === 'ended')
        expect(last.agenda.map(({ progress }) => progress.status)).not.toContain('current');
    });
  });

  it('[AGD-4] [AGD-6] no time used on an item is lost but with an item still to come, nor more counted than went by', () => {
    ever(({ published }) => {
      for (const [index, next] of published.entries()) {
        const spent = next.agenda.map(({ progress }) => progress.usedMs);
        expect(spent.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(80 * turnMs);
        for (const { id: item, progress } of published[index - 1]?.agenda ?? []) {
          const later = next.agenda.find((entry) => entry.id === item)?.progress;
          if (later === undefined) expect(progress.status).toBe('pending');
          else expect(later.usedMs).toBeGreaterThanOrEqual(progress.usedMs);
        }
      }
    });
  });

  it('the agenda is numbered from 1 without gaps, each item once', () => {
    always(({ agenda }) => {
      expect(agenda.map(({ order }) => order)).toEqual(agenda.map((_, index) => index + 1));
      expect(new Set(agenda.map(({ id: item }) => item)).size).toBe(agenda.length);
    });
  });

  it('a meeting brought back from its log is the meeting that was', () => {
    ever(({ states, events }) => {
      const log = events.map((event) => DomainEvent.parse(JSON.parse(JSON.stringify(event))));
      expect(replay(log)).toEqual(states.at(-1));
    });
  });

  it('a client that applies the difference sees what the server sees', () => {
    between((before, next) => {
      for (const audience of allAudiences(next)) {
        const ops = diff(project(before, audience), project(next, audience));
        expect(apply(project(before, audience), ops)).toEqual(project(next, audience));
      }
    });
  });

  it('what an audience sees of what did not change is the same object', () => {
    between((before, next) => {
      for (const audience of allAudiences(next)) {
        const known = project(before, audience);
        const changed = new Set(
          diff(known, project(next, audience)).map((op) => (op.op === 'put' ? op.record : op.key)),
        );
        for (const [key, record] of project(next, audience))
          if (!changed.has(record)) expect(record).toBe(known.get(key));
      }
    });
  });
});
