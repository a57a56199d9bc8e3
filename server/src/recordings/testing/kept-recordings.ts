import type { Channel } from '@entente/shared/languages';
import type { RecordingFault } from '@entente/shared/room/recording';
import type { RecordingName, Recordings, Take } from '../recordings-port.ts';
import type { SoundPacket } from '../time-line.ts';

interface Kept {
  readonly channel: Channel;
  readonly packet: SoundPacket;
}

/** A recording in memory alone: what it was given, and how it ended. */
export class KeptTake implements Take {
  readonly name: RecordingName;
  readonly since: number;
  held: Kept[] = [];
  readonly begun: Channel[] = [];
  end: 'finished' | 'suspended' | null = null;
  /** By the steady clock. */
  finishedAt: number | null = null;
  #listeners: ((code: RecordingFault) => void)[] = [];

  constructor(name: RecordingName, since: number) {
    this.name = name;
    this.since = since;
  }

  begin(channel: Channel, from = Infinity): void {
    this.begun.push(channel);
    this.held = this.held.filter((one) => one.channel !== channel || one.packet.at < from);
  }

  hold(channel: Channel, packet: SoundPacket): void {
    this.held.push({ channel, packet });
  }

  onFault(listener: (code: RecordingFault) => void): void {
    this.#listeners.push(listener);
  }

  fail(code: RecordingFault): void {
    for (const listener of this.#listeners.splice(0)) listener(code);
  }

  async finish(at: number): Promise<void> {
    this.finishedAt = at;
    await disk();
    this.end = 'finished';
  }

  async suspend(): Promise<void> {
    await disk();
    this.end = 'suspended';
  }
}

/** A disk answers in a later turn of the event loop. */
const disk = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Recordings that are never written. */
export class KeptRecordings implements Recordings {
  readonly takes: KeptTake[] = [];

  open(name: RecordingName, since: number): KeptTake {
    const take = new KeptTake(name, since);
    this.takes.push(take);
    return take;
  }

  async settle(): Promise<void> {
    await disk();
  }

  async files(): Promise<[]> {
    return [];
  }

  async path(): Promise<null> {
    return null;
  }

  async remove(): Promise<void> {
    this.takes.length = 0;
  }
}
