import type { HeardAs } from '../../../../client/src/media/listening/mix.ts';
import type { Incident } from '../../../../client/src/media/listening/incident.ts';
import type { Listening } from '../../../../client/src/media/listening/mix.ts';
import type { GuardFigures } from '../../../../client/src/media/hearing-guard/guard-words.ts';

export interface SceneSound {
  readonly as: HeardAs;
  readonly hertz: number;
  /** Of the sine, 0 to 1. */
  readonly amplitude: number;
  /** A click of one millisecond at full scale at this time, seconds. */
  readonly clickAt?: number;
  /** From then on the sine grows by this many dB a second until it is at full scale. */
  readonly grows?: { readonly from: number; readonly pace: number };
}

/** What is played through the real graph, rendered at once. Times are seconds. */
export interface Scene {
  readonly seconds: number;
  readonly sounds: readonly SceneSound[];
  readonly listening: Partial<Listening>;
  readonly changes?: readonly { readonly at: number; readonly to: Partial<Listening> }[];
  /** The owner of a sound, by its place in `sounds`, closes it or opens it again. */
  readonly turns?: readonly {
    readonly at: number;
    readonly sound: number;
    readonly to: 'closed' | 'opened';
  }[];
  readonly fullScale?: number;
}

/** What was heard. */
export interface Heard {
  /** The level of each sound's pitch every 5 ms, dBFS of a sine's peak, over a window of 20 ms. */
  readonly levels: readonly (readonly number[])[];
  /** The loudest sample, 0 to 1, of every 5 ms. */
  readonly peaks: readonly number[];
  readonly incidents: readonly Incident[];
  readonly figures: readonly GuardFigures[];
}

export const step = 0.005;

declare global {
  interface Window {
    ententeEar: {
      render(scene: Scene): Promise<Heard>;
      /** How late an impulse comes out of the graph, ms. */
      lateness(): Promise<number>;
      /** Opens two ends of a connection and plays what comes over it, as the product does. */
      live(hertz: number): Promise<void>;
      /** Of twenty beats of the sound of `live`, how many are played when they come. */
      beatsHeard(): Promise<number>;
      guarding(): string;
    };
  }
}
