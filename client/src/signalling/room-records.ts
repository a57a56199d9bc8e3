import type { Epoch } from '@entente/shared/ids';
import type { Audience, StateUpdate } from '@entente/shared/protocol/events';
import { err, ok, type Result } from '@entente/shared/result';
import { apply, recordSet, type RecordSet } from '@entente/shared/room/ops';

interface Part {
  readonly seq: number;
  readonly records: RecordSet;
}

/** What is held of a room: one part for each audience that the reader belongs to. */
export interface RoomRecords {
  readonly epoch: Epoch | null;
  readonly parts: ReadonlyMap<Audience, Part>;
}

export const noRecords: RoomRecords = { epoch: null, parts: new Map() };

/**
 * What is held after `update`. `gap`: the update builds upon a state that was never received; start over. An update
 * that is held already changes nothing, so a resume may repeat. A snapshot of another epoch replaces everything.
 */
export function applyUpdate(held: RoomRecords, update: StateUpdate): Result<RoomRecords, 'gap'> {
  const sameEpoch = held.epoch === update.epoch;
  const parts = new Map(sameEpoch ? held.parts : []);
  const part = parts.get(update.audience);
  switch (update.type) {
    case 'snapshot':
      parts.set(update.audience, { seq: update.seq, records: recordSet(update.records) });
      break;
    case 'ops':
      if (part === undefined || part.seq < update.prev) return err('gap');
      if (part.seq >= update.seq) return ok(held);
      parts.set(update.audience, { seq: update.seq, records: apply(part.records, update.ops) });
      break;
    case 'gone':
      if (part === undefined || part.seq > update.seq) return ok(held);
      parts.delete(update.audience);
      break;
  }
  return ok({ epoch: update.epoch, parts });
}

/** From where to resume; null where nothing is held. */
export function resumePoint(held: RoomRecords): { epoch: Epoch; seq: number } | null {
  return held.epoch === null || held.parts.size === 0 ? null : { epoch: held.epoch, seq: newestSeq(held) };
}

/** The newest number seen in any audience: what `ifSeq` speaks of. */
export function newestSeq({ parts }: RoomRecords): number {
  return Math.max(0, ...Array.from(parts.values(), ({ seq }) => seq));
}

/** All audiences as one set. A record that several audiences hold is taken from the narrower one, which knows more. */
export function merged({ parts }: RoomRecords): RecordSet {
  const view = new Map(parts.get('public')?.records);
  for (const [audience, { records }] of parts)
    if (audience !== 'public') for (const [key, record] of records) view.set(key, record);
  return view;
}
