import type { ParticipantId } from '@entente/shared/ids';
import { RecordingId, RoomId } from '@entente/shared/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { speakerOf } from '../domain/interpretation/speaker.ts';
import { interpreted } from './testing/interpreted.ts';
import { ada, bo, cy, Rehearsal } from './testing/rehearsal.ts';
import { voiceAfterMs, voiceEveryMs, voiceLevel } from './voices.ts';

describe('who speaks, of several open microphones', () => {
  let the: Rehearsal;
  beforeEach(async () => {
    the = new Rehearsal(interpreted);
    the.room.enter(ada, bo, cy);
    await the.join(ada);
    for (const who of [ada, bo]) the.open(who, 'microphone');
  });
  afterEach(() => the.media.close());

  const loud = (...people: [ParticipantId, number][]): void =>
    the.sfu.hear(people.map(([participantId, level]) => ({ participantId, level })));
  const speaker = (): ParticipantId | null => speakerOf(the.room.state, 'plenary');
  const pass = async (ms: number): Promise<void> => {
    the.clock.advance(ms);
    await the.settled();
  };

  it('[INT-7] is who has been the loudest for a while', async () => {
    expect(speaker()).toBe(ada);
    loud([bo, -20], [ada, -40]);
    await pass(voiceAfterMs - 1);
    expect(speaker()).toBe(ada);
    await pass(1);
    expect(speaker()).toBe(bo);
  });

  it('[INT-7] is not who was loud for a moment, nor who is hardly heard', async () => {
    loud([bo, -20]);
    await pass(voiceAfterMs / 2);
    loud([ada, -20], [bo, -30]);
    await pass(voiceAfterMs);
    expect(speaker()).toBe(ada);
    loud([bo, voiceLevel - 1]);
    await pass(voiceAfterMs);
    expect(speaker()).toBe(ada);
    loud([bo, -20]);
    await pass(voiceAfterMs / 2);
    loud();
    await pass(voiceAfterMs);
    expect(speaker()).toBe(ada);
  });

  it('[INT-7] changes no more than once in a second', async () => {
    loud([bo, -20]);
    await pass(voiceAfterMs);
    loud([ada, -20]);
    await pass(voiceEveryMs - 1);
    expect(speaker()).toBe(bo);
    await pass(1);
    expect(speaker()).toBe(ada);
  });

  it('[INT-7] changes as fast after the wall clock was set back', async () => {
    loud([bo, -20]);
    await pass(voiceAfterMs);
    the.clock.step(-3_600_000);
    loud([ada, -20]);
    await pass(voiceEveryMs);
    expect(speaker()).toBe(ada);
  });

  it('[INT-7] is told of no closed microphone, and not where only one is open', async () => {
    loud([cy, -10], [bo, -20]);
    await pass(voiceAfterMs);
    expect(speaker()).toBe(bo);
    loud([ada, -20]);
    the.close(ada, 'microphone');
    await pass(voiceEveryMs);
    expect(the.room.state.interpretation.voices.get('plenary')).toBe(bo);
    loud([ada, -20]);
    await pass(voiceEveryMs);
    expect(the.room.state.interpretation.voices.get('plenary')).toBe(bo);
  });

  it('[INT-7] is told for each room by itself', async () => {
    const corridor = RoomId.parse('corridor');
    the.room.happen(
      { type: 'source-closed', participantId: bo, source: 'microphone' },
      { type: 'side-room-opened', roomId: corridor, room: 'corridor', at: 0 },
      ...[bo, cy].map((participantId) => ({
        ...{ type: 'side-room-entered' as const, roomId: corridor, participantId, at: 0 },
      })),
    );
    for (const who of [bo, cy]) the.open(who, 'microphone');
    loud([ada, -10], [cy, -20]);
    await pass(voiceAfterMs);
    expect(speakerOf(the.room.state, corridor)).toBe(cy);
    expect(the.room.state.interpretation.voices.has('plenary')).toBe(false);
  });

  it('[INT-7] [REC-2] is asked where the floor is recorded, though there are no booths: everybody is on the file', async () => {
    const plain = new Rehearsal();
    plain.room.enter(ada, bo);
    await Promise.all([plain.join(ada), plain.join(bo)]);
    const voices = await Promise.all([
      plain.publish(ada, 'microphone', 1),
      plain.publish(bo, 'microphone', 2),
    ]);
    for (const who of [ada, bo]) plain.open(who, 'microphone');
    plain.room.happen({ type: 'recording-started', recordingId: RecordingId.parse('first'), at: 0 });
    await plain.settled();
    const say = () => {
      for (const voice of voices) if (voice.ok) plain.sfu.send(voice.value.sourceId, 1);
      return plain.recordings.takes[0]?.held.at(-1)?.packet.payload[0];
    };
    plain.clock.advance(20);
    expect(say()).toBe(1);
    plain.sfu.hear([
      { participantId: bo, level: -20 },
      { participantId: ada, level: -50 },
    ]);
    plain.clock.advance(voiceAfterMs);
    await plain.settled();
    expect(say()).toBe(2);
    await plain.media.close();
  });

  it('[INT-7] is asked by nobody where there are no booths', async () => {
    const plain = new Rehearsal();
    plain.room.enter(ada, bo);
    await plain.join(ada);
    for (const who of [ada, bo]) plain.open(who, 'microphone');
    plain.sfu.hear([{ participantId: bo, level: -20 }]);
    plain.clock.advance(voiceAfterMs);
    await plain.settled();
    expect(plain.room.state.interpretation.voices.size).toBe(0);
    await plain.media.close();
  });
});
