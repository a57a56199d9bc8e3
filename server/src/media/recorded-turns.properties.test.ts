import type { ParticipantId, SourceId } from '@entente/shared/ids';
import { AgendaItemId, RecordingId, RoomId } from '@entente/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hearing, roomNameOf } from '../domain/hearing.ts';
import { recordedChannels } from '../domain/recording/recording.ts';
import { interpreted } from './testing/interpreted.ts';
import { ada, bo, cy, Rehearsal } from './testing/rehearsal.ts';

const personnel = AgendaItemId.parse('personnel');
const corridor = RoomId.parse('corridor');
const people = [ada, bo, cy];

type Step =
  | { readonly is: 'talk'; readonly levels: readonly number[]; readonly packets: number }
  | { readonly is: 'microphone' | 'move'; readonly who: ParticipantId }
  | { readonly is: 'doors' | 'recording' };

const who = fc.constantFrom(...people);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('talk' as const),
      levels: fc.tuple(...people.map(() => fc.constantFrom(-20, -35, -80))),
      packets: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('microphone' as const), who }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('move' as const), who }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('doors' as const, 'recording' as const) }) },
);

/** A recorded meeting, and what of all that was sent may be in a recording. */
class Scene {
  readonly the = new Rehearsal({
    ...interpreted,
    definition: {
      ...interpreted.definition,
      agenda: [{ id: personnel, order: 1, title: 'Personnel', closed: true }],
    },
  });
  readonly #may = new Set<string>();
  readonly #sources = new Map<ParticipantId, SourceId>();
  #recordings = 0;

  async open(): Promise<void> {
    const { the } = this;
    the.room.enter(...people);
    the.room.happen({ type: 'side-room-opened', roomId: corridor, room: 'corridor', at: 0 });
    for (const each of people) {
      await the.join(each);
      await this.#publish(each);
      the.open(each, 'microphone');
    }
    await this.act({ is: 'recording' });
  }

  async act(step: Step): Promise<void> {
    const { the } = this;
    const { room } = the;
    switch (step.is) {
      case 'talk':
        await this.#talk(step.levels, step.packets);
        break;
      case 'microphone':
        if (this.#isOpen(step.who)) the.close(step.who, 'microphone');
        else the.open(step.who, 'microphone');
        break;
      case 'move': {
        const isAway = roomNameOf(room.state, step.who) === corridor;
        const type = isAway ? ('side-room-left' as const) : ('side-room-entered' as const);
        room.happen({ type, roomId: corridor, participantId: step.who, at: 0 });
        await this.#publish(step.who);
        break;
      }
      case 'doors': {
        const isClosed = room.state.agenda.some(({ progress }) => progress.status === 'current');
        const to = isClosed ? ('suspended' as const) : ('current' as const);
        room.happen({ type: 'agenda-item-moved', itemId: personnel, to, at: 0 });
        break;
      }
      case 'recording': {
        const { recording } = room.state;
        const at = the.clock.now();
        this.#recordings += 1;
        const recordingId = RecordingId.parse(`r${String(this.#recordings)}`);
        if (recording.at === 'off') room.happen({ type: 'recording-started', recordingId, at });
        else room.happen({ ...recording, type: 'recording-stopped', at, cause: 'asked' });
      }
    }
  }

  /** [REC-2] of every recording so far. */
  check(): void {
    for (const { held } of this.the.recordings.takes) {
      const last = new Map<string, number>();
      for (const { channel, packet } of held) {
        if (packet.payload.length < 40) continue;
        const { at, payload } = packet;
        expect(this.#may, 'recorded what may not be').toContain(`${String(payload[0])} ${String(at)}`);
        expect(at, 'two voices at once, or out of order').toBeGreaterThan(last.get(channel) ?? 0);
        last.set(channel, at);
      }
    }
  }

  async #talk(levels: readonly number[], packets: number): Promise<void> {
    const { the } = this;
    const loud = people.map((participantId, index) => ({ participantId, level: levels[index] ?? -80 }));
    the.sfu.hear(loud.filter(({ level }) => level > -60).toSorted((one, other) => other.level - one.level));
    for (let count = 0; count < packets; count += 1) {
      const isOn = recordedChannels(the.room.state).length > 0;
      for (const { participantId, level } of loud) {
        if (isOn && this.#isOpen(participantId) && roomNameOf(the.room.state, participantId) === 'plenary')
          this.#may.add(`${String(people.indexOf(participantId) + 1)} ${String(the.clock.steady())}`);
        const source = this.#sources.get(participantId);
        if (source !== undefined) the.sfu.send(source, 1, -level);
      }
      the.clock.advance(20);
    }
    await the.settled();
  }

  #isOpen(participantId: ParticipantId): boolean {
    return hearing(this.the.room.state).some(({ sources }) =>
      sources.some((one) => one.participantId === participantId && one.source === 'microphone'),
    );
  }

  async #publish(participantId: ParticipantId): Promise<void> {
    const published = await this.the.publish(participantId, 'microphone', people.indexOf(participantId) + 1);
    if (published.ok) this.#sources.set(participantId, published.value.sourceId);
  }
}

describe('the turns of a recorded floor, whatever happens', () => {
  it('[REC-2] [REC-8] hold one voice at a time, and nothing closed, aside or unrecorded', async () => {
    let recorded = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const scene = new Scene();
        await scene.open();
        for (const each of steps) {
          await scene.act(each);
          scene.check();
        }
        recorded += scene.the.recordings.takes.reduce((sum, { held }) => sum + held.length, 0);
        await scene.the.media.close();
      }),
      { numRuns: 100 },
    );
    expect(recorded).toBeGreaterThan(1_000);
  });
});
