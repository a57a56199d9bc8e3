import { recordKey, RoomRecord } from '@entente/shared/room/records';
import { describe, expect, it } from 'vitest';
import { after, entered, id, itemId, names, placed } from '../../test/meeting-sample.ts';
import { evolve } from './evolve.ts';
import { allAudiences, audiencesOf, meetingCard, ownView, project } from './project.ts';
import type { Place } from './state.ts';

const keysOf = (state: Parameters<typeof project>[0], audience: Parameters<typeof project>[1]) => [
  ...project(state, audience).keys(),
];

describe('audiences', () => {
  it('[SEC-1] are told by role and delegation inside', () => {
    const state = after({}, ...entered(...names));
    expect(names.map((name) => [name, audiencesOf(state, id(name))])).toEqual([
      ['olga', ['public', 'secretariat']],
      ['chen', ['public', 'chair']],
      ['dora', ['public', 'delegation:d2']],
      ['tuan', ['public', 'delegation:d1']],
      ['ines', ['public', 'booth', 'booth:b1']],
      ['omar', ['public']],
      ['vera', ['public']],
    ]);
    expect(allAudiences(state)).toEqual([
      ...['public', 'chair', 'secretariat', 'booth', 'chief'],
      ...['delegation:d1', 'delegation:d2', 'booth:b1', 'booth:b2'],
    ]);
  });

  it.each([
    { at: 'outside' },
    { at: 'waiting', since: 1, before: 'outside' },
    { at: 'left' },
    { at: 'refused' },
    { at: 'removed' },
  ] satisfies Place[])('[SEC-1] are none for who is $at, whatever the role', (place) => {
    for (const name of names) expect(audiencesOf(placed(after({}), name, place), id(name))).toEqual([]);
  });

  it('[SEC-1] are none for who is not of the roster', () => {
    const state = evolve(after({}), { type: 'meeting-ended', at: 1 });
    expect(audiencesOf({ ...state, roster: new Map() }, id('olga'))).toEqual([]);
  });
});

describe('what an audience sees', () => {
  const state = placed(
    placed(after({}, ...entered('olga', 'dora')), 'tuan', { at: 'waiting', since: 9, before: 'outside' }),
    'vera',
    { at: 'refused', reason: 'not on the list' },
  );

  it('is everybody inside and nobody else, for the public', () => {
    expect(keysOf(state, 'public')).toEqual([
      ...[
        'meeting:meeting',
        'delegation:d1',
        'delegation:d2',
        'agenda-item:a1',
        'agenda-item:a2',
        'floor:floor',
      ],
      ...['speaker:plenary', 'channel:plenary.en', 'channel:plenary.fr'],
      ...['participant:olga', 'participant:dora'],
    ]);
  });

  it.each(['chair', 'secretariat'] as const)('is who is not inside, for the %s', (audience) => {
    const guests = [...project(state, audience).values()].filter(({ kind }) => kind === 'guest');
    expect(guests.map((guest) => [guest.id, guest.kind === 'guest' && guest.standing])).toEqual([
      ...[
        ['chen', 'expected'],
        ['tuan', 'waiting'],
        ['ines', 'expected'],
      ],
      ...[
        ['omar', 'expected'],
        ['vera', 'refused'],
      ],
    ]);
    expect(guests.find((guest) => guest.id === id('tuan'))).toMatchObject({ since: 9 });
  });

  it('is the booths for interpreters, and nothing yet for delegations', () => {
    expect(keysOf(state, 'booth')).toEqual([
      ...['booth:b1', 'booth:b2', 'listeners:plenary', 'interpreter:ines'],
    ]);
    expect(keysOf(state, 'delegation:d1' as never)).toEqual([]);
  });

  it('is made of records that the wire knows', () => {
    for (const audience of allAudiences(state))
      for (const [key, record] of project(state, audience)) {
        expect(RoomRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
        expect(recordKey(record)).toBe(key);
      }
  });

  it('is the same objects as before, but for what changed', () => {
    const later = evolve(state, { type: 'source-opened', participantId: id('dora'), source: 'camera' });
    for (const audience of allAudiences(state)) {
      const before = project(state, audience);
      for (const [key, record] of project(later, audience))
        if (key === 'participant:dora') expect(record).not.toBe(before.get(key));
        else expect(record).toBe(before.get(key));
    }
  });

  it('is how far each item of the agenda has got, with its clock only while it runs', () => {
    const moved = { type: 'agenda-item-moved', itemId: itemId('a1') } as const;
    const running = evolve(state, { ...moved, to: 'current', at: 5 });
    const item = {
      ...{ kind: 'agenda-item', id: 'a1', order: 1, title: 'Adoption of the agenda', minutes: 5 },
    };
    expect(project(state, 'public').get('agenda-item:a1')).toEqual({ ...item, status: 'pending', usedMs: 0 });
    expect(project(running, 'public').get('agenda-item:a1')).toEqual({
      ...{ ...item, status: 'current' },
      ...{ usedMs: 0, since: 5 },
    });
    const done = evolve(running, { ...moved, to: 'done', at: 9 });
    expect(project(done, 'public').get('agenda-item:a1')).toEqual({ ...item, status: 'done', usedMs: 4 });
    expect(project(done, 'public').get('agenda-item:a2')).toBe(
      project(state, 'public').get('agenda-item:a2'),
    );
  });

  it('says that the meeting is over', () => {
    const ended = evolve(state, { type: 'meeting-ended', at: 1 });
    expect(project(state, 'public').get('meeting:meeting')).toMatchObject({ phase: 'open' });
    expect(project(ended, 'public').get('meeting:meeting')).toMatchObject({ phase: 'ended' });
  });
});

describe('what may be known before admission', () => {
  it('is the invitation, without roster, agenda or state', () => {
    expect(Object.keys(meetingCard(after({}))).toSorted()).toEqual(
      ['channels', 'id', 'kind', 'marking', 'start', 'timeZone', 'title', 'workingLanguages'].toSorted(),
    );
  });

  it("is one's own name plate and standing, and the reason of a refusal", () => {
    const refused = placed(after({}), 'dora', { at: 'refused', reason: 'not on the list' });
    expect(ownView(refused, id('dora'))).toEqual({
      you: {
        ...{ id: id('dora'), name: 'dora', role: 'delegate', languages: [] },
        delegation: { officialName: 'French Republic', shortName: 'France', code: 'fr' },
      },
      standing: 'refused',
      reason: 'not on the list',
    });
    expect(ownView(after({}), id('omar')).you.delegation).toBeUndefined();
  });
});
