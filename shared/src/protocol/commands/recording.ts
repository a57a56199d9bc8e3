import { z } from 'zod';
import { RecordingId } from '../../ids.ts';
import { command } from '../command.ts';

const nothing = z.strictObject({});

/** Recording, from the side of the organiser. */
export const recording = {
  /** Records the plenary from now on: the floor and each language. Everybody inside is told. */
  'recording.start': command({ permission: 'record', standing: 'inside', input: nothing, output: nothing }),
  /** Ends the recording that the asker saw. */
  'recording.stop': command({
    permission: 'record',
    standing: 'inside',
    input: z.strictObject({ recordingId: RecordingId }),
    output: nothing,
  }),
};
