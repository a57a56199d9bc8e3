import type { RecordingId } from '@entente/shared/ids';
import type { RecordingFault } from '@entente/shared/room/recording';

/** Whether the plenary is recorded; `fault` is why the last recording ended by itself. */
export type Recording =
  | { readonly at: 'off'; readonly fault: { readonly code: RecordingFault; readonly at: number } | null }
  | { readonly at: 'on'; readonly recordingId: RecordingId; readonly since: number };

export const notRecording: Recording = { at: 'off', fault: null };
