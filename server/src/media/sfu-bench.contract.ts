import { ParticipantId } from '@entente/shared/ids';
import type { RtpParameters } from '@entente/shared/protocol/rtp';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { SfuEnd, SfuPort, SfuRoom, SfuSeat, SfuSource, SfuSubscription } from './sfu-port.ts';

/** One implementation of the port, with what a test needs to act as its clients and as its misfortune. */
export interface SfuBench {
  readonly sfu: SfuPort;
  /** Connects both transports of a seat, as its client does. */
  connect(seat: SfuSeat): Promise<void>;
  /**
   * Sends this many packets of a source with `opus(ssrc)` or `vp8(ssrc)` from the client of its seat. Those of a sound are
   * filled with `mark(ssrc)`.
   */
  send(seat: SfuSeat, source: SfuSource, options: { ssrc: number; packets: number }): Promise<void>;
  killWorkers(): void;
  close(): Promise<void>;
}

export const opus = (ssrc: number): RtpParameters => ({
  codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }],
  encodings: [{ ssrc }],
  rtcp: { cname: `c${String(ssrc)}` },
});

export const vp8 = (ssrc: number): RtpParameters => ({
  codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }],
  encodings: [{ ssrc }],
  rtcp: { cname: `c${String(ssrc)}` },
});

/** The byte that fills the packets of a sound. */
export const mark = (ssrc: number): number => ssrc & 0x7f;

export const ada = ParticipantId.parse('ada');
export const bo = ParticipantId.parse('bo');
export const none = { transports: 0, sources: 0, subscriptions: 0, channels: 0, feeds: 0 };

/** Ada's microphone, and Bo who listens to it. */
export interface Pair {
  readonly room: SfuRoom;
  readonly speaker: SfuSeat;
  readonly listener: SfuSeat;
  readonly source: SfuSource;
  readonly subscription: SfuSubscription;
}

/** The bench of one test file, opened before its tests and closed after; the rooms of each test close with it. */
export class SfuStage {
  #bench: SfuBench | null = null;
  #rooms: SfuRoom[] = [];

  constructor(open: () => Promise<SfuBench>) {
    beforeAll(async () => {
      this.#bench = await open();
    });
    afterEach(() => {
      for (const room of this.#rooms.splice(0)) room.close();
    });
    afterAll(() => this.#bench?.close());
  }

  get bench(): SfuBench {
    if (this.#bench === null) throw new Error('the bench is opened before the tests');
    return this.#bench;
  }

  async openRoom(): Promise<SfuRoom> {
    const room = had(await this.bench.sfu.openRoom());
    this.#rooms.push(room);
    return room;
  }

  async sit(room: SfuRoom, who: ParticipantId): Promise<SfuSeat> {
    return had(await room.openSeat(who, this.bench.sfu.rtpCapabilities));
  }

  async pair(): Promise<Pair> {
    const room = await this.openRoom();
    const [speaker, listener] = await Promise.all([this.sit(room, ada), this.sit(room, bo)]);
    const source = had(await speaker.publish('microphone', opus(1111)));
    const subscription = had(await listener.subscribe(source));
    return { room, speaker, listener, source, subscription };
  }
}

export function had<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}

/** What ended, in order, with its cause. */
export function record(things: Record<string, { onEnd(listener: (cause: SfuEnd) => void): void }>): string[] {
  const told: string[] = [];
  for (const [name, thing] of Object.entries(things)) thing.onEnd((cause) => told.push(`${name} ${cause}`));
  return told;
}
