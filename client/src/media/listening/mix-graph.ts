import { loadGuard } from '../hearing-guard/load-guard.ts';
import { guardName, type GuardFigures, type GuardOptions } from '../hearing-guard/guard-words.ts';
import { Fader } from './fader.ts';
import { GraphInput } from './graph-input.ts';
import type { Incident } from './incident.ts';
import { isSameChoice, mixFor, type HeardAs, type Listening } from './mix.ts';
import type { Cause } from './ramp.ts';

/** Where the shelves of the tone control begin, Hz: below the voice's body, above its vowels. */
const bassHertz = 250;
const trebleHertz = 3500;

export interface MixGraphOptions {
  readonly listening: Listening;
  /** What full scale is taken for, dB SPL. */
  readonly fullScale: number;
  readonly onIncident: (incident: Incident) => void;
  readonly onFigures: (figures: GuardFigures) => void;
}

/**
 * What is heard, as one graph: every sound watched over and levelled, all mixed by the rule of listening, tone, volume, and the
 * hearing guard last. It runs in any audio context, so that a test can listen to it.
 */
export class MixGraph {
  readonly context: BaseAudioContext;
  /** What goes to the ear. */
  readonly output: AudioWorkletNode;
  readonly #options: MixGraphOptions;
  readonly #inputs = new Set<GraphInput>();
  readonly #bass: BiquadFilterNode;
  readonly #treble: BiquadFilterNode;
  readonly #volume: Fader;
  #listening: Listening;

  private constructor(context: BaseAudioContext, options: MixGraphOptions) {
    this.context = context;
    this.#options = options;
    this.#listening = options.listening;
    const { volume, bass, treble } = mixFor(options.listening);
    const mono = { channelCount: 1, channelCountMode: 'explicit' } as const;
    this.#bass = new BiquadFilterNode(context, {
      ...{ ...mono, type: 'lowshelf', frequency: bassHertz, gain: bass },
    });
    this.#treble = new BiquadFilterNode(context, {
      ...{ ...mono, type: 'highshelf', frequency: trebleHertz, gain: treble },
    });
    this.#volume = new Fader(context, volume);
    const processorOptions: GuardOptions = { fullScale: options.fullScale };
    this.output = new AudioWorkletNode(context, guardName, {
      ...mono,
      ...{ numberOfInputs: 1, numberOfOutputs: 1, outputChannelCount: [1], processorOptions },
    });
    this.output.port.onmessage = ({ data }: MessageEvent<GuardFigures>) => {
      options.onFigures(data);
    };
    this.#bass.connect(this.#treble).connect(this.#volume.node).connect(this.output);
  }

  /** Rejects where the script of the guard cannot be had. */
  static async build(context: BaseAudioContext, options: MixGraphOptions): Promise<MixGraph> {
    await loadGuard(context);
    return new MixGraph(context, options);
  }

  /** Mixes one more sound in. `decibels` is the gain by which it was levelled before, if that is known. */
  add(node: AudioNode, as: HeardAs, decibels: number | null = null): GraphInput {
    const input = new GraphInput(this.context, {
      ...{ node, as, decibels, into: this.#bass, onIncident: this.#options.onIncident },
      onClose: () => this.#inputs.delete(input),
    });
    this.#inputs.add(input);
    input.follow(mixFor(this.#listening), 'new');
    return input;
  }

  /** Something is heard as something else: who was in the room is now in the back. */
  recast(input: GraphInput, as: HeardAs): void {
    input.as = as;
    input.follow(mixFor(this.#listening), 'setting');
  }

  /** A sound was closed by its owner, or opened again. */
  turn(input: GraphInput, cause: 'closed' | 'opened'): void {
    input.follow(mixFor(this.#listening), cause);
  }

  listen(next: Listening): void {
    const before = this.#listening;
    this.#listening = next;
    const mix = mixFor(next);
    const cause = causeOf(before, next);
    for (const input of this.#inputs) input.follow(mix, cause);
    this.#volume.go(mix.volume, { cause: 'setting', kind: 'floor' });
    bend(this.#bass.gain, mix.bass, this.context.currentTime);
    bend(this.#treble.gain, mix.treble, this.context.currentTime);
  }

  /** Takes full scale for another pressure, dB SPL. */
  takeFullScaleFor(fullScale: number): void {
    const options: GuardOptions = { fullScale };
    this.output.port.postMessage(options);
  }

  close(): void {
    for (const input of this.#inputs) input.close();
    for (const node of [this.#bass, this.#treble, this.#volume.node, this.output]) node.disconnect();
    this.output.port.postMessage(null);
    this.output.port.onmessage = null;
  }
}

function causeOf(before: Listening, next: Listening): Cause {
  if (!isSameChoice(before.choice, next.choice)) return 'choice';
  return before.carries === next.carries ? 'setting' : 'carries';
}

/** A shelf bends over so quickly that a hand feels it follow, and without a crackle. */
function bend(gain: AudioParam, to: number, now: number): void {
  if (gain.value !== to) gain.setTargetAtTime(to, now, 0.02);
}
