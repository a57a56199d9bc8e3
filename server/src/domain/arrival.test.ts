import { DelegationId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { after, entered, id, placed, type Name } from '../../test/meeting-sample.ts';
import { decideAdmitDelegation, decideEnter, decideTrust } from './admission.ts';
import {
  decideAcceptCorrection,
  decideAskCorrection,
  decideDeclineCorrection,
  decideReportCheck,
} from './arrival.ts';
import type { Decision } from './decision.ts';
import { evolve } from './evolve.ts';
import { decideEnd } from './meeting.ts';
import { allAudiences, ownView, project } from './project.ts';
import type { MeetingState, Place } from './state.ts';

const eventsOf = (decision: Decision<object>) => (decision.ok ? decision.value.events : []);
const codeOf = (decision: Decision<object>) => (decision.ok ? null : decision.error.code);
const act = (state: MeetingState, decision: Decision<object>) => eventsOf(decision).reduce(evolve, state);
const plate = (state: MeetingState, name: Name) => state.roster.get(id(name))?.person;
const waiting = (since: number): Place => ({ at: 'waiting', since, before: 'outside' });
const standing = (state: MeetingState, name: Name) => {
  const decision = decideEnter(state, id(name), 1);
  return decision.ok ? decision.value.output.standing : decision.error.code;
};
/** Which audiences hold a record of this kind. */
const audiencesWith = (state: MeetingState, kind: string) =>
  allAudiences(state).filter((audience) =>
    [...project(state, audience).values()].some((record) => record.kind === kind),
  );

const wanted = { name: 'Dora Dupont', title: 'Deputy head of mission' };
const sound = { verdict: 'good', level: -24, noise: -62, bandwidth: 14_000, worn: 'headset' } as const;
const connection = { path: 'udp', up: 2400, down: 2400, loss: 0 } as const;

describe('a correction of the plate', () => {
  const asked = act(after({}), decideAskCorrection(after({}), id('dora'), wanted));

  it('[COR-1] stands once, the newest in place of the older', () => {
    expect(eventsOf(decideAskCorrection(asked, id('dora'), wanted))).toEqual([]);
    const again = act(asked, decideAskCorrection(asked, id('dora'), { name: 'Dora D.' }));
    expect([...again.corrections.values()]).toMatchObject([{ at: 'asked', name: 'Dora D.' }]);
  });

  it('[COR-1] is taken back by asking for what stands there', () => {
    const back = act(asked, decideAskCorrection(asked, id('dora'), { name: 'dora' }));
    expect(back.corrections.size).toBe(0);
    expect(eventsOf(decideAskCorrection(back, id('dora'), { name: 'dora' }))).toEqual([]);
  });

  it('[COR-1] changes nothing on the plate by itself, and is seen by those who admit alone', () => {
    expect(plate(asked, 'dora')?.name).toBe('dora');
    expect(audiencesWith(asked, 'correction')).toEqual(['chair', 'secretariat']);
    expect(ownView(asked, id('dora')).correction).toEqual({ at: 'asked', ...wanted });
    expect(ownView(asked, id('tuan')).correction).toBeUndefined();
  });

  it('[COR-2] changes name and title, and neither role nor delegation nor place', () => {
    const before = placed(asked, 'dora', { at: 'inside', open: ['microphone'] });
    const accepted = act(before, decideAcceptCorrection(before, id('dora'), wanted));
    expect(plate(accepted, 'dora')).toEqual({ ...plate(before, 'dora'), ...wanted });
    expect(accepted.roster.get(id('dora'))?.place).toEqual({ at: 'inside', open: ['microphone'] });
    expect(accepted.corrections.size).toBe(0);
    expect(project(accepted, 'public').get('participant:dora')).toMatchObject(wanted);
  });

  it('[COR-2] takes a title away that was not asked for', () => {
    const titled = act(asked, decideAcceptCorrection(asked, id('dora'), wanted));
    const bare = act(titled, decideAskCorrection(titled, id('dora'), { name: 'Dora Dupont' }));
    const done = act(bare, decideAcceptCorrection(bare, id('dora'), { name: 'Dora Dupont' }));
    expect(plate(done, 'dora')?.title).toBeUndefined();
  });

  it('[COR-3] is not accepted in words that nobody saw', () => {
    const changed = act(asked, decideAskCorrection(asked, id('dora'), { name: 'The Chair' }));
    expect(codeOf(decideAcceptCorrection(changed, id('dora'), wanted))).toBe('state.stale');
  });

  it('[COR-3] is accepted once by a double click, and not at all where nobody asked', () => {
    const accepted = act(asked, decideAcceptCorrection(asked, id('dora'), wanted));
    expect(decideAcceptCorrection(accepted, id('dora'), wanted)).toMatchObject({
      ok: true,
      value: { events: [] },
    });
    expect(codeOf(decideAcceptCorrection(after({}), id('dora'), wanted))).toBe('not.found');
    expect(codeOf(decideDeclineCorrection(after({}), id('dora')))).toBe('not.found');
  });

  it('[COR-1] that is declined is told to the asker, is gone from the desk, and may be asked again', () => {
    const declined = act(asked, decideDeclineCorrection(asked, id('dora')));
    expect(ownView(declined, id('dora')).correction?.at).toBe('declined');
    expect(audiencesWith(declined, 'correction')).toEqual([]);
    expect(codeOf(decideAcceptCorrection(declined, id('dora'), wanted))).toBe('not.found');
    const again = act(declined, decideAskCorrection(declined, id('dora'), wanted));
    expect(again.corrections.get(id('dora'))?.at).toBe('asked');
  });

  it('[COR-1] is nothing for who was refused, nor after the end', () => {
    const refused = evolve(asked, { type: 'participant-refused', participantId: id('dora') });
    expect(refused.corrections.size).toBe(0);
    expect(codeOf(decideAskCorrection(refused, id('dora'), wanted))).toBe('admission.refused');
    const ended = act(asked, decideEnd(asked, 1));
    expect(codeOf(decideAskCorrection(ended, id('dora'), wanted))).toBe('meeting.ended');
    expect(codeOf(decideAcceptCorrection(ended, id('dora'), wanted))).toBe('meeting.ended');
  });
});

describe('a device check', () => {
  it('[CHK-1] keeps the newest of each part, for those who admit alone', () => {
    let state = after({}, ...entered('olga'));
    state = act(state, decideReportCheck(state, id('dora'), { sound, now: 1 }));
    state = act(state, decideReportCheck(state, id('dora'), { connection, now: 2 }));
    state = act(
      state,
      decideReportCheck(state, id('dora'), { sound: { ...sound, verdict: 'echo' }, now: 3 }),
    );
    expect(project(state, 'secretariat').get('check:dora')).toEqual({
      ...{ kind: 'check', id: 'dora', sound: { ...sound, verdict: 'echo' }, soundAt: 3, connection },
    });
    expect(audiencesWith(state, 'check')).toEqual(['chair', 'secretariat']);
  });

  it('[CHK-1] is gone from the state with the end of the meeting, and nothing is taken after it', () => {
    let state = act(after({}), decideReportCheck(after({}), id('dora'), { sound, now: 1 }));
    state = act(state, decideEnd(state, 1));
    expect(state.checks.size).toBe(0);
    expect(codeOf(decideReportCheck(state, id('dora'), { sound, now: 1 }))).toBe('meeting.ended');
  });
});

describe('trust', () => {
  it('[ADM-10] decides the next Join where the lobby is for those not trusted', () => {
    let state = after({ lobby: 'untrusted' });
    expect(standing(state, 'dora')).toBe('waiting');
    state = act(state, decideTrust(state, id('dora'), true));
    expect(standing(state, 'dora')).toBe('inside');
    state = act(state, decideTrust(state, id('dora'), false));
    expect(standing(state, 'dora')).toBe('waiting');
  });

  it.each(['everyone', 'nobody'] as const)('[ADM-10] decides nothing where the lobby is for %s', (lobby) => {
    const state = act(after({ lobby }), decideTrust(after({ lobby }), id('dora'), true));
    expect(standing(state, 'dora')).toBe(lobby === 'everyone' ? 'waiting' : 'inside');
    expect(project(state, 'secretariat').get('guest:dora')).not.toHaveProperty('trusted', true);
  });

  it('[ADM-10] lets in nobody who waits, nor who was removed, and sends nobody out', () => {
    let state = placed(after({ lobby: 'untrusted' }), 'dora', waiting(1));
    state = act(state, decideTrust(state, id('dora'), true));
    expect(state.roster.get(id('dora'))?.place.at).toBe('waiting');
    state = placed(state, 'dora', { at: 'removed' });
    expect(standing(state, 'dora')).toBe('waiting');
    state = placed(state, 'tuan', { at: 'inside', open: [] });
    state = act(state, decideTrust(state, id('tuan'), false));
    expect(state.roster.get(id('tuan'))?.place.at).toBe('inside');
  });

  it('[ADM-10] is shown to those who admit, and never to the public', () => {
    const state = after({ lobby: 'untrusted' }, ...entered('dora'));
    expect(project(state, 'chair').get('guest:tuan')).toMatchObject({ trusted: true });
    for (const record of project(state, 'public').values()) expect(record).not.toHaveProperty('trusted');
  });
});

describe('admitting a delegation', () => {
  const [vietnam, france] = [DelegationId.parse('d1'), DelegationId.parse('d2')];

  it('[ADM-11] admits those of it who wait, who came first first, and nobody else', () => {
    let state = placed(after({ lobby: 'everyone' }), 'tuan', waiting(1));
    state = placed(state, 'dora', waiting(2));
    state = placed(state, 'omar', waiting(0));
    expect(decideAdmitDelegation(state, france, 1)).toEqual({
      ok: true,
      value: { events: entered('dora'), output: { admitted: 1 } },
    });
    state = act(state, decideAdmitDelegation(state, france, 1));
    expect(state.roster.get(id('tuan'))?.place.at).toBe('waiting');
    expect(eventsOf(decideAdmitDelegation(state, france, 1))).toEqual([]);
    expect(eventsOf(decideAdmitDelegation(state, vietnam, 1))).toEqual(entered('tuan'));
  });

  it('[ADM-11] knows the delegations of this meeting alone, and no meeting that is over', () => {
    expect(codeOf(decideAdmitDelegation(after({}), DelegationId.parse('d9'), 1))).toBe('not.found');
    const ended = evolve(after({}), { type: 'meeting-ended', at: 1 });
    expect(codeOf(decideAdmitDelegation(ended, france, 1))).toBe('meeting.ended');
  });
});

describe('who is taken off the roster', () => {
  it('[MTG-6] [CHK-1] [COR-1] leaves neither check nor correction to those who admit', () => {
    const asked = after(
      {},
      {
        ...{ type: 'check-reported', participantId: id('dora') },
        connection: { path: 'udp', up: 1, down: 1, loss: 0 },
      },
      { type: 'correction-asked', participantId: id('dora'), name: 'Dora B.' },
    );
    const about = (state: MeetingState) =>
      [...project(state, 'chair').values()].filter((record) => record.id === id('dora'));
    expect(about(asked).map(({ kind }) => kind)).toEqual(['guest', 'correction', 'check']);
    expect(about(evolve(asked, { type: 'participant-dropped', participantId: id('dora') }))).toEqual([]);
  });
});
