import { MeetingId } from '@entente/shared/ids';
import { SealedRecord } from '@entente/shared/meeting-record';
import { readFile } from 'node:fs/promises';
import { canonical } from '../record/log-chain.ts';
import type { MeetingDesk } from './meeting-desk.ts';

/** `unreadable` concerns the file, `differs` the log or the record: one of them was changed. */
export type Verdict = 'true to the log' | 'differs' | 'of another meeting' | 'unreadable';

/** Whether an exported record is what this server's log says, entry by entry and field by field. */
export async function verifyRecord(meeting: string, path: string, desk: MeetingDesk): Promise<Verdict> {
  const exported = SealedRecord.safeParse(await jsonOf(path));
  if (!exported.success) return 'unreadable';
  const { data } = exported;
  const id = MeetingId.safeParse(meeting);
  if (!id.success || data.meeting.id !== id.data) return 'of another meeting';
  const drawn = await desk.record(id.data, { entries: data.seal.entries, asOf: data.asOf });
  return drawn !== null && canonical(drawn) === canonical(data) ? 'true to the log' : 'differs';
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
