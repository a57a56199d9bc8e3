import type { RecordingId } from '@entente/shared/ids';
import type { RecordingFault } from '@entente/shared/room/recording';

/** Whether the plenary is recorded. Of the last recording: when it ended (ms since the epoch), and why, if by itself. */
export type Recording =
  | {
      readonly at: 'off';
      readonly endedAt: number | null;
      readonly fault: { readonly code: RecordingFault; readonly at: number } | null;
    }
  | { readonly at: 'on'; readonly recordingId: RecordingId; readonly since: number };

export const notRecording: Recording = { at: 'off', endedAt: null, fault: null };
