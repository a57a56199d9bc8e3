import type { ParticipantId } from '@entente/shared/ids';
import type { SoundReport } from '@entente/shared/room/device-check';
import type { SoundCheckState } from '../features/green-room/sound-check.tsx';
import type { OwnSources } from '../media/own-sources.ts';
import { gateReport } from '../media/sound-check/gate-report.ts';
import { overhear } from '../media/sound-check/overhear.ts';
import { SoundGate } from '../media/sound-check/sound-gate.ts';
import type { Ask } from '../signalling/ask.ts';
import type { RoomStore } from '../stores/room-store.ts';
import type { Store } from '../stores/store.ts';

export interface SeatGateParts {
  readonly you: ParticipantId;
  readonly ask: Ask;
  readonly room: RoomStore;
  readonly own: OwnSources;
  /** The check of the green room. */
  readonly check: Store<SoundCheckState>;
}

/** Listens to one's own microphone as one is about to speak: given the floor, at the button, or as it opens. */
export class SeatGate {
  readonly gate: SoundGate;
  readonly #parts: SeatGateParts;
  readonly #ends: readonly (() => void)[];
  #hadFloor = false;
  #wasOpen: boolean;

  constructor(parts: SeatGateParts) {
    const { ask, room, own, check } = parts;
    this.#parts = parts;
    this.gate = new SoundGate({ ask, track: () => own.microphone.track, examine });
    this.#wasOpen = own.microphone.state.get().isOpen;
    const follow = (): void => {
      const hasFloor = room.state.get().room?.floor.holder === parts.you;
      if (hasFloor && !this.#hadFloor) void this.gate.approach('near');
      this.#hadFloor = hasFloor;
    };
    const learn = (): void => {
      const state = check.get();
      if (state.at === 'done') this.gate.learn(state.report);
    };
    this.#ends = [
      room.state.subscribe(follow),
      own.microphone.state.subscribe(() => {
        const { isOpen } = own.microphone.state.get();
        if (isOpen && !this.#wasOpen && this.#isInside) void this.gate.approach('opens');
        this.#wasOpen = isOpen;
      }),
      check.subscribe(learn),
    ];
    follow();
    learn();
  }

  /** The pointer or the focus is at the microphone's button. Under a chaired floor who has not got it is not about to speak. */
  near(): void {
    const { floor, sideRoom } = this.#parts.room.state.get().room ?? {};
    const mayOpen = sideRoom !== null || floor?.policy === 'open' || floor?.holder === this.#parts.you;
    if (this.#isInside && mayOpen) void this.gate.approach('near');
  }

  close(): void {
    for (const end of this.#ends) end();
    this.gate.close();
  }

  get #isInside(): boolean {
    return this.#parts.room.state.get().standing === 'inside';
  }
}

/** Part of the seat before anybody is inside: nothing is fetched at the moment in which somebody wants to speak. */
async function examine(
  track: MediaStreamTrack,
  known: SoundReport | null,
  seconds: number,
): Promise<SoundReport | null> {
  const heard = await overhear(track, seconds);
  return heard === null ? null : gateReport({ ...heard, label: track.label, known });
}
