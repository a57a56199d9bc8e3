import { AgendaItemId, DelegationId } from '@entente/shared/ids';
import { MeetingRecord } from '@entente/shared/meeting-record';
import { describe, expect, it } from 'vitest';
import { onlyTo, pdf } from '../../../test/document-steps.ts';
import { after, created, id, names, type Name } from '../../../test/meeting-sample.ts';
import type { DomainEvent, EventOf } from '../events.ts';
import type { MeetingState } from '../state.ts';
import type { RecordedEntry, RecordedEvent } from './facts.ts';
import { recordOf } from './record.ts';

const noon = Date.UTC(2026, 11, 1, 12);
const minute = 60_000;
const state: MeetingState = after({});
const item = AgendaItemId.parse('a1');
const caucus = { roomId: 'r1', room: 'caucus' as const, delegationId: DelegationId.parse('d1') };

/** What somebody did, `minutes` after noon. */
const at = (minutes: number, who: Name | 'server', ...events: RecordedEvent[]): RecordedEntry => ({
  at: noon + minutes * minute,
  actor: who === 'server' ? { by: 'server' } : { by: 'participant', participantId: id(who) },
  events,
});
const enter = (name: Name): DomainEvent => ({ type: 'participant-entered', participantId: id(name) });
const leave = (name: Name, cause: 'left' | 'lost' = 'left'): DomainEvent => ({
  ...{ type: 'participant-left', participantId: id(name), cause },
});
const wait = (name: Name): DomainEvent => ({ type: 'participant-waiting', participantId: id(name), at: 0 });
const end = (minutes: number): DomainEvent => ({ type: 'meeting-ended', at: noon + minutes * minute });

const record = (...entries: RecordedEntry[]): MeetingRecord =>
  recordOf(state, [at(-60, 'server', created()), ...entries], noon + 90 * minute);
const personOf = (made: MeetingRecord, name: Name) =>
  [...made.delegations.flatMap(({ people }) => people), ...made.others].find(
    (person) => person.id === id(name),
  );
const whats = (made: MeetingRecord) => made.chronicle.map(({ what }) => what);

describe('the course of a meeting', () => {
  it('has not begun while nobody was inside, whoever waits', () => {
    expect(record(at(0, 'dora', wait('dora'))).course).toEqual({ at: 'not-begun' });
  });

  it('runs from the first person inside', () => {
    const made = record(at(1, 'chen', enter('chen')), at(4, 'tuan', enter('tuan')));
    expect(made.course).toEqual({ at: 'running', began: noon + minute, emptySince: null });
  });

  it('tells since when nobody is there any more, until somebody comes back', () => {
    const gone = [at(1, 'chen', enter('chen')), at(9, 'chen', leave('chen'))];
    expect(record(...gone).course).toMatchObject({ at: 'running', emptySince: noon + 9 * minute });
    expect(record(...gone, at(12, 'chen', enter('chen'))).course).toMatchObject({ emptySince: null });
  });

  it('is over with its end, and tells by whom', () => {
    const made = record(at(1, 'olga', enter('olga')), at(30, 'olga', leave('olga'), end(30)));
    expect(made.course).toEqual({
      ...{ at: 'ended', began: noon + minute, finished: noon + 30 * minute, ended: noon + 30 * minute },
      by: { kind: 'participant', id: id('olga') },
    });
  });

  it('was over when the last one left, if it was ended later', () => {
    const made = record(
      ...[at(1, 'chen', enter('chen')), at(20, 'chen', leave('chen')), at(80, 'server', end(80))],
    );
    expect(made.course).toMatchObject({ finished: noon + 20 * minute, ended: noon + 80 * minute });
  });

  it('may be ended before anybody came', () => {
    expect(record(at(5, 'server', end(5))).course).toMatchObject({
      at: 'ended',
      began: null,
      finished: null,
    });
  });
});

