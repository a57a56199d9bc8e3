import type { RecordingId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import type { RecordingFault } from '@entente/shared/room/recording';
import { against, facts, refuse, type Decision } from '../decision.ts';
import { languageChannels } from '../interpretation/routing.ts';
import { overCode, type MeetingState } from '../state.ts';
import type { RecordingEvent } from './events.ts';

/** [REC-2] Whether the present item is closed: what is said behind closed doors is not recorded. */
export const isClosedNow = ({ agenda }: MeetingState): boolean =>
  agenda.some(({ progress, closed }) => progress.status === 'current' && closed === true);

/**
 * [REC-2] What is recorded now: the floor of the plenary and each of its languages. There is nothing here that could name
 * a side room.
 */
export function recordedChannels(state: MeetingState): readonly Channel[] {
  if (state.recording.at === 'off' || state.phase === 'ended' || isClosedNow(state)) return [];
  return ['floor', ...languageChannels(state)];
}

/** *Record*. [REC-1] one recording at a time: while one goes on, starting is no fault and changes nothing. */
export function decideStartRecording(state: MeetingState, recordingId: RecordingId, now: number): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  return state.recording.at === 'on' ? facts() : facts({ type: 'recording-started', recordingId, at: now });
}

/** *Stop recording*: the one that was seen; another that was started since goes on. */
export function decideStopRecording(state: MeetingState, recordingId: RecordingId, now: number): Decision {
  const { recording } = state;
  if (recording.at === 'off') return facts();
  if (recording.recordingId !== recordingId) return refuse('state.stale');
  return facts({ type: 'recording-stopped', recordingId, at: now, cause: 'asked' });
}

/** [REC-5] What could not be written ends the recording, and not the meeting. Told by the server. */
export function decideRecordingFault(
  state: MeetingState,
  { recordingId, code }: { readonly recordingId: RecordingId; readonly code: RecordingFault },
  now: number,
): Decision {
  const { recording } = state;
  if (recording.at === 'off' || recording.recordingId !== recordingId) return facts();
  const cause = code === 'recording.disk-full' ? 'disk-full' : 'failed';
  return facts({ type: 'recording-stopped', recordingId, at: now, cause });
}

/** [REC-6] Deleted for good is only what is over; that there was a recording stays on the record. */
export function decideDeleteRecording(state: MeetingState, recordingId: RecordingId, now: number): Decision {
  const { recording } = state;
  if (recording.at === 'on' && recording.recordingId === recordingId) return against('REC-6');
  return facts({ type: 'recording-deleted', recordingId, at: now });
}

/** [REC-3] What the end of the meeting does to the recording. */
export const recordingAtEnd = ({ recording }: MeetingState, now: number): RecordingEvent[] =>
  recording.at === 'off'
    ? []
    : [{ type: 'recording-stopped', recordingId: recording.recordingId, at: now, cause: 'ended' }];

export function evolveRecording(state: MeetingState, event: RecordingEvent): MeetingState {
  switch (event.type) {
    case 'recording-started': {
      const { recordingId, at } = event;
      return { ...state, recording: { at: 'on', recordingId, since: at } };
    }
    case 'recording-stopped':
      return { ...state, recording: { at: 'off', endedAt: event.at, fault: faultOf(event) } };
    case 'recording-deleted':
      return state;
  }
}

function faultOf({ cause, at }: Extract<RecordingEvent, { type: 'recording-stopped' }>) {
  switch (cause) {
    case 'asked':
    case 'ended':
      return null;
    case 'disk-full':
      return { code: 'recording.disk-full' as const, at };
    case 'failed':
      return { code: 'recording.failed' as const, at };
  }
}
