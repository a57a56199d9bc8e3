import { AgendaItemId, RecordingId, RoomId } from '@entente/shared/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { interpreted } from './testing/interpreted.ts';
import { ada, bo, cy, Rehearsal } from './testing/rehearsal.ts';

const first = RecordingId.parse('first');
const second = RecordingId.parse('second');
const item = AgendaItemId.parse('item');
const corridor = RoomId.parse('corridor');

describe('the recording of a meeting', () => {
  let the: Rehearsal;
  beforeEach(() => {
    the = new Rehearsal();
  });
  const start = (recordingId = first) =>
    the.room.happen({ type: 'recording-started', recordingId, at: the.clock.now() });
  const stop = (recordingId = first) =>
    the.room.happen({ type: 'recording-stopped', recordingId, at: the.clock.now(), cause: 'asked' });
  const take = () => the.recordings.takes.at(-1);

  it('[REC-2] takes the floor though there is no booth, from the start to the stop', async () => {
    await the.talk();
    expect(await the.census()).toMatchObject({ channels: 0 });
    start();
    await the.settled();
    expect(await the.census()).toMatchObject({ channels: 1 });
    expect(take()).toMatchObject({
      name: { meetingId: 'rehearsal', recordingId: 'first' },
      begun: ['floor'],
    });
    stop();
    await the.settled();
    expect(await the.census()).toMatchObject({ channels: 0 });
    expect(take()?.end).toBe('finished');
    start(second);
    expect(the.recordings.takes.map(({ name }) => name.recordingId)).toEqual(['first', 'second']);
  });

  it.each([
    ['at the instant of the stop, not when that was on disk', 80, 80],
    ['now where the wall clock was set meanwhile', 3_600_000, 0],
    ['now where the wall clock was set back', -5_000, 0],
  ])('ends %s', async (_, ago, late) => {
    await the.talk();
    start();
    await the.settled();
    the.room.happen({
      ...{ type: 'recording-stopped', recordingId: first, at: the.clock.now() - ago, cause: 'asked' },
    });
    await the.settled();
    expect(take()?.finishedAt).toBe(the.clock.steady() - late);
  });

  it('[REC-2] takes each language where there are booths, though nobody listens to it', async () => {
    the = new Rehearsal(interpreted);
    await the.talk();
    start();
    await the.settled();
    expect(take()?.begun.toSorted()).toEqual(['en', 'floor', 'fr']);
  });

  it('[REC-2] takes nothing of a closed item and goes on after it', async () => {
    the = new Rehearsal({
      definition: { agenda: [{ id: item, order: 1, title: 'Personnel', closed: true }] },
    });
    await the.talk();
    start();
    await the.settled();
    the.room.happen({ type: 'agenda-item-moved', itemId: item, to: 'current', at: 0 });
    expect(await the.census()).toMatchObject({ channels: 0 });
    the.room.happen({ type: 'agenda-item-moved', itemId: item, to: 'done', at: 0 });
    await the.settled();
    expect(await the.census()).toMatchObject({ channels: 1 });
    expect(take()?.begun).toEqual(['floor', 'floor']);
    expect(the.recordings.takes.length).toBe(1);
  });

  it('[REC-2] opens nothing for a side room', async () => {
    await the.talk();
    the.room.enter(cy);
    await the.join(cy);
    start();
    the.room.happen(
      { type: 'side-room-opened', roomId: corridor, room: 'corridor', at: 0 },
      ...[ada, bo].map((participantId) => ({
        ...{ type: 'side-room-entered' as const, roomId: corridor, participantId, at: 0 },
      })),
    );
    await the.publish(ada, 'microphone', 2);
    the.open(ada, 'microphone');
    await the.settled();
    expect(await the.census()).toMatchObject({ channels: 1, feeds: 0 });
  });

  it('[REC-5] a fault ends the recording and not the meeting', async () => {
    await the.talk();
    start();
    take()?.fail('recording.disk-full');
    await the.settled();
    expect(the.room.state.recording).toMatchObject({ at: 'off', fault: { code: 'recording.disk-full' } });
    expect(the.room.state.phase).toBe('open');
    start(second);
    the.recordings.takes[0]?.fail('recording.failed');
    expect(the.room.state.recording).toMatchObject({ at: 'on', recordingId: 'second' });
  });

  it('is whole on the disk when the process ends right after it', async () => {
    await the.talk();
    start();
    stop();
    await the.media.close();
    expect(take()?.end).toBe('finished');
  });

  it('is left to go on later when the room leaves memory', async () => {
    await the.talk();
    start();
    the.room.leaveMemory();
    await the.settled();
    expect(take()?.end).toBe('suspended');
  });
});
