import { RecordingId } from '@entente/shared/ids';
import type { RecordingRecord } from '@entente/shared/room/recording';
import { describe, expect, it } from 'vitest';
import { recordingChange } from './recording-change.ts';
import { roomOf } from './testing/room.ts';

const on = (id = 'a', paused = false): RecordingRecord => ({
  ...{ kind: 'recording', id: 'recording', recordingId: RecordingId.parse(id), since: 0 },
  ...(paused ? { paused } : {}),
});
const room = (recording: RecordingRecord | null) => roomOf([], { recording });

describe('what is told of the recording', () => {
  it.each([
    ['nothing without one', room(null), room(null), null],
    ['nothing before one is inside', null, null, null],
    ['that it runs, to who comes in', null, room(on()), 'running'],
    ['that it is paused, to who comes in', null, room(on('a', true)), 'pausedNow'],
    ['nothing to who comes in where there is none', null, room(null), null],
    ['its start', room(null), room(on()), 'started'],
    ['its stop', room(on()), room(null), 'stopped'],
    ['another that took its place', room(on()), room(on('b')), 'started'],
    ['a pause', room(on()), room(on('a', true)), 'pausedNow'],
    ['that it goes on', room(on('a', true)), room(on()), 'resumed'],
    ['nothing while it goes on', room(on()), room(on()), null],
  ])('%s', (_, before, after, told) => {
    expect(recordingChange(before, after)).toBe(told);
  });
});
