import { decideStartRecording, decideStopRecording } from '../../domain/recording/recording.ts';
import { randomIds } from '../../ids.ts';
import { decided, type Handlers } from '../handler.ts';

export const recordingHandlers: Handlers<'recording.start' | 'recording.stop'> = {
  'recording.start': (asked) => {
    const recordingId = randomIds.recording();
    return decided(asked, (state, now) => decideStartRecording(state, recordingId, now));
  },
  'recording.stop': (asked) =>
    decided(asked, (state, now) => decideStopRecording(state, asked.input.recordingId, now)),
};
