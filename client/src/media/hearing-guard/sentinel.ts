import type { IncidentKind } from '@entente/shared/acoustic-incident';
import { decibels } from '../sound-check/decibels.ts';
import { Cut } from './cut.ts';
import { DelayLine } from './delay-line.ts';
import { HowlDetector } from './howl-detector.ts';
import { PeakDetector } from './peak-detector.ts';
import { amplitude } from './reference.ts';

/** How far the sentinel sees ahead, and so how late it is, seconds. */
export const sentinelLookAhead = 0.003;

/** Calm is everything below this … */
const calmBelow = amplitude(-12);
/** … for so long, seconds. */
const calmFor = 0.3;

/** A peak that goes on is no peak any more, and the limiter's matter: seconds. */
const longestPeak = 1;

export interface Found {
  readonly kind: IncidentKind;
  /** dBFS of what would have been heard: of the sample for a peak. */
  readonly level: number;
}

/** Watches over one incoming sound. On an acoustic incident it turns that sound, and no other, down before it is heard. */
export class Sentinel {
  readonly #sampleRate: number;
  readonly #delay: DelayLine;
  readonly #cut: Cut;
  readonly #peaks: PeakDetector;
  readonly #howls: HowlDetector;
  #kind: IncidentKind = 'peak';
  #calm = 0;
  #held = 0;

  constructor(sampleRate: number) {
    const lookAhead = Math.round(sentinelLookAhead * sampleRate);
    this.#sampleRate = sampleRate;
    this.#delay = new DelayLine(lookAhead);
    this.#cut = new Cut({ lookAhead, sampleRate });
    this.#peaks = new PeakDetector(sampleRate);
    this.#howls = new HowlDetector(sampleRate);
  }

  /** Whether the sound goes through as it came. */
  get isOpen(): boolean {
    return this.#cut.isOpen;
  }

  /** Guards a block, `sentinelLookAhead` late; answers the incident that began in it. */
  process(block: Float32Array, out: Float32Array): Found | null {
    let found: Found | null = null;
    for (let index = 0; index < out.length; index += 1) {
      const given = block[index] ?? 0;
      const sample = Number.isFinite(given) ? given : 0;
      const kind = this.#look(sample);
      if (kind !== null) {
        if (!this.#cut.isHeld) found = { kind, level: decibels(sample * sample) };
        this.#kind = kind;
        this.#cut.isHeld = true;
        this.#calm = 0;
        this.#held = 0;
      }
      if (this.#cut.isHeld) this.#wait(sample);
      out[index] = this.#delay.next(sample) * this.#cut.next();
    }
    return found === null ? null : { ...found, level: Math.max(found.level, loudest(block)) };
  }

  #look(sample: number): IncidentKind | null {
    const isPeak = this.#peaks.next(sample);
    const isHowl = this.#howls.next(sample);
    return isHowl ? 'feedback' : isPeak ? 'peak' : null;
  }

  #wait(sample: number): void {
    this.#held += 1;
    const isLoud = this.#kind === 'peak' ? Math.abs(sample) >= calmBelow : this.#howls.persists;
    this.#calm = isLoud ? 0 : this.#calm + 1;
    const isOver =
      this.#calm >= calmFor * this.#sampleRate ||
      (this.#kind === 'peak' && this.#held >= longestPeak * this.#sampleRate);
    if (isOver) this.#cut.isHeld = false;
  }
}

function loudest(block: Float32Array): number {
  let most = 0;
  for (const sample of block) most = Math.max(most, sample * sample);
  return decibels(Number.isFinite(most) ? most : 1);
}