describe('attendance', () => {
  it('counts each stay, and what goes on until the record is drawn up', () => {
    const made = record(
      ...[at(0, 'tuan', enter('tuan')), at(10, 'tuan', leave('tuan', 'lost'))],
      ...[at(15, 'tuan', enter('tuan'))],
    );
    expect(personOf(made, 'tuan')).toMatchObject({
      attendance: 'attended',
      stays: [
        { from: noon, to: noon + 10 * minute },
        { from: noon + 15 * minute, to: null },
      ],
      totalMs: 85 * minute,
    });
  });

  it('tells apart who never came and who was not let in', () => {
    const made = record(
      ...[
        at(0, 'dora', wait('dora')),
        at(1, 'chen', { type: 'participant-refused', participantId: id('dora') }),
      ],
    );
    expect(personOf(made, 'dora')).toMatchObject({ attendance: 'not-admitted', stays: [], totalMs: 0 });
    expect(personOf(made, 'omar')?.attendance).toBe('absent');
  });

  it('has everybody of the roster once: by delegation in the order of protocol, the others apart', () => {
    const made = record();
    expect(
      made.delegations.map(({ shortName, people }) => [shortName, people.map(({ name }) => name)]),
    ).toEqual([
      ['Viet Nam', ['tuan']],
      ['France', ['dora']],
    ]);
    expect(made.others.map(({ name }) => name)).toEqual(['olga', 'chen', 'ines', 'omar', 'vera']);
    const swapped = {
      ...state.definition,
      delegations: state.definition.delegations.map((delegation, index) => ({
        ...delegation,
        order: 9 - index,
      })),
    };
    const turned = recordOf({ ...state, definition: swapped }, [], 0);
    expect(turned.delegations.map(({ shortName }) => shortName)).toEqual(['France', 'Viet Nam']);
  });

  it('goes on in order where the clock was set back', () => {
    const made = record(at(10, 'tuan', enter('tuan')), at(4, 'tuan', leave('tuan')));
    expect(personOf(made, 'tuan')?.stays).toEqual([{ from: noon + 10 * minute, to: noon + 10 * minute }]);
  });
});

describe('the agenda', () => {
  it('has the time that each item took beside the time that was planned', () => {
    const move = (to: 'current' | 'suspended' | 'done'): RecordedEvent => ({
      type: 'agenda-item-moved',
      itemId: item,
      to,
    });
    const made = record(
      ...[at(0, 'chen', move('current')), at(3, 'chen', move('suspended')), at(5, 'chen', move('current'))],
      ...[at(9, 'chen', move('done'))],
    );
    expect(made.agenda).toMatchObject([
      { title: 'Adoption of the agenda', course: 'done', plannedMs: 5 * minute, usedMs: 7 * minute },
      { title: 'Any other matters', course: 'pending', plannedMs: null, spans: [], usedMs: 0 },
    ]);
    expect(made.chronicle.map((entry) => entry.what === 'item-moved' && entry.to)).toEqual([
      ...['current', 'suspended', 'current', 'done'],
    ]);
  });

  it('closes the current item with the meeting', () => {
    const made = record(
      ...[at(0, 'chen', { type: 'agenda-item-moved', itemId: item, to: 'current' }), at(8, 'olga', end(8))],
    );
    expect(made.agenda[0]).toMatchObject({
      course: 'current',
      usedMs: 8 * minute,
      spans: [{ to: noon + 8 * minute }],
    });
  });
});

describe('side rooms', () => {
  const corridor = { roomId: 'r2', room: 'corridor' as const };
  const into = (roomId: string, name: Name): RecordedEvent => ({
    type: 'side-room-entered',
    roomId,
    participantId: id(name),
  });

  it('are told with their kind, their times and how many were in them', () => {
    const made = record(
      ...[at(1, 'tuan', { type: 'side-room-opened', ...caucus }, into('r1', 'tuan'))],
      ...[
        at(
          2,
          'tuan',
          { type: 'side-room-left', roomId: 'r1', participantId: id('tuan') },
          into('r1', 'tuan'),
        ),
      ],
      ...[at(3, 'dora', into('r1', 'dora')), at(7, 'tuan', { type: 'side-room-closed', roomId: 'r1' })],
    );
    expect(made.sideRooms).toEqual([
      { kind: 'caucus', delegationId: 'd1', openedAt: noon + minute, closedAt: noon + 7 * minute, people: 2 },
    ]);
    expect(whats(made)).toEqual(['side-room-opened', 'side-room-closed']);
  });

  it('of a corridor it is not told who was in it, nor who opened it', () => {
    const events = [
      at(1, 'tuan', { type: 'side-room-opened', ...corridor }, into('r2', 'tuan')),
      at(2, 'dora', into('r2', 'dora')),
    ];
    const made = record(...events);
    expect(made.sideRooms).toMatchObject([
      { kind: 'corridor', delegationId: null, people: 2, closedAt: null },
    ]);
    expect(JSON.stringify([made.sideRooms, made.chronicle])).not.toMatch(/tuan|dora/);
    // With other people in it the record is the same.
    expect(record(at(1, 'vera', ...(events[0]?.events ?? [])), at(2, 'omar', into('r2', 'omar')))).toEqual(
      made,
    );
  });

  it('close with the meeting', () => {
    const made = record(at(1, 'tuan', { type: 'side-room-opened', ...corridor }), at(6, 'olga', end(6)));
    expect(made.sideRooms[0]?.closedAt).toBe(noon + 6 * minute);
  });
});

