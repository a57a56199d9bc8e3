import type { SourceId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import type { Take } from '../recordings/recordings-port.ts';
import { LookBack } from './look-back.ts';
import type { SfuChannelPacket, SfuHeardPacket, SfuSource } from './sfu-port.ts';

interface Carried {
  /** The microphone of the floor whose turn it is. */
  readonly microphone: SourceId | null;
  /** What was carried last is interpretation. */
  readonly isInterpreted: boolean;
}

/**
 * Whose voice goes into which file of a recording. Microphones of the floor are taken as they come in, so that a turn can
 * begin with what its voice has said already; all else as the channel sends it out.
 */
export class RecordedTurns {
  readonly #voices = new Map<SourceId, LookBack>();
  readonly #carried = new Map<Channel, Carried>();

  /** An open microphone of the floor was heard. */
  hear(sourceId: SourceId, packet: SfuHeardPacket, take: Take | null): void {
    const voice = this.#voices.get(sourceId) ?? new LookBack();
    this.#voices.set(sourceId, voice);
    voice.keep(packet);
    for (const [channel, { microphone }] of this.#carried)
      if (microphone === sourceId) take?.hold(channel, packet);
  }

  /** [REC-2] It is not open any more, or not recorded: nothing of it is kept. */
  forget(sourceId: SourceId): void {
    this.#voices.delete(sourceId);
  }

  /** Nothing that was said before is in a turn that comes. */
  forgetAll(): void {
    for (const voice of this.#voices.values()) voice.forget();
  }

  /**
   * From now on the channel carries this. Where the voice began while another one was still heard, that one's tail gives way
   * to it; interpretation gives way to nothing that was said before it ended.
   */
  turn(channel: Channel, source: SfuSource | null, { take, now }: { take: Take | null; now: number }): void {
    const wasInterpreted = this.#carried.get(channel)?.isInterpreted ?? false;
    const microphone = source?.kind === 'microphone' ? source.id : null;
    const isInterpreted = source === null ? wasInterpreted : microphone === null;
    this.#carried.set(channel, { microphone, isInterpreted });
    const voice = microphone === null || wasInterpreted ? undefined : this.#voices.get(microphone);
    const said = voice?.turn(now) ?? [];
    take?.begin(channel, said[0]?.at);
    for (const packet of said) take?.hold(channel, packet);
  }

  /** The channel sent this out. */
  hold(channel: Channel, packet: SfuChannelPacket, take: Take | null): void {
    if (this.#carried.get(channel)?.microphone === null) take?.hold(channel, packet);
  }

  /** The channel is recorded no longer. */
  end(channel: Channel): void {
    this.#carried.delete(channel);
  }
}
