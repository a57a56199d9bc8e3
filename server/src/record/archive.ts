import type { MeetingId, RecordingId } from '@entente/shared/ids';
import type { SealedRecord } from '@entente/shared/meeting-record';
import type { RecordingIndex } from '@entente/shared/recordings';
import type { Clock } from '../clock.ts';
import { replay } from '../domain/evolve.ts';
import { recordingIndex } from '../domain/record/recording-index.ts';
import { recordOf } from '../domain/record/record.ts';
import type { EventLog } from '../persistence/event-log.ts';
import { sealOf } from './log-chain.ts';

/** An earlier state of a record, to be drawn up again: after how many entries of the log, and until when it told. */
export interface Drawn {
  readonly entries?: number | undefined;
  readonly asOf?: number | undefined;
}

/** Draws up records from the log alone, so that a record is what is on disk and nothing else. */
export interface Archive {
  /** Null if there is no such meeting, or not yet that many entries. */
  record(meetingId: MeetingId, drawn?: Drawn): Promise<SealedRecord | null>;
  /** Who spoke when in a recording; null if there is no such recording. */
  recordingIndex(meetingId: MeetingId, recordingId: RecordingId): Promise<RecordingIndex | null>;
}

export function openArchive({ log, clock }: { readonly log: EventLog; readonly clock: Clock }): Archive {
  return {
    async record(meetingId, drawn = {}) {
      const all = await log.read(meetingId);
      const entries = all.slice(0, drawn.entries);
      const state = replay(entries.flatMap(({ events }) => events));
      if (state === null || entries.length < (drawn.entries ?? 1)) return null;
      const record = recordOf(state, entries, drawn.asOf ?? clock.now());
      return { format: 'entente-record', version: 1, ...record, seal: sealOf(entries) };
    },
    recordingIndex: async (meetingId, recordingId) =>
      recordingIndex(await log.read(meetingId), recordingId, clock.now()),
  };
}