describe('the chronicle', () => {
  it('tells admissions, refusals and removals with whose act they were', () => {
    const made = record(
      ...[at(0, 'chen', enter('chen')), at(1, 'chen', enter('dora'))],
      ...[
        at(2, 'chen', { type: 'participant-refused', participantId: id('omar'), reason: 'Not on the list' }),
      ],
      ...[at(3, 'chen', { type: 'participant-removed', participantId: id('dora') })],
      ...[
        at(4, 'olga', { type: 'participant-cleared', participantId: id('dora') }),
        at(5, 'dora', enter('dora')),
      ],
      ...[at(6, 'server', leave('dora', 'lost'))],
    );
    const by = { kind: 'participant', id: id('chen') };
    expect(made.chronicle).toMatchObject([
      { what: 'entered', participantId: id('chen') },
      { what: 'admitted', participantId: id('dora'), by },
      { what: 'refused', participantId: id('omar'), by, reason: 'Not on the list' },
      { what: 'removed', participantId: id('dora'), by },
      { what: 'cleared', participantId: id('dora'), by: { id: id('olga') } },
      { what: 'returned', participantId: id('dora') },
      { what: 'lost', participantId: id('dora') },
    ]);
  });

  it('tells of the floor, and is silent on who left a lobby or opened a microphone', () => {
    const made = record(
      ...[at(0, 'dora', wait('dora')), at(1, 'dora', leave('dora')), at(2, 'chen', enter('chen'))],
      ...[at(3, 'chen', { type: 'source-opened', participantId: id('chen'), source: 'microphone' })],
      ...[at(4, 'chen', { type: 'floor-policy-set', policy: 'chaired' })],
      ...[at(5, 'chen', { type: 'floor-given', participantId: id('tuan') })],
      ...[at(6, 'chen', { type: 'floor-withdrawn', participantId: id('tuan') })],
    );
    expect(whats(made)).toEqual(['entered', 'floor-policy', 'floor-given', 'floor-withdrawn']);
  });

  it('[CAU-10] tells of recalls and of those that were cancelled, with whose act they were', () => {
    const until = noon + 2 * minute;
    const made = record(
      at(0, 'chen', enter('chen')),
      at(1, 'chen', { type: 'recall-set', until, at: noon + minute }),
      at(2, 'chen', { type: 'recall-cancelled', at: noon + 2 * minute }),
    );
    const by = { kind: 'participant', id: id('chen') };
    expect(made.chronicle.slice(1)).toMatchObject([
      { what: 'recalled', by },
      { what: 'recall-cancelled', by },
    ]);
  });

  it('[MTG-7] names a meeting that was cancelled so, with whose act it was', () => {
    const made = record(at(1, 'olga', wait('olga')), at(5, 'olga', { type: 'meeting-cancelled', at: noon }));
    const by = { kind: 'participant', id: id('olga') };
    expect(made.course).toMatchObject({ at: 'cancelled', by });
    expect(made.chronicle).toMatchObject([{ what: 'cancelled', by }]);
    expect(MeetingRecord.parse(made)).toEqual(made);
  });

  it('tells the end in one line, not in one for each who leaves with it', () => {
    const made = record(
      ...[at(0, 'olga', enter('olga')), at(1, 'chen', enter('chen'))],
      ...[at(9, 'olga', leave('olga'), leave('chen'), end(9))],
    );
    expect(whats(made)).toEqual(['entered', 'entered', 'ended']);
  });
});

it('holds nothing but what its schema names', () => {
  const made = record(...names.map((name, index) => at(index, name, enter(name))), at(20, 'olga', end(20)));
  expect(MeetingRecord.parse(made)).toEqual(made);
});

describe('the documents of an item', () => {
  const added = (name: string, change: Partial<EventOf<'document-added'>> = {}): DomainEvent => ({
    ...{ type: 'document-added', ...pdf(name), title: name, purpose: 'document', itemId: item, at: noon },
    access: onlyTo(['d1']),
    ...change,
  });
  const titles = (...events: DomainEvent[]) =>
    recordOf(after({}, ...events), [at(-60, 'server', created())], noon).agenda.map(
      ({ documents }) => documents,
    );

  it('stand in the record by their titles alone, those for one delegation too, a glossary and a removed one not', () => {
    const removed: DomainEvent = { type: 'document-removed', documentId: pdf('gone').documentId, at: noon };
    const glossary = added('terms', { purpose: 'glossary' });
    expect(titles(added('draft'), added('annex'), glossary, added('gone'), removed)).toEqual([
      ['draft', 'annex'],
      undefined,
    ]);
  });

  it('are not told of who could read them', () => {
    const made = recordOf(after({}, added('draft')), [at(-60, 'server', created())], noon);
    expect(JSON.stringify(made.agenda)).not.toContain('d1');
  });
});
