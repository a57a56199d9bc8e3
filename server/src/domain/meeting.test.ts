import { MeetingFile } from '@entente/shared/meeting-file';
import { describe, expect, it } from 'vitest';
import { after, entered, foreseenIds, id, placed, sampleFile } from '../../test/meeting-sample.ts';
import { evolve } from './evolve.ts';
import { DomainEvent } from './events.ts';
import { decideAddParticipant, decideEnd, meetingFrom } from './meeting.ts';
import type { Person } from './state.ts';

const from = (change: Partial<typeof sampleFile> = {}) =>
  meetingFrom(MeetingFile.parse({ ...sampleFile, ...change }), foreseenIds());

describe('a meeting from its file', () => {
  it('is a fact that the log can hold', () => {
    const event = from();
    expect(DomainEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('knows its start as an instant', () => {
    expect(from().definition.startsAt).toBe(Date.UTC(2026, 11, 1, 14));
  });

  it.each([
    ['bilateral', undefined, 'open'],
    ['multilateral', undefined, 'chaired'],
    ['briefing', undefined, 'chaired'],
    ['bilateral', 'chaired', 'chaired'],
    ['multilateral', 'open', 'open'],
  ] as const)('has, as a %s talk with the setting %s, an %s floor', (kind, floorPolicy, policy) => {
    const settings = floorPolicy === undefined ? {} : { floorPolicy };
    expect(from({ kind, settings }).definition.floorPolicy).toBe(policy);
  });

  it('offers the floor and each working language where it names no channels', () => {
    expect(from().definition.channels).toEqual(['floor', 'en', 'fr']);
    expect(from({ channels: ['floor', 'fr'] }).definition.channels).toEqual(['floor', 'fr']);
  });

  it('seats delegations by their order, else as the file names them, and ties people to them', () => {
    const event = from();
    expect(event.definition.delegations.map(({ id, order, votes }) => [id, order, votes])).toEqual([
      ['d1', 1, true],
      ['d2', 2, false],
    ]);
    expect(event.roster.map(({ name, delegationId }) => [name, delegationId]).slice(2, 5)).toEqual([
      ['dora', 'd2'],
      ['tuan', 'd1'],
      ['ines', undefined],
    ]);
  });
});

describe('adding somebody', () => {
  const person: Person = {
    ...{ id: id('dora'), name: 'Dora', role: 'delegate' },
    languages: ['fr'],
    trusted: false,
  };
  const newcomer: Person = { ...person, id: foreseenIds().participant() };

  it('[MTG-1] adds an id once, and leaves who is there as they are', () => {
    const decision = decideAddParticipant(after({}), newcomer);
    expect(decision).toEqual({
      ok: true,
      value: { events: [{ type: 'participant-added', person: newcomer }], output: {} },
    });
    const state = evolve(after({}), {
      type: 'participant-added',
      person: { ...newcomer, languages: ['fr'] },
    });
    expect(state.roster.get(newcomer.id)?.place).toEqual({ at: 'outside' });
    expect(decideAddParticipant(state, newcomer)).toEqual({ ok: true, value: { events: [], output: {} } });
    expect(decideAddParticipant(state, person)).toEqual({ ok: true, value: { events: [], output: {} } });
  });

  it('[MTG-1] adds nobody to a meeting that is over', () => {
    const state = after({}, { type: 'meeting-ended', at: 1 });
    expect(decideAddParticipant(state, newcomer)).toEqual({ ok: false, error: { code: 'meeting.ended' } });
  });
});

describe('ending', () => {
  it('[MTG-2] sends everybody away in the same commit, whoever waits too', () => {
    let state = after({ floorPolicy: 'chaired' }, ...entered('olga', 'tuan'));
    state = evolve(state, { type: 'floor-given', participantId: id('tuan') });
    state = placed(state, 'tuan', { at: 'inside', open: ['microphone'] });
    state = placed(state, 'dora', { at: 'waiting', since: 1, before: 'outside' });
    const decision = decideEnd(state, 7);
    expect(decision.ok && decision.value.events).toEqual([
      { type: 'participant-left', participantId: id('olga'), cause: 'left' },
      { type: 'participant-left', participantId: id('dora'), cause: 'left' },
      { type: 'source-closed', participantId: id('tuan'), source: 'microphone' },
      { type: 'floor-withdrawn', participantId: id('tuan') },
      { type: 'participant-left', participantId: id('tuan'), cause: 'left' },
      { type: 'meeting-ended', at: 7 },
    ]);
  });

  it('[MTG-2] is no new fact the second time', () => {
    const state = after({}, { type: 'meeting-ended', at: 1 });
    expect(decideEnd(state, 2)).toEqual({ ok: true, value: { events: [], output: {} } });
  });
});
