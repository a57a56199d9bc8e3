import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParticipantId } from '../ids.ts';
import { apply, diff, Op, recordSet } from './ops.ts';
import type { RecordOf, RoomRecord } from './records.ts';

const person = (id: string, change: Partial<RecordOf<'participant'>> = {}): RoomRecord => ({
  ...{ kind: 'participant', id: ParticipantId.parse(id), name: id, role: 'delegate' },
  ...{ order: 0, languages: ['en'], open: [] },
  ...change,
});
const floor = (holder?: string): RoomRecord => ({
  ...{ kind: 'floor', id: 'floor', policy: 'chaired' },
  holder: holder === undefined ? undefined : ParticipantId.parse(holder),
});

describe('a set of records', () => {
  it('holds one record of a key, and takes two for a bug', () => {
    expect([...recordSet([person('a'), floor()]).keys()]).toEqual(['participant:a', 'floor:floor']);
    expect(() => recordSet([person('a'), person('a')])).toThrow('two records of the key participant:a');
  });
});

describe('the difference', () => {
  it('is empty where nothing changed, whether or not the objects are the same', () => {
    const before = recordSet([person('a'), floor()]);
    expect(diff(before, before)).toEqual([]);
    expect(diff(before, recordSet([person('a'), floor()]))).toEqual([]);
  });

  it('takes an absent key and undefined for the same, as the wire does', () => {
    const { holder: _, ...bare } = floor() as RecordOf<'floor'>;
    expect(diff(recordSet([floor()]), recordSet([bare]))).toEqual([]);
  });

  it('removes what is gone and puts what is new or changed, and nothing else', () => {
    const before = recordSet([person('a'), person('b'), floor()]);
    const after = recordSet([person('b', { open: ['camera'] }), person('c'), floor()]);
    expect(diff(before, after)).toEqual([
      { op: 'remove', key: 'participant:a' },
      { op: 'put', record: person('b', { open: ['camera'] }) },
      { op: 'put', record: person('c') },
    ]);
  });

  it.each<[string, RoomRecord, RoomRecord]>([
    ['a list that grew', person('a'), person('a', { languages: ['en', 'fr'] })],
    [
      'a list in another order',
      person('a', { languages: ['fr', 'en'] }),
      person('a', { languages: ['en', 'fr'] }),
    ],
    ['a value that is now there', floor(), floor('a')],
    ['a value that is there no more', floor('a'), floor()],
  ])('notices %s', (_, before, after) => {
    expect(diff(recordSet([before]), recordSet([after]))).toEqual([{ op: 'put', record: after }]);
  });
});

describe('applying', () => {
  it('leaves the set that it began with alone', () => {
    const before = recordSet([person('a')]);
    apply(before, [{ op: 'remove', key: 'participant:a' }]);
    expect(before.size).toBe(1);
  });

  it('takes the removal of what is not there for no fault, and the same ops twice', () => {
    const ops: Op[] = [
      { op: 'remove', key: 'participant:a' },
      { op: 'put', record: floor('b') },
    ];
    const once = apply(recordSet([floor()]), ops);
    expect(apply(once, ops)).toEqual(once);
  });

  it('leads from any set to any other, over the wire too', () => {
    const record = fc.oneof(
      fc
        .record({
          id: fc.constantFrom('a', 'b', 'c', 'd'),
          open: fc.subarray(['camera' as const]),
          title: fc.constantFrom(undefined, 'Ambassador'),
        })
        .map(({ id, ...change }) => person(id, change)),
      fc.constantFrom(undefined, 'a', 'b').map(floor),
    );
    const sets = fc
      .uniqueArray(record, { selector: ({ kind, id }) => `${kind}:${id}`, maxLength: 5 })
      .map((records) => recordSet(records));
    fc.assert(
      fc.property(sets, sets, (before, after) => {
        const sent: unknown = JSON.parse(JSON.stringify(diff(before, after)));
        expect(apply(before, Op.array().parse(sent))).toEqual(after);
      }),
    );
  });
});

describe('an op from the wire', () => {
  it.each([
    { op: 'put' },
    { op: 'put', record: { kind: 'participant' } },
    { op: 'put', record: { kind: 'secret', id: 'x' } },
    { op: 'remove' },
    { op: 'replace', key: 'x' },
  ])('is refused: %j', (op) => {
    expect(Op.safeParse(op).success).toBe(false);
  });
});
