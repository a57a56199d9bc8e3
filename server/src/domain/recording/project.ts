import type { RoomRecord } from '@entente/shared/room/records';
import { once } from '../once.ts';
import type { MeetingState } from '../state.ts';
import { isClosedNow } from './recording.ts';
import type { Recording } from './state.ts';

const on = (paused: boolean) =>
  once((recording: Recording): readonly RoomRecord[] => {
    if (recording.at === 'off') return [];
    const { recordingId, since } = recording;
    return [
      { ...{ kind: 'recording', id: 'recording', recordingId, since }, ...(paused ? { paused: true } : {}) },
    ];
  });
const running = on(false);
const paused = on(true);

/** [REC-1] Everybody inside knows of it, from the same commit on. */
export const recordingRecords = (state: MeetingState): readonly RoomRecord[] =>
  (isClosedNow(state) ? paused : running)(state.recording);

/** [REC-5] For the organisers. */
export const recordingFaultRecords = ({ recording }: MeetingState): readonly RoomRecord[] =>
  faultRecords(recording);

const faultRecords = once((recording: Recording): readonly RoomRecord[] =>
  recording.at === 'off' && recording.fault !== null
    ? [{ kind: 'recording-fault', id: 'recording-fault', ...recording.fault }]
    : [],
);
