import { describe, expect, it } from 'vitest';
import { after, entered, id, placed, type Name } from '../../test/meeting-sample.ts';
import {
  decideAdmit,
  decideAdmitAll,
  decideEnter,
  decideLeave,
  decideRefuse,
  decideRemove,
} from './admission.ts';
import type { Decision } from './decision.ts';
import type { DomainEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { MeetingState, Place } from './state.ts';

const now = 1_000;
const everyPlace: Place[] = [
  { at: 'outside' },
  { at: 'waiting', since: 1, before: 'outside' },
  { at: 'inside', open: [] },
  { at: 'left' },
  { at: 'refused' },
  { at: 'removed' },
];

const eventsOf = (decision: Decision<object>): readonly DomainEvent[] =>
  decision.ok ? decision.value.events : [];
const codeOf = (decision: Decision<object>): string | null => (decision.ok ? null : decision.error.code);
const standingOf = (state: MeetingState, name: Name) => {
  const decision = decideEnter(state, id(name), now);
  return decision.ok ? decision.value.output.standing : decision.error.code;
};
const act = (state: MeetingState, decision: Decision<object>) => eventsOf(decision).reduce(evolve, state);

describe('joining', () => {
  it.each([
    ['everyone', ['olga', 'chen'], ['dora', 'tuan', 'ines', 'omar', 'vera']],
    ['untrusted', ['olga', 'chen', 'tuan'], ['dora', 'ines', 'omar', 'vera']],
    ['nobody', ['olga', 'chen', 'dora', 'tuan', 'ines', 'omar', 'vera'], []],
  ] as const)(
    '[ADM-1] lets those who preside in, and others by the setting "%s"',
    (lobby, inside, waiting) => {
      const state = after({ lobby });
      for (const name of inside) expect(standingOf(state, name)).toBe('inside');
      for (const name of waiting) expect(standingOf(state, name)).toBe('waiting');
    },
  );

  it('[ADM-1] notes when somebody began to wait', () => {
    expect(eventsOf(decideEnter(after({}), id('dora'), now))).toEqual([
      { type: 'participant-waiting', participantId: id('dora'), at: now },
    ]);
  });

  it.each(['inside', 'waiting'] as const)(
    '[ADM-2] leaves who is %s where they are, without a new fact',
    (at) => {
      const place: Place = at === 'inside' ? { at, open: ['camera'] } : { at, since: 1, before: 'outside' };
      const decision = decideEnter(placed(after({}), 'dora', place), id('dora'), now);
      expect(decision).toEqual({ ok: true, value: { events: [], output: { standing: at } } });
    },
  );

  it('[ADM-3] lets who left after admission come back without waiting', () => {
    let state = after({ lobby: 'everyone' }, ...entered('dora'));
    state = act(state, decideLeave(state, id('dora'), { cause: 'lost', now: 0 }));
    expect(standingOf(state, 'dora')).toBe('inside');
  });

  it('[ADM-3] does not take leaving the lobby for having been admitted', () => {
    let state = after({ lobby: 'everyone' });
    state = act(state, decideEnter(state, id('dora'), now));
    state = act(state, decideLeave(state, id('dora'), { cause: 'left', now: 0 }));
    expect(standingOf(state, 'dora')).toBe('waiting');
  });

  it.each(['everyone', 'untrusted', 'nobody'] as const)(
    '[ADM-4] makes who was removed wait, whatever the setting (%s)',
    (lobby) => {
      for (const name of ['chen', 'dora', 'tuan'] as const)
        expect(standingOf(placed(after({ lobby }), name, { at: 'removed' }), name)).toBe('waiting');
    },
  );

  it.each(['left', 'lost'] as const)(
    '[ADM-4] makes who was removed wait again after they %s the lobby',
    (cause) => {
      let state = placed(after({ lobby: 'nobody' }), 'tuan', { at: 'removed' });
      for (let tries = 0; tries < 3; tries += 1) {
        expect(standingOf(state, 'tuan')).toBe('waiting');
        state = act(state, decideEnter(state, id('tuan'), now));
        state = act(state, decideLeave(state, id('tuan'), { cause, now: 0 }));
      }
    },
  );

  it('[ADM-4] forgets the removal once the person has been admitted again', () => {
    let state = placed(after({ lobby: 'everyone' }), 'tuan', { at: 'removed' });
    state = act(state, decideEnter(state, id('tuan'), now));
    state = act(state, decideAdmit(state, id('tuan'), now));
    state = act(state, decideLeave(state, id('tuan'), { cause: 'left', now: 0 }));
    expect(standingOf(state, 'tuan')).toBe('inside');
  });

  it('[ADM-5] keeps who was refused refused', () => {
    expect(standingOf(placed(after({ lobby: 'nobody' }), 'tuan', { at: 'refused' }), 'tuan')).toBe(
      'admission.refused',
    );
  });

  it('[ADM-1] lets nobody into a meeting that is over', () => {
    const state = after({ lobby: 'nobody' }, { type: 'meeting-ended', at: now });
    expect(standingOf(state, 'olga')).toBe('meeting.ended');
  });
});

describe('admitting', () => {
  const answers: Record<Place['at'], string | null> = {
    outside: 'not.found',
    waiting: 'participant-entered',
    inside: null,
    left: 'not.found',
    refused: 'participant-cleared',
    removed: 'participant-cleared',
  };
  it.each(everyPlace)('[ADM-6] answers for somebody who is $at', (place) => {
    const decision = decideAdmit(placed(after({}), 'dora', place), id('dora'), now);
    expect(eventsOf(decision)[0]?.type ?? codeOf(decision)).toBe(answers[place.at]);
  });

  it.each(['refused', 'removed'] as const)('[ADM-6] lets who was %s come back without waiting', (at) => {
    let state = placed(after({ lobby: 'everyone' }), 'dora', { at });
    state = act(state, decideAdmit(state, id('dora'), now));
    expect(state.roster.get(id('dora'))?.place).toEqual({ at: 'left' });
    expect(standingOf(state, 'dora')).toBe('inside');
  });

  it('[ADM-6] admits all who wait, who came first first, and nobody else', () => {
    let state = after({ lobby: 'everyone' }, ...entered('tuan'));
    state = placed(state, 'vera', { at: 'waiting', since: 1, before: 'outside' });
    state = placed(state, 'dora', { at: 'waiting', since: 2, before: 'removed' });
    state = placed(state, 'omar', { at: 'refused' });
    expect(decideAdmitAll(state, now)).toEqual({
      ok: true,
      value: { events: entered('vera', 'dora'), output: { admitted: 2 } },
    });
  });

  it('[ADM-6] admits nobody into a meeting that is over', () => {
    const state = after({}, { type: 'meeting-ended', at: now });
    expect(codeOf(decideAdmit(state, id('dora'), now))).toBe('meeting.ended');
    expect(codeOf(decideAdmitAll(state, now))).toBe('meeting.ended');
  });
});

describe('refusing, leaving, removing', () => {
  it.each(everyPlace)('[ADM-7] refuses only who waits: $at', (place) => {
    const decision = decideRefuse(placed(after({}), 'dora', place), id('dora'), 'not on the list');
    if (place.at === 'waiting')
      expect(eventsOf(decision)).toEqual([
        { type: 'participant-refused', participantId: id('dora'), reason: 'not on the list' },
      ]);
    else expect(codeOf(decision)).toBe('not.found');
  });

  it('[ADM-8] takes sources and floor with the seat, in one commit', () => {
    const participantId = id('dora');
    let state = after({ floorPolicy: 'chaired' }, ...entered('dora'), { type: 'floor-given', participantId });
    state = placed(state, 'dora', { at: 'inside', open: ['camera', 'microphone'] });
    for (const [decision, last] of [
      [
        decideLeave(state, participantId, { cause: 'lost', now: 0 }),
        { type: 'participant-left', participantId, cause: 'lost' },
      ],
      [decideRemove(state, participantId, 0), { type: 'participant-removed', participantId }],
    ] as const)
      expect(eventsOf(decision)).toEqual([
        { type: 'source-closed', participantId, source: 'camera' },
        { type: 'source-closed', participantId, source: 'microphone' },
        { type: 'floor-withdrawn', participantId },
        last,
      ]);
  });

  it.each(everyPlace)('[ADM-8] is a fact only for who is in the room or the lobby: $at', (place) => {
    const decision = decideLeave(placed(after({}), 'dora', place), id('dora'), { cause: 'left', now: 0 });
    expect(eventsOf(decision)).toHaveLength(place.at === 'inside' || place.at === 'waiting' ? 1 : 0);
  });

  it('[ADM-9] removes anybody inside but an organiser', () => {
    const state = after({}, ...entered('olga', 'chen', 'dora'));
    expect(decideRemove(state, id('olga'), 0)).toEqual({
      ok: false,
      error: { code: 'rule.violated', rule: 'ADM-9' },
    });
    expect(decideRemove(state, id('chen'), 0).ok).toBe(true);
    expect(decideRemove(state, id('dora'), 0).ok).toBe(true);
    expect(codeOf(decideRemove(state, id('vera'), 0))).toBe('not.found');
  });
});
