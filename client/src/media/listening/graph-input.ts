import { sentinelName, type SentinelNews, type SentinelOptions } from '../hearing-guard/guard-words.ts';
import { Fader } from './fader.ts';
import type { Incident } from './incident.ts';
import type { HeardAs, Mix } from './mix.ts';
import type { Cause } from './ramp.ts';

export interface GraphInputOptions {
  readonly node: AudioNode;
  readonly as: HeardAs;
  readonly decibels: number | null;
  readonly into: AudioNode;
  readonly onIncident: (incident: Incident) => void;
  readonly onClose: () => void;
}

/** One sound in the mix: source, sentinel, fader. */
export class GraphInput {
  as: HeardAs;
  readonly #options: GraphInputOptions;
  readonly #sentinel: AudioWorkletNode;
  readonly #fader: Fader;
  #decibels: number | null;

  constructor(context: BaseAudioContext, options: GraphInputOptions) {
    this.as = options.as;
    this.#options = options;
    this.#decibels = options.decibels;
    const processorOptions: SentinelOptions = { decibels: options.decibels };
    this.#sentinel = new AudioWorkletNode(context, sentinelName, {
      ...{ numberOfInputs: 1, numberOfOutputs: 1, outputChannelCount: [1], processorOptions },
      ...{ channelCount: 1, channelCountMode: 'explicit' },
    });
    this.#sentinel.port.onmessage = ({ data }: MessageEvent<SentinelNews>) => {
      this.#hear(data);
    };
    this.#fader = new Fader(context);
    options.node.connect(this.#sentinel).connect(this.#fader.node).connect(options.into);
  }

  /** By how much it is levelled, dB; null if that is not known yet. */
  get decibels(): number | null {
    return this.#decibels;
  }

  follow(mix: Mix, cause: Cause): void {
    this.#fader.go(gainOf(this.as, mix), { cause, kind: this.as.kind });
  }

  close(): void {
    this.#options.node.disconnect(this.#sentinel);
    this.#sentinel.disconnect();
    this.#sentinel.port.postMessage(null);
    this.#sentinel.port.onmessage = null;
    this.#fader.node.disconnect();
    this.#options.onClose();
  }

  #hear(news: SentinelNews): void {
    if (news.type === 'gain') this.#decibels = news.decibels;
    else {
      const { kind, level } = news;
      this.#options.onIncident({ kind, level, at: Date.now(), from: this.as });
    }
  }
}

/** How loud a sound is in a mix: of the channels only the chosen one. */
export const gainOf = (as: HeardAs, { gains, language }: Mix): number =>
  as.kind === 'channel' && as.language !== language ? 0 : gains[as.kind];
