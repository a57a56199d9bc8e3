import { decibels } from '../sound-check/decibels.ts';
import { DurationLimit } from './duration-limit.ts';
import type { GuardFigures } from './guard-words.ts';
import { Limiter } from './limiter.ts';
import { LoudnessMeter } from './loudness-meter.ts';
import { MinuteMean } from './minute-mean.ts';
import { limitsAt } from './reference.ts';

/** The last stage before the ear: limits what is heard in duration and height, and measures it. */
export class HearingGuard {
  readonly #duration: DurationLimit;
  readonly #limiter: Limiter;
  readonly #meter: LoudnessMeter;
  readonly #minute: MinuteMean;
  #lowest = 1;

  constructor(options: {
    readonly fullScale: number;
    readonly sampleRate: number;
    readonly blockLength: number;
  }) {
    const { sampleRate } = options;
    const { ceiling, sustained } = limitsAt(options.fullScale);
    this.#duration = new DurationLimit({ ...options, sustained });
    this.#limiter = new Limiter({ ceiling, sampleRate });
    this.#meter = new LoudnessMeter(sampleRate);
    this.#minute = new MinuteMean(sampleRate);
  }

  /** Takes full scale for another pressure, dB SPL. */
  takeFullScaleFor(fullScale: number): void {
    const { ceiling, sustained } = limitsAt(fullScale);
    this.#duration.sustained = sustained;
    this.#limiter.ceiling = ceiling;
  }

  /** Guards a block in place; answers new figures every 100 ms. */
  process(block: Float32Array): GuardFigures | null {
    const lasting = this.#duration.process(block);
    this.#lowest = Math.min(this.#lowest, lasting * this.#limiter.process(block));
    this.#minute.process(block);
    if (!this.#meter.process(block)) return null;
    const reduction = -decibels(this.#lowest ** 2);
    this.#lowest = 1;
    return {
      level: tenth(this.#meter.shortTerm),
      momentary: tenth(this.#meter.momentary),
      reduction: tenth(reduction),
      minuteMean: tenth(this.#minute.level),
    };
  }
}

/** To a tenth; never a negative zero. */
const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
