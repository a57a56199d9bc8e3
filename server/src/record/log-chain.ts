import type { RecordSeal } from '@entente/shared/meeting-record';
import { createHash } from 'node:crypto';
import type { LogEntry } from '../persistence/event-log.ts';

/**
 * The seal of a log, by the method that `RecordSeal` describes: whoever changes, drops, adds or reorders an entry
 * changes the last link. An empty log has none.
 */
export function sealOf(entries: readonly LogEntry[]): RecordSeal {
  let link = '';
  for (const entry of entries)
    link = createHash('sha256')
      .update(`${link}\n${canonical(entry)}`)
      .digest('hex');
  return { method: 'sha256-chain-1', entries: entries.length, digest: link };
}

/** JSON with the keys of every object sorted by code unit, so that it does not depend on who wrote it. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)))
      : held,
  );
}
