import { diff, recordSet } from '@entente/shared/room/ops';
import { recordKey, type RoomRecord } from '@entente/shared/room/records';
import { once } from '../once.ts';
import type { Definition } from '../state.ts';

const known = once((_: Definition) => new Map<string, RoomRecord>());

/** The records, each the same object as the last one of its key where nothing in it has changed: no difference, no cost. */
export function kept(definition: Definition, audience: string, records: readonly RoomRecord[]): RoomRecord[] {
  const before = known(definition);
  return records.map((record) => {
    const key = `${audience} ${recordKey(record)}`;
    const last = before.get(key);
    if (last !== undefined && diff(recordSet([last]), recordSet([record])).length === 0) return last;
    before.set(key, record);
    return record;
  });
}
