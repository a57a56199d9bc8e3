import type { RecordingId } from '@entente/shared/ids';
import type { RecordedRecording } from '@entente/shared/recordings';
import type { Fact } from './facts.ts';

/** Every recording that was ever begun, in order. */
export function recordingsOf(facts: readonly Fact[]): RecordedRecording[] {
  const recordings = new Map<RecordingId, RecordedRecording>();
  const change = (id: RecordingId, to: Partial<RecordedRecording>): void => {
    const before = recordings.get(id);
    if (before !== undefined) recordings.set(id, { ...before, ...to });
  };
  for (const { at, event } of facts) {
    switch (event.type) {
      case 'recording-started':
        recordings.set(event.recordingId, { id: event.recordingId, since: event.at, stopped: null });
        break;
      case 'recording-stopped':
        change(event.recordingId, { stopped: Math.max(at, event.at), ...faultOf(event.cause) });
        break;
      case 'recording-deleted':
        change(event.recordingId, { deleted: at });
        break;
      default:
    }
  }
  return [...recordings.values()];
}

function faultOf(cause: 'asked' | 'ended' | 'disk-full' | 'failed'): Pick<RecordedRecording, 'fault'> {
  switch (cause) {
    case 'asked':
    case 'ended':
      return {};
    case 'disk-full':
      return { fault: 'recording.disk-full' };
    case 'failed':
      return { fault: 'recording.failed' };
  }
}
