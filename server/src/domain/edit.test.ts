import { AgendaItemId, ParticipantId } from '@entente/shared/ids';
import { MeetingEdit, type MeetingEditInput } from '@entente/shared/meeting-edit';
import { describe, expect, it } from 'vitest';
import { after, entered, foreseenIds, id, placed } from '../../test/meeting-sample.ts';
import { meetingOnFile } from '../http/meeting-on-file.ts';
import { decideEdit } from './edit.ts';
import { DomainEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { decideCancel } from './meeting.ts';
import type { MeetingState } from './state.ts';

type Change = (edit: MeetingEdit) => Partial<MeetingEditInput>;

const by = { ids: freshIds(), stays: (who: ParticipantId) => who.startsWith('org-') };

function freshIds() {
  const ids = foreseenIds();
  return { ...ids, agendaItem: () => AgendaItemId.parse('a-new') };
}

/** What an editor who saw this state sends, after changing it. */
function edited(state: MeetingState, change: Change = () => ({})) {
  const { edit } = meetingOnFile(state);
  return decideEdit(state, MeetingEdit.parse({ ...edit, ...change(edit) }), by);
}

/** The state after an edit that is taken. */
function taken(state: MeetingState, change: Change): MeetingState {
  const decision = edited(state, change);
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.events.reduce(evolve, state);
}

const without =
  (name: string): Change =>
  ({ participants }) => ({ participants: participants.filter((person) => person.name !== name) });

const person =
  (name: string, change: object): Change =>
  ({ participants }) => ({
    participants: participants.map((each) => (each.name === name ? { ...each, ...change } : each)),
  });

describe('an edit', () => {
  it('changes what it says, keeps every id, and its facts fit the log', () => {
    const state = after({});
    const change: Change = ({ agenda }) => ({
      title: 'Another title',
      start: '2026-12-02T09:00',
      agenda: [{ title: 'Opening' }, ...agenda.toReversed()],
    });
    const decision = edited(state, change);
    const events = decision.ok ? decision.value.events : [];
    expect(events.map((event) => DomainEvent.parse(JSON.parse(JSON.stringify(event))))).toEqual(
      JSON.parse(JSON.stringify(events)),
    );
    const next = taken(state, change);
    expect(next.definition).toMatchObject({ title: 'Another title', startsAt: Date.UTC(2026, 11, 2, 8) });
    expect(next.definition.agenda.map(({ id: item, order }) => [item, order])).toEqual([
      ['a-new', 1],
      ['a2', 2],
      ['a1', 3],
    ]);
    expect(next.definition.delegations).toEqual(state.definition.delegations);
    expect([...next.roster.keys()]).toEqual([...state.roster.keys()]);
    expect(next.revision).toBe(1);
  });

  it('that changes nothing says nothing of the people', () => {
    const decision = edited(after({}));
    expect(decision.ok && decision.value.events.map(({ type }) => type)).toEqual(['meeting-edited']);
  });

  it('[MTG-3] made from an older version is stale', () => {
    const state = taken(after({}), () => ({ title: 'By somebody else' }));
    expect(edited(state, () => ({ revision: 0 }))).toEqual({ ok: false, error: { code: 'state.stale' } });
  });

  it('names nobody and nothing that the meeting does not have, and no own seat', () => {
    const own = ParticipantId.parse('org-lan');
    const state = evolve(after({}), {
      type: 'participant-added',
      person: { id: own, name: 'Lan', role: 'organiser', languages: [], trusted: true },
    });
    const refused = { ok: false, error: { code: 'not.found' } };
    expect(edited(state, person('dora', { id: 'nobody' }))).toEqual(refused);
    expect(edited(state, person('dora', { id: own }))).toEqual(refused);
    expect(edited(state, () => ({ agenda: [{ id: 'elsewhere', title: 'x' }] }))).toEqual(refused);
    expect(taken(state, without('dora')).roster.has(own)).toBe(true);
  });

  it('[MTG-4] leaves who is inside where they are, under their new name', () => {
    const state = after({ lobby: 'nobody' }, ...entered('dora'));
    const next = taken(state, person('dora', { name: 'Dora Marchand', title: 'Counsellor' }));
    expect(next.roster.get(id('dora'))).toMatchObject({
      person: { name: 'Dora Marchand', title: 'Counsellor' },
      place: { at: 'inside' },
    });
  });

  it.each([
    ['dropped', without('dora')],
    ['given another role', person('dora', { role: 'observer' })],
    ['given another delegation', person('dora', { delegation: 'd1' })],
  ])('[MTG-4] does not let who is inside be %s', (_, change) => {
    const inside = after({ lobby: 'nobody' }, ...entered('dora'));
    expect(edited(inside, change)).toEqual({ ok: false, error: { code: 'rule.violated', rule: 'MTG-4' } });
    expect(edited(after({}), change).ok).toBe(true);
  });

  it.each(['inside', 'left', 'removed'] as const)('[MTG-5] keeps the kind when somebody %s', (at) => {
    const place = at === 'inside' ? { at, open: [] } : { at };
    const change: Change = () => ({ kind: 'briefing' });
    expect(edited(placed(after({}), 'dora', place), change)).toEqual({
      ...{ ok: false, error: { code: 'rule.violated', rule: 'MTG-5' } },
    });
    expect(taken(after({}), change).definition.kind).toBe('briefing');
  });

  it('[MTG-6] takes somebody off the roster, out of the lobby too', () => {
    const waiting = placed(after({}), 'dora', { at: 'waiting', since: 1, before: 'outside' });
    const decision = edited(waiting, without('dora'));
    expect(decision.ok && decision.value.output.dropped).toEqual([id('dora')]);
    expect(decision.ok && decision.value.events.map(({ type }) => type)).toEqual([
      'meeting-edited',
      'participant-left',
      'participant-dropped',
    ]);
    expect(taken(waiting, without('dora')).roster.has(id('dora'))).toBe(false);
  });

  it('[MTG-8] puts people into its order, whoever is inside or new, and own seats where they were', () => {
    const own = ParticipantId.parse('org-lan');
    const seated = evolve(after({ lobby: 'nobody' }, ...entered('dora')), {
      type: 'participant-added',
      person: { id: own, name: 'Lan', role: 'organiser', languages: [], trusted: true },
    });
    const state = taken(seated, () => ({}));
    const change: Change = ({ participants }) => ({
      participants: [
        ...participants.slice(2).toReversed(),
        { name: 'New', role: 'observer' },
        ...participants.slice(0, 2),
      ],
    });
    const next = taken(state, change);
    const names = [...next.roster.values()].map(({ person: { name } }) => name);
    expect(names).toEqual(['vera', 'omar', 'ines', 'tuan', 'dora', 'New', 'olga', 'Lan', 'chen']);
    const orders = [...next.roster.values()].map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((one, other) => one - other));
    expect(new Set(orders).size).toBe(orders.length);
    expect(next.roster.get(id('dora'))?.place.at).toBe('inside');
    const again = edited(next);
    expect(again.ok && again.value.events.map(({ type }) => type)).toEqual(['meeting-edited']);
  });

  it('[MTG-8] says nothing of the order where somebody is only added at the end or dropped', () => {
    const decision = edited(after({}), ({ participants }) => ({
      participants: [...participants.slice(1), { name: 'New', role: 'observer' }],
    }));
    expect(decision.ok && decision.value.events.map(({ type }) => type)).toEqual([
      ...['meeting-edited', 'participant-dropped', 'participant-added'],
    ]);
  });

  it('[FLR-7] closes microphones where it makes the floor a chaired one', () => {
    const state = placed(after({ floorPolicy: 'open' }), 'dora', { at: 'inside', open: ['microphone'] });
    const next = taken(state, ({ settings }) => ({ settings: { ...settings, floorPolicy: 'chaired' } }));
    expect(next.floor).toEqual({ policy: 'chaired', holder: null });
    expect(next.roster.get(id('dora'))?.place).toEqual({ at: 'inside', open: [] });
  });

  it('comes too late for a meeting that is over', () => {
    const ended = after({}, { type: 'meeting-ended', at: 1 });
    expect(edited(ended)).toEqual({ ok: false, error: { code: 'meeting.ended' } });
    const cancelled = after({}, { type: 'meeting-cancelled', at: 1 });
    expect(edited(cancelled)).toEqual({ ok: false, error: { code: 'meeting.cancelled' } });
  });
});

describe('cancelling', () => {
  it('[MTG-7] is refused with somebody inside, and clears the lobby otherwise', () => {
    expect(decideCancel(after({}, ...entered('olga')), 5)).toEqual({
      ...{ ok: false, error: { code: 'rule.violated', rule: 'MTG-7' } },
    });
    const waiting = placed(after({}), 'dora', { at: 'waiting', since: 1, before: 'outside' });
    expect(decideCancel(waiting, 5)).toEqual({
      ok: true,
      value: {
        events: [
          { type: 'participant-left', participantId: id('dora'), cause: 'left' },
          { type: 'meeting-cancelled', at: 5 },
        ],
        output: {},
      },
    });
  });

  it('[MTG-7] is no new fact the second time, and too late after the end', () => {
    const cancelled = after({}, { type: 'meeting-cancelled', at: 1 });
    expect(cancelled).toMatchObject({ phase: 'ended', over: { by: 'cancellation', at: 1 } });
    expect(decideCancel(cancelled, 2)).toEqual({ ok: true, value: { events: [], output: {} } });
    expect(decideCancel(after({}, { type: 'meeting-ended', at: 1 }), 2)).toEqual({
      ...{ ok: false, error: { code: 'meeting.ended' } },
    });
  });
});
