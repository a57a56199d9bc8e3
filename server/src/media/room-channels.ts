import type { SourceId } from '@entente/shared/ids';
import type { Logger } from '../log.ts';
import { channelKey, type ChannelName, type ChannelNow } from './media-now.ts';
import type { SfuChannel, SfuChannelPacket, SfuRoom, SfuSource } from './sfu-port.ts';

interface Held {
  readonly name: ChannelName;
  /** Null while it is being opened. */
  channel: SfuChannel | null;
  ready: readonly SourceId[];
  /** Ends its recording, while it is recorded. */
  stopRecording: (() => void) | null;
}

/** Where the sound of recorded channels goes. */
export interface Recorder {
  /** From now on this channel, which is recorded, carries this. */
  turn(name: ChannelName, source: SfuSource | null): void;
  /** It sent this out. */
  hold(name: ChannelName, packet: SfuChannelPacket): void;
  /** It is recorded no longer. */
  end(name: ChannelName): void;
}

/** All channels of one meeting, each of one room of it. They end with the SFU's room and are opened anew in the next. */
export class RoomChannels {
  readonly #logger: Logger;
  readonly #recorder: Recorder;
  readonly #held = new Map<string, Held>();
  #room: SfuRoom | null = null;

  constructor(recorder: Recorder, logger: Logger) {
    this.#recorder = recorder;
    this.#logger = logger;
  }

  /** From now on channels are opened here. */
  openIn(room: SfuRoom): void {
    this.#room = room;
    room.onEnd(() => {
      if (this.#room === room) this.#room = null;
    });
  }

  get now(): ChannelNow[] {
    return [...this.#held.values()].map(({ name, channel, ready, stopRecording }) => ({
      ...name,
      ...{ id: channel?.source.id ?? null, fed: channel?.fed?.id ?? null, ready },
      recorded: stopRecording !== null,
    }));
  }

  /** The channel that sends this, with its name. */
  sending(sourceId: SourceId): { readonly name: ChannelName; readonly channel: SfuChannel } | null {
    for (const { name, channel } of this.#held.values())
      if (channel?.source.id === sourceId) return { name, channel };
    return null;
  }

  /** Resolves when all of them are there, were refused or are not wanted any more; whether any came. */
  async open(names: readonly ChannelName[]): Promise<boolean> {
    const room = this.#room;
    if (room === null) return false;
    const came = await Promise.all(names.map((name) => this.#open(name, room)));
    return came.includes(true);
  }

  shut(name: ChannelName): void {
    const key = channelKey(name);
    const held = this.#held.get(key);
    this.#held.delete(key);
    held?.stopRecording?.();
    held?.channel?.close();
  }

  /** [REC-2] Once this has returned, nothing of it is recorded any more. */
  unrecord(name: ChannelName): void {
    const held = this.#held.get(channelKey(name));
    held?.stopRecording?.();
    if (held !== undefined) held.stopRecording = null;
  }

  record(name: ChannelName): void {
    const held = this.#held.get(channelKey(name));
    if (held === undefined || held.channel === null || held.stopRecording !== null) return;
    this.#recorder.turn(name, held.channel.fed);
    const stop = held.channel.tap((packet) => this.#recorder.hold(name, packet));
    held.stopRecording = () => {
      stop();
      this.#recorder.end(name);
    };
  }

  /** A source that it cannot take is told of and leaves silence. */
  feed(name: ChannelName, source: SfuSource | null): void {
    const held = this.#held.get(channelKey(name));
    const fed = held?.channel?.feed(source);
    if (held?.stopRecording) this.#recorder.turn(name, held.channel?.fed ?? null);
    if (fed?.ok === false && fed.error !== 'closed')
      this.#logger.error({ channel: name.channel, error: fed.error }, 'a channel did not take its source');
  }

  ready(name: ChannelName, sources: readonly SfuSource[]): void {
    const held = this.#held.get(channelKey(name));
    if (held === undefined || held.channel === null) return;
    held.ready = sources.map(({ id }) => id);
    held.channel.prepare(sources).catch((error: unknown) => {
      this.#logger.warn({ err: error, channel: name.channel }, 'a channel could not hold its sources ready');
    });
  }

  close(): void {
    for (const { name } of [...this.#held.values()]) this.shut(name);
  }

  async #open(name: ChannelName, room: SfuRoom): Promise<boolean> {
    const key = channelKey(name);
    const held: Held = { name, channel: null, ready: [], stopRecording: null };
    this.#held.set(key, held);
    const forget = (): void => {
      if (this.#held.get(key) === held) this.#held.delete(key);
    };
    const opened = await room.openChannel().catch((error: unknown) => {
      this.#logger.error({ err: error, channel: name.channel }, 'a channel did not open');
      return null;
    });
    if (opened?.ok !== true) {
      forget();
      return false;
    }
    const channel = opened.value;
    if (this.#held.get(key) !== held) {
      channel.close();
      return false;
    }
    held.channel = channel;
    channel.onEnd(forget);
    return !channel.closed;
  }
}
