import type { SoundReport } from '@entente/shared/room/device-check';
import type { Ask } from '../../signalling/ask.ts';
import { createEmitter } from '../../stores/emitter.ts';

export interface SoundGateEvents {
  /** What was found is not good, and was so not before: who speaks can do something about it. */
  readonly warned: { readonly report: SoundReport };
}

export interface SoundGateOptions {
  /** The microphone, warm; null while it gives no sound. */
  readonly track: () => MediaStreamTrack | null;
  readonly ask: Ask;
  /** Records so many seconds of it and says what they are like; null where nothing can be said. */
  readonly examine: (
    track: MediaStreamTrack,
    known: SoundReport | null,
    seconds: number,
  ) => Promise<SoundReport | null>;
  /** ms of a clock that only goes forward. */
  readonly now?: () => number;
}

/** How much is listened to, s. */
const length = 2;
/** When it is listened to: as somebody comes near the floor, and as the microphone opens. */
export type GateMoment = 'near' | 'opens';

/** One examination of each moment in this time, ms, unless the device is another or nothing could be said. */
const pause = 30_000;
/** A verdict that is older than this is told again, ms. */
const fresh = 600_000;

interface Known {
  readonly report: SoundReport;
  readonly label: string;
  /** When it was last told to the room. */
  readonly toldAt: number;
}

/**
 * The gate of the floor: as somebody is about to speak, the check of the green room is repeated on the microphone as it
 * stands, so that its verdict is in the booths before the first word. It holds up nothing and plays nothing.
 */
export class SoundGate {
  readonly events = createEmitter<SoundGateEvents>();
  readonly #options: SoundGateOptions;
  readonly #now: () => number;
  #known: Known | null = null;
  readonly #last = new Map<GateMoment, { readonly at: number; readonly label: string }>();
  #isRunning = false;
  #isClosed = false;

  constructor(options: SoundGateOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** The check of the green room was made, and told. */
  learn(report: SoundReport): void {
    this.#known = { report, label: this.#options.track()?.label ?? '', toldAt: this.#now() };
  }

  /** Somebody is about to speak. */
  async approach(moment: GateMoment): Promise<void> {
    const track = this.#options.track();
    if (track?.readyState !== 'live' || this.#isRunning) return;
    const at = this.#now();
    const { label } = track;
    const last = this.#last.get(moment);
    if (last?.label === label && at - last.at < pause) return;
    this.#last.set(moment, { at, label });
    this.#isRunning = true;
    const known = this.#known?.label === label ? this.#known : null;
    const report = await this.#options
      .examine(track, known?.report ?? null, length)
      .catch(() => null)
      .finally(() => {
        this.#isRunning = false;
      });
    if (report === null) this.#last.delete(moment);
    // Another device by now, or nobody here any more: what was found is of no use.
    if (report === null || this.#isClosed || this.#options.track() !== track) return;
    this.#take(report, { label, known });
  }

  close(): void {
    this.#isClosed = true;
  }

  #take(
    report: SoundReport,
    { label, known }: { readonly label: string; readonly known: Known | null },
  ): void {
    const at = this.#now();
    const isNews = known?.report.verdict !== report.verdict;
    const toldAt = known?.toldAt ?? -Infinity;
    const isDue = isNews || at - toldAt >= fresh;
    this.#known = { report, label, toldAt: isDue ? at : toldAt };
    if (isDue) void this.#options.ask('check.report', { sound: report });
    if (isNews && report.verdict !== 'good') this.events.emit('warned', { report });
  }
}
