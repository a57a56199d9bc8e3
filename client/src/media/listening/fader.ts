import type { SoundKind } from './mix.ts';
import { gainAt, way, type Cause, type Stretch } from './ramp.ts';

/**
 * A gain that goes where it is sent without a click. It knows by itself where it is on its way: not every browser holds a
 * parameter where it was when its way is cancelled.
 */
export class Fader {
  readonly node: GainNode;
  readonly #context: BaseAudioContext;
  #last: { from: number; start: number; stretches: readonly Stretch[] };

  constructor(context: BaseAudioContext, gain = 0) {
    this.#context = context;
    this.node = new GainNode(context, { gain, channelCount: 1, channelCountMode: 'explicit' });
    this.#last = { from: gain, start: 0, stretches: [] };
  }

  /** Sets out for `to`, unless it is there or on its way already; a sound that is closed or opened always does. */
  go(to: number, how: { readonly cause: Cause; readonly kind: SoundKind }): void {
    if (to === this.#target && how.cause !== 'closed' && how.cause !== 'opened') return;
    const { gain } = this.node;
    const start = this.#context.currentTime;
    const from = gainAt(start, this.#last);
    const stretches = way(from, to, how);
    this.#last = { from, start, stretches };
    gain.cancelScheduledValues(start);
    gain.setValueAtTime(from, start);
    let end = start;
    for (const stretch of stretches) {
      end += stretch.seconds;
      if (stretch.law === 'linear') gain.linearRampToValueAtTime(stretch.to, end);
      else gain.exponentialRampToValueAtTime(stretch.to, end);
    }
  }

  get #target(): number {
    return this.#last.stretches.at(-1)?.to ?? this.#last.from;
  }
}
