import type { SubscriptionId } from '@entente/shared/ids';
import type { GraphInput } from './graph-input.ts';
import type { HeardSound, HeardSounds } from './heard-sounds.ts';
import { MixGraph } from './mix-graph.ts';
import type { Listening } from './mix.ts';
import { OutputDevice } from './output-device.ts';
import { removeElement, soundElement } from './sound-element.ts';
import type { SoundOutput, SoundOutputOptions } from './sound-output.ts';

/** A browser that lets a context run does so within this time (ms); one that does not waits for a gesture. */
const patience = 400;

interface Playing {
  readonly element: HTMLAudioElement;
  readonly source: MediaStreamAudioSourceNode;
  readonly input: GraphInput;
  isClosed: boolean;
}

/** Every sound through one guarded graph. Owns its context. */
export class GraphOutput implements SoundOutput {
  readonly #context: AudioContext;
  readonly #graph: MixGraph;
  readonly #device: OutputDevice;
  readonly #onBlocked: (isBlocked: boolean) => void;
  readonly #playing = new Map<SubscriptionId, Playing>();
  /** By how much each voice was levelled when it was heard last, dB: it may come again over another line. */
  readonly #levels = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(context: AudioContext, graph: MixGraph, options: SoundOutputOptions) {
    this.#context = context;
    this.#graph = graph;
    this.#onBlocked = options.onBlocked;
    this.#device = new OutputDevice(context, graph.output);
    this.#device.choose(options.loudspeakerId);
    context.onstatechange = () => {
      if (context.state === 'running') void this.#tellHeard();
      else this.#resume();
    };
  }

  /** Null where the browser has no audio graph, or its guard cannot be had. */
  static async open(options: SoundOutputOptions): Promise<GraphOutput | null> {
    if (typeof AudioContext === 'undefined' || typeof AudioWorkletNode === 'undefined') return null;
    let context: AudioContext;
    try {
      context = new AudioContext({ latencyHint: 'interactive' });
    } catch {
      return null;
    }
    try {
      return new GraphOutput(context, await MixGraph.build(context, options), options);
    } catch {
      await context.close();
      return null;
    }
  }

  play(sounds: HeardSounds): void {
    for (const [id, playing] of this.#playing) if (!sounds.has(id)) this.#remove(id, playing);
    for (const [id, sound] of sounds) {
      const known = this.#playing.get(id);
      if (known === undefined) this.#add(id, sound);
      else this.#change(known, sound);
    }
    if (this.#playing.size > 0) this.#resume();
  }

  listen(listening: Listening): void {
    this.#graph.listen(listening);
  }

  choose(loudspeakerId: string): void {
    this.#device.choose(loudspeakerId);
    if (this.#context.state === 'running') void this.#tellHeard();
    // A browser may halt a context whose loudspeaker went.
    else if (this.#playing.size > 0) this.#resume();
  }

  takeFullScaleFor(fullScale: number): void {
    this.#graph.takeFullScaleFor(fullScale);
  }

  async unblock(): Promise<void> {
    // Both at once: a gesture counts for what is begun in it.
    await Promise.all([this.#context.resume().catch(() => undefined), this.#tellHeard()]);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#context.onstatechange = null;
    for (const [id, playing] of this.#playing) this.#remove(id, playing);
    this.#graph.close();
    this.#device.close();
    void this.#context.close();
  }

  #add(id: SubscriptionId, sound: HeardSound): void {
    const element = soundElement(id, sound, { muted: true });
    element.play().catch(() => {
      // What is muted may always play; an element that is taken away meanwhile need not.
    });
    const source = this.#context.createMediaStreamSource(sound.stream);
    const input = this.#graph.add(source, sound.as, this.#levels.get(voiceOf(sound)) ?? null);
    this.#playing.set(id, { element, source, input, isClosed: sound.isClosed });
  }

  #change(playing: Playing, { as, isClosed }: HeardSound): void {
    const { input, element } = playing;
    if (input.as.kind !== as.kind) {
      this.#graph.recast(input, as);
      element.dataset['heardAs'] = as.kind;
    }
    if (playing.isClosed === isClosed) return;
    playing.isClosed = isClosed;
    this.#graph.turn(input, isClosed ? 'closed' : 'opened');
  }

  #remove(id: SubscriptionId, { element, input }: Playing): void {
    if (input.decibels !== null) this.#levels.set(voiceOf(input), input.decibels);
    input.close();
    removeElement(element);
    this.#playing.delete(id);
  }

  /** Also after the system has taken the sound away, as for a telephone call. */
  #resume(): void {
    if (this.#context.state === 'running' || this.#context.state === 'closed') return;
    void this.#context.resume().catch(() => undefined);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#context.state !== 'running' && this.#playing.size > 0) this.#onBlocked(true);
    }, patience);
  }

  async #tellHeard(): Promise<void> {
    const isLetThrough = await this.#device.play();
    if (this.#context.state === 'running') this.#onBlocked(!isLetThrough);
  }
}

/** Whose voice it is, over all lines. */
const voiceOf = ({ as }: Pick<HeardSound, 'as'>): string =>
  as.kind === 'channel' ? `channel ${as.language}` : `person ${as.participantId ?? ''}`;
