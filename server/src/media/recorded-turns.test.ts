import type { ParticipantId, SourceId } from '@entente/shared/ids';
import { AgendaItemId, RecordingId, RoomId } from '@entente/shared/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookBackMs } from './look-back.ts';
import { ada, bo, cy, Rehearsal } from './testing/rehearsal.ts';
import { voiceAfterMs } from './voices.ts';

const recordingId = RecordingId.parse('first');
const personnel = AgendaItemId.parse('personnel');
const corridor = RoomId.parse('corridor');

describe('the turns of a recorded floor', () => {
  let the: Rehearsal;
  let began: number;
  /** Ada is 1, Bo 2, Cy 3 in what they send. */
  const people = [ada, bo, cy];
  const sources = new Map<ParticipantId, SourceId>();

  const publish = async (who: ParticipantId): Promise<void> => {
    const published = await the.publish(who, 'microphone', people.indexOf(who) + 1);
    if (!published.ok) throw new Error('not published');
    sources.set(who, published.value.sourceId);
  };
  beforeEach(async () => {
    the = new Rehearsal({
      definition: { agenda: [{ id: personnel, order: 1, title: 'Personnel', closed: true }] },
    });
    the.room.enter(ada, bo, cy);
    for (const who of people) {
      await the.join(who);
      await publish(who);
    }
    for (const who of [ada, bo]) the.open(who, 'microphone');
    start();
    await the.settled();
    began = the.clock.steady();
  });
  afterEach(() => the.media.close());

  const start = () => the.room.happen({ type: 'recording-started', recordingId, at: the.clock.now() });
  /** For so long, a packet of 20 ms from each whose microphone sends; quiet but for these, in dBov. */
  const talk = async (ms: number, levels: readonly (readonly [ParticipantId, number])[]): Promise<void> => {
    const loud = new Map(levels);
    the.sfu.hear(
      levels
        .map(([participantId, level]) => ({ participantId, level }))
        .toSorted((one, other) => other.level - one.level),
    );
    for (let passed = 0; passed < ms; passed += 20) {
      for (const [who, sourceId] of sources) the.sfu.send(sourceId, 1, -(loud.get(who) ?? -80));
      the.clock.advance(20);
      await the.settled();
    }
  };
  /** Whose voice is on the floor, with the time in ms at which each of their stretches begins and ends. */
  const turns = (channel = 'floor') => {
    const found: { who: number; from: number; to: number }[] = [];
    for (const { packet, channel: on } of the.recordings.takes.at(-1)?.held ?? []) {
      const who = packet.payload[0] ?? 0;
      if (on !== channel || packet.payload.length < 40) continue;
      const at = packet.at - began;
      const last = found.at(-1);
      if (last?.who === who && at - last.to <= 40) last.to = at;
      else found.push({ who, from: at, to: at });
    }
    return found;
  };

  it('[REC-8] [INT-7] begins one where the voice began, and not where it was found to be heard', async () => {
    await talk(1_000, [[ada, -20]]);
    await talk(voiceAfterMs + 200, [[bo, -20]]);
    const [first, second] = turns();
    expect([first?.who, second?.who]).toEqual([1, 2]);
    expect(second?.from).toBeLessThanOrEqual(1_000);
    expect(second?.from).toBeGreaterThan(1_000 - 200);
    expect(first?.to).toBe((second?.from ?? 0) - 20);
    expect(second?.to).toBe(1_000 + voiceAfterMs + 200 - 20);
    expect(turns().length).toBe(2);
  });

  it('[REC-8] cuts the tail of the former where the next began, though both speak: never both', async () => {
    await talk(1_000, [[ada, -20]]);
    await talk(300, [
      [ada, -20],
      [bo, -30],
    ]);
    await talk(1_000, [
      [ada, -30],
      [bo, -20],
    ]);
    const [first, second] = turns();
    expect(second).toMatchObject({ who: 2, to: 2_280 });
    expect(second?.from).toBeLessThanOrEqual(1_000);
    expect(first?.to).toBeLessThan(second?.from ?? 0);
    expect(turns().length).toBe(2);
  });

  it('[REC-8] looks back no further than it keeps', async () => {
    await talk(6_000, [
      [ada, -20],
      [bo, -30],
    ]);
    the.close(ada, 'microphone');
    await the.settled();
    await talk(100, [[bo, -20]]);
    const [, second] = turns();
    expect(second?.from).toBeGreaterThanOrEqual(6_000 - lookBackMs - 20);
  });

  it('[REC-8] takes nothing of a quiet microphone from before its turn', async () => {
    await talk(1_000, [[ada, -20]]);
    the.close(ada, 'microphone');
    await the.settled();
    await talk(100, []);
    expect(turns().find(({ who }) => who === 2)?.from).toBe(1_000);
  });

  it('[REC-2] [REC-8] keeps nothing of a microphone from before it was opened anew', async () => {
    await talk(1_000, [[ada, -20]]);
    await talk(400, [[bo, -20]]);
    the.close(bo, 'microphone');
    the.open(bo, 'microphone');
    await the.settled();
    await talk(voiceAfterMs, [[bo, -20]]);
    expect(turns().find(({ who }) => who === 2)?.from).toBe(1_400);
  });

  it('[REC-2] [REC-8] keeps nothing from behind closed doors, nor from before the recording', async () => {
    await talk(400, [[bo, -20]]);
    the.room.happen({ type: 'agenda-item-moved', itemId: personnel, to: 'current', at: 0 });
    await talk(300, [[bo, -20]]);
    the.room.happen({ type: 'agenda-item-moved', itemId: personnel, to: 'done', at: 0 });
    await the.settled();
    await talk(600, [[bo, -20]]);
    expect(turns().find(({ who }) => who === 2)?.from).toBe(700);
    the.room.happen({ type: 'recording-stopped', recordingId, at: 0, cause: 'asked' });
    await talk(400, [[ada, -20]]);
    start();
    await the.settled();
    await talk(voiceAfterMs, [[ada, -20]]);
    expect(turns().find(({ who }) => who === 1)?.from).toBeGreaterThanOrEqual(1_700);
  });

  it('[REC-2] [REC-8] keeps nothing of a side room', async () => {
    the.room.happen(
      { type: 'side-room-opened', roomId: corridor, room: 'corridor', at: 0 },
      { type: 'side-room-entered', roomId: corridor, participantId: bo, at: 0 },
      { type: 'side-room-entered', roomId: corridor, participantId: cy, at: 0 },
    );
    await publish(bo);
    for (const who of [bo, cy]) the.open(who, 'microphone');
    await the.settled();
    await talk(1_000, [[bo, -20]]);
    the.room.happen({ type: 'side-room-left', roomId: corridor, participantId: bo, at: 0 });
    await publish(bo);
    the.open(bo, 'microphone');
    await the.settled();
    await talk(1_000, [[bo, -20]]);
    const from = turns().find(({ who }) => who === 2)?.from;
    expect(from).toBeGreaterThanOrEqual(1_000);
    expect(from).toBeLessThanOrEqual(1_020);
  });
});
