import type { SfuHeardPacket } from './sfu-port.ts';
import { voiceLevel } from './voices.ts';

/** So much is kept of a microphone, ms: longer than it takes until the one who speaks is told. */
export const lookBackMs = 1_500;
/** And never more packets than this, whatever they last. */
export const mostKept = 150;
/** From this on a packet is a voice, dBov: a little below what one must reach to be taken for the one who speaks. */
const voicedLevel = voiceLevel - 5;
/** A voice pauses so long between words, ms, and is told of so much later. */
const pauseMs = 500;
/** What goes before the first voiced packet, ms: words begin with what is hardly loud. */
const breathMs = 100;

/** [REC-8] What one open microphone sent last, to begin its turn where its voice began. */
export class LookBack {
  #kept: SfuHeardPacket[] = [];

  get packets(): number {
    return this.#kept.length;
  }

  keep(packet: SfuHeardPacket): void {
    this.#kept.push(packet);
    const oldest = packet.at - lookBackMs;
    while (this.#kept.length > mostKept || (this.#kept[0]?.at ?? oldest) < oldest) this.#kept.shift();
  }

  forget(): void {
    this.#kept = [];
  }

  /** The turn of the voice that is heard now, from its beginning as far as it is kept; nothing if none is. */
  turn(now: number): readonly SfuHeardPacket[] {
    let voicedAt = now;
    let from = Infinity;
    for (const { at, level } of this.#kept.toReversed()) {
      if (voicedAt - at > pauseMs) break;
      if (level === null || level < voicedLevel) continue;
      voicedAt = at;
      from = at - breathMs;
    }
    return this.#kept.filter(({ at }) => at >= from);
  }
}
