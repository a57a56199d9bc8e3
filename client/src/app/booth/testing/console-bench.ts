import type { Refusal } from '@entente/shared/errors';
import { BoothId } from '@entente/shared/ids';
import { LanguageTag } from '@entente/shared/languages';
import { err, ok, type Result } from '@entente/shared/result';
import type { BoothRecord } from '@entente/shared/room/interpretation';
import type { SourceKind } from '@entente/shared/room/records';
import { vi } from 'vitest';
import type { Captured } from '../../../media/capture.ts';
import type { MediaState } from '../../../media/media-client.ts';
import { OwnSource } from '../../../media/own-source.ts';
import { fakeTrack, type FakeTrack } from '../../../media/testing/fake-tracks.ts';
import type { Ask } from '../../../signalling/ask.ts';
import { createEmitter } from '../../../stores/emitter.ts';
import { preferenceStore } from '../../../stores/preferences.ts';
import type { RoomState } from '../../../stores/room-store.ts';
import { createStore } from '../../../stores/store.ts';
import { consoleOf } from '../../../views/booth/console.ts';
import { noInterpretation } from '../../../views/interpretation/interpretation.ts';
import { idOf, person, roomOf } from '../../../views/testing/room.ts';
import type { SeatEvents } from '../../seat-events.ts';
import { BoothDesk } from '../booth-desk.ts';

const fr = LanguageTag.parse('fr');
const [ines, ivan] = [idOf('ines'), idOf('ivan')];

/** What the room says of the booth of Ines and Ivan. */
export interface BoothNow {
  readonly onAir?: 'ines' | 'ivan' | undefined;
  /** Ivan hands over to Ines, by the one's or the other's asking. */
  readonly handover?: { readonly by: 'ines' | 'ivan' };
  readonly boothKind?: BoothRecord['boothKind'];
}

/** The console of Ines, over a room and a server that do as a test says. */
export class ConsoleBench {
  readonly state = createStore<RoomState>({
    ...{ welcome: null, you: null, standing: 'inside', isReadmitted: false, room: null, seq: 1 },
    ...{ clockOffset: 0, reconnecting: new Set() },
  });
  /** What the server was asked, in order. */
  readonly asked: { readonly name: string; readonly input: unknown }[] = [];
  /** Why it refuses; null grants. */
  refuses: Refusal | null = null;
  readonly preferences = preferenceStore(localStorage);
  readonly media = createStore<MediaState>('on');
  readonly withdrawn = vi.fn();
  readonly microphone: MediaStreamTrack & FakeTrack = fakeTrack('audio');
  /** What the browser answers who asks for the microphone of the console: first `microphone`, then others. */
  readonly capture = vi.fn<() => Promise<Captured>>();
  readonly own: { readonly microphone: OwnSource; readonly camera: OwnSource };
  readonly source: OwnSource<'booth'>;
  readonly desk: BoothDesk;
  readonly #events = createEmitter<SeatEvents>();
  #held: (() => void)[] | null = null;

  constructor(now: BoothNow = {}, microphone: Captured = ok(this.microphone)) {
    const another = () => Promise.resolve(microphone.ok ? ok(fakeTrack('audio')) : microphone);
    this.capture.mockImplementation(another).mockResolvedValueOnce(microphone);
    this.own = { microphone: this.#ownSource('microphone'), camera: this.#ownSource('camera') };
    this.source = new OwnSource({
      kind: 'booth',
      capture: this.capture,
      onDeviceLost: (kind) => {
        this.desk.deviceLost(kind);
      },
    });
    this.says(now);
    this.desk = new BoothDesk(this.seat, this.source);
  }

  get seat() {
    return {
      ...{ preferences: this.preferences, events: this.#events, own: this.own, room: { state: this.state } },
      grant: { you: { id: ines } },
      media: { state: this.media, carry: () => this.withdrawn },
      signalling: { ask: this.#ask },
    };
  }

  get view() {
    const { room } = this.state.get();
    const view = room === null ? null : consoleOf(room, ines);
    if (view === null) throw new Error('Ines sits nowhere');
    return view;
  }

  /** Whether what is spoken leaves this machine. */
  get sounds(): boolean {
    return this.source.track?.enabled === true;
  }

  get names(): string[] {
    return this.asked.map(({ name }) => name);
  }

  /** From now on the server answers nothing, until `answers`. */
  keepsSilent(): void {
    this.#held = [];
  }

  answers(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const answer of held) answer();
  }

  /** Answers what was asked first, and nothing else. */
  answersOne(): void {
    this.#held?.shift()?.();
  }

  /** Into the plenary, by whatever cause. */
  moves(): void {
    this.#events.emit('moved', { to: null });
  }

  says({ onAir, handover, boothKind = 'voice' }: BoothNow = {}): void {
    const seat = (participantId: typeof ines) => ({
      ...{ participantId, incoming: 'floor' as const, outgoing: fr, airMs: 0 },
    });
    const booth: BoothRecord = {
      ...{ kind: 'booth', id: BoothId.parse('b1'), boothKind, language: fr, order: 1, shifts: [] },
      seats: [seat(ines), seat(ivan)],
      ...(onAir === undefined ? {} : { onAir: { participantId: idOf(onAir), outgoing: fr, since: 0 } }),
      ...(handover === undefined
        ? {}
        : { handover: { from: ivan, to: ines, by: idOf(handover.by), until: 15_000 } }),
    };
    const people = ['ines', 'ivan'].map((name) => person(name, null, { role: 'interpreter' }));
    const room = roomOf(people, { interpretation: { ...noInterpretation, booths: [booth] } });
    this.state.update((before) => ({ ...before, room, seq: before.seq + 1 }));
  }

  /** The seat is gone: nothing is known of the room. */
  loses(): void {
    this.state.update((before) => ({ ...before, room: null }));
  }

  readonly #ask = (async (name: string, input: unknown): Promise<Result<unknown, Refusal>> => {
    this.asked.push({ name, input });
    const held = this.#held;
    if (held !== null) await new Promise<void>((answer) => held.push(answer));
    return this.refuses === null ? ok({ output: {}, seq: this.state.get().seq }) : err(this.refuses);
  }) as unknown as Ask;

  #ownSource(kind: SourceKind): OwnSource {
    return new OwnSource({
      kind,
      capture: () => Promise.resolve(ok(fakeTrack(kind === 'microphone' ? 'audio' : 'video'))),
      onDeviceLost: (lost) => {
        this.#events.emit('device-lost', { kind: lost });
      },
    });
  }
}

/** Everything that is under way has come to its end. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
