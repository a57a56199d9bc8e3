import {
  guardName,
  sentinelName,
  type GuardFigures,
  type GuardOptions,
  type SentinelNews,
  type SentinelOptions,
} from './guard-words.ts';
import { HearingGuard } from './hearing-guard.ts';
import { Leveller } from './leveller.ts';
import { Sentinel } from './sentinel.ts';

/** The scope of an audio worklet (Web Audio API, 1.32), which TypeScript's libraries leave out. */
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(
  name: string,
  processor: new (options: { readonly processorOptions: never }) => AudioWorkletProcessor,
): void;
declare const sampleRate: number;

type Channels = readonly (readonly Float32Array[])[];

/** Samples in a block, a render quantum. */
const blockLength = 128;

/** After so many seconds of digital silence nothing is worked out any more until there is sound. */
const idleAfter = 4;

const silence = new Float32Array(blockLength);

/** Whether a block holds any sound. */
const sounds = (block: Float32Array): boolean => {
  for (const sample of block) if (sample !== 0) return true;
  return false;
};

/** One incoming sound: watched over and made as loud as all others. */
class SentinelProcessor extends AudioWorkletProcessor {
  readonly #sentinel = new Sentinel(sampleRate);
  readonly #leveller: Leveller;
  #silentBlocks = 0;
  #told: number;
  #isClosed = false;

  constructor({ processorOptions }: { readonly processorOptions: SentinelOptions }) {
    super();
    const { decibels } = processorOptions;
    this.#leveller = new Leveller({ sampleRate, decibels });
    this.#told = decibels ?? 0;
    this.port.onmessage = () => {
      this.#isClosed = true;
    };
  }

  process(inputs: Channels, outputs: Channels): boolean {
    const block = inputs[0]?.[0] ?? silence;
    const out = outputs[0]?.[0];
    if (out === undefined) return !this.#isClosed;
    this.#silentBlocks = sounds(block) ? 0 : this.#silentBlocks + 1;
    if (this.#silentBlocks * blockLength < idleAfter * sampleRate) this.#guard(block, out);
    return !this.#isClosed;
  }

  #guard(block: Float32Array, out: Float32Array): void {
    const found = this.#sentinel.process(block, out);
    if (found !== null) this.#tell({ type: 'incident', ...found });
    // Nothing is learnt from what is no voice.
    this.#leveller.process(this.#sentinel.isOpen ? block : silence, out);
    const { decibels } = this.#leveller;
    if (Math.abs(decibels - this.#told) < 0.5) return;
    this.#told = decibels;
    this.#tell({ type: 'gain', decibels });
  }

  #tell(news: SentinelNews): void {
    this.port.postMessage(news);
  }
}

/** Everything that is heard. */
class GuardProcessor extends AudioWorkletProcessor {
  readonly #guard: HearingGuard;
  #told: GuardFigures | null = null;
  #isClosed = false;

  constructor({ processorOptions }: { readonly processorOptions: GuardOptions }) {
    super();
    this.#guard = new HearingGuard({ ...processorOptions, sampleRate, blockLength });
    this.port.onmessage = ({ data }: MessageEvent<GuardOptions | null>) => {
      if (data === null) this.#isClosed = true;
      else this.#guard.takeFullScaleFor(data.fullScale);
    };
  }

  process(inputs: Channels, outputs: Channels): boolean {
    const out = outputs[0]?.[0];
    if (out === undefined) return !this.#isClosed;
    out.set(inputs[0]?.[0] ?? silence);
    const figures = this.#guard.process(out);
    if (figures !== null && !isSame(figures, this.#told)) {
      this.#told = figures;
      this.port.postMessage(figures);
    }
    return !this.#isClosed;
  }
}

const isSame = (one: GuardFigures, other: GuardFigures | null): boolean =>
  other !== null &&
  one.level === other.level &&
  one.momentary === other.momentary &&
  one.reduction === other.reduction &&
  one.minuteMean === other.minuteMean;

registerProcessor(sentinelName, SentinelProcessor);
registerProcessor(guardName, GuardProcessor);
