import { z } from 'zod';
import { recordKey, RoomRecord } from './records.ts';

/** One step from one state of an audience to the next. `remove` names a record by its key, `kind:id`. */
export const Op = z.discriminatedUnion('op', [
  z.object({ op: z.literal('put'), record: RoomRecord }),
  z.object({ op: z.literal('remove'), key: z.string() }),
]);
export type Op = z.infer<typeof Op>;

/** Records by their key. Records are immutable: one that did not change is the same object. */
export type RecordSet = ReadonlyMap<string, RoomRecord>;

/** A set of records by key. Two records of one key would hide each other, so that is a bug and throws. */
export function recordSet(records: Iterable<RoomRecord>): RecordSet {
  const set = new Map<string, RoomRecord>();
  for (const record of records) {
    const key = recordKey(record);
    if (set.has(key)) throw new Error(`two records of the key ${key}`);
    set.set(key, record);
  }
  return set;
}

/** The ops that lead from `before` to `after`; empty where nothing changed. */
export function diff(before: RecordSet, after: RecordSet): Op[] {
  const ops: Op[] = [];
  for (const key of before.keys()) if (!after.has(key)) ops.push({ op: 'remove', key });
  for (const [key, record] of after) {
    const old = before.get(key);
    if (old !== record && (old === undefined || !same(old, record))) ops.push({ op: 'put', record });
  }
  return ops;
}

/** The set after `ops`. Removing what is not there is no fault: a resume may say it twice. */
export function apply(before: RecordSet, ops: readonly Op[]): RecordSet {
  const after = new Map(before);
  for (const op of ops) {
    if (op.op === 'put') after.set(recordKey(op.record), op.record);
    else after.delete(op.key);
  }
  return after;
}

/** Deep equality of plain data; a key that is absent and one that is `undefined` are the same, as on the wire. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => same(x, b[i]));
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (!same(Reflect.get(a, key), Reflect.get(b, key))) return false;
  return true;
}
