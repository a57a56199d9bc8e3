import type { RoomView } from './room-view.ts';

export type RecordingChange = 'running' | 'started' | 'stopped' | 'pausedNow' | 'resumed';

/** What became of the recording between two views; who has just come in is told that it runs. Null: nothing new. */
export function recordingChange(before: RoomView | null, after: RoomView | null): RecordingChange | null {
  if (after === null) return null;
  const now = after.recording;
  if (before === null) return now === null ? null : now.paused === true ? 'pausedNow' : 'running';
  const was = before.recording;
  if (was === null || was.recordingId !== now?.recordingId) {
    if (now !== null) return 'started';
    return was === null ? null : 'stopped';
  }
  if (was.paused === now.paused) return null;
  return now.paused === true ? 'pausedNow' : 'resumed';
}
