import type { ParticipantId, SourceId, SubscriptionId } from '@entente/shared/ids';
import type {
  DtlsParameters,
  IceParameters,
  RtpCapabilities,
  RtpParameters,
  TransportOffer,
} from '@entente/shared/protocol/rtp';
import type { Result } from '@entente/shared/result';
import type { PublishKind } from '@entente/shared/room/records';
import type { PictureShare } from '../domain/picture-limits.ts';
import type { Direction } from '@entente/shared/protocol/commands/media';

/**
 * The selective forwarding unit in our own words. Lifetimes: whoever opens closes; closing is idempotent; the owner's
 * end closes the owned (sfu > room > seat > source, subscription; room > channel; a subscription is owned by what it is of
 * too) and each
 * object tells its end once, with the cause, the owned before the owner. Who asks to be told of an end that has already
 * been is told at once. After every await an implementation asks whether it was closed meanwhile, and then answers
 * `closed`; pausing, resuming and showing what has ended does nothing.
 */
export interface SfuPort {
  /** What every room supports; the same for the whole life of the process. */
  readonly rtpCapabilities: RtpCapabilities;
  /** A router on the least loaded worker. `unavailable` if no worker could be had within 3 s; asking again is sensible. */
  openRoom(): Promise<Result<SfuRoom, SfuRefusal>>;
  close(): Promise<void>;
}

/** Why a thing ended: its owner closed it, or the media worker beneath it died. */
export type SfuEnd = 'closed' | 'worker-died';

export interface SfuRoom {
  readonly closed: boolean;
  /** Called once. With `worker-died` the room is gone with all in it; the caller opens another one. */
  onEnd(listener: (cause: SfuEnd) => void): void;
  /** Who is loud, loudest first, at most every 250 ms and only on change; level in dBov (-127 to 0). Empty is silence. */
  onLevels(listener: (levels: readonly SfuLevel[]) => void): void;
  /** A participant's two transports. Two seats of one participant may exist for a moment, while one replaces the other. */
  openSeat(
    participantId: ParticipantId,
    rtpCapabilities: RtpCapabilities,
  ): Promise<Result<SfuSeat, SfuRefusal>>;
  /** A stream of the server's own, silent until it is fed. Its owner closes it; a dead worker takes it along. */
  openChannel(): Promise<Result<SfuChannel, SfuRefusal>>;
  /**
   * Every packet of a sound of this room from now on, while it flows, as the server itself hears it; nothing goes out. The
   * answer stops it at once, as the end of the source does; stopping twice is harmless. Of what could feed no channel there
   * is none.
   */
  overhear(source: SfuSource, listener: (packet: SfuHeardPacket) => void): () => void;
  /** What exists now, for the proof that nothing leaks. */
  census(): Promise<SfuCensus>;
  close(): void;
}

export interface SfuLevel {
  readonly participantId: ParticipantId;
  readonly level: number;
}

/** Objects alive in the SFU itself, as its own dump tells them. */
export interface SfuCensus {
  readonly transports: number;
  readonly sources: number;
  readonly subscriptions: number;
  readonly channels: number;
  /** Sources held ready for channels, fed or not, and those overheard: one each, however many channels it feeds. */
  readonly feeds: number;
}

/**
 * `unsupported`: the parameters do not fit; `closed`: the owner ended meanwhile; `misplaced`: not in this state;
 * `unavailable`: no worker to be had.
 */
export type SfuRefusal = 'unsupported' | 'closed' | 'misplaced' | 'unavailable';

export interface SfuSeat {
  readonly participantId: ParticipantId;
  readonly offers: { readonly send: TransportOffer; readonly receive: TransportOffer };
  readonly closed: boolean;
  onEnd(listener: (cause: SfuEnd) => void): void;
  /** Finishes DTLS. A second call for one direction is `misplaced`; after a refused one it may be tried again. */
  connect(direction: Direction, dtlsParameters: DtlsParameters): Promise<Result<void, SfuRefusal>>;
  restartIce(direction: Direction): Promise<Result<IceParameters, SfuRefusal>>;
  /** A new source, paused: it flows to nobody until `resume`. */
  publish(kind: PublishKind, rtpParameters: RtpParameters): Promise<Result<SfuSource, SfuRefusal>>;
  /** What others send, or a channel, of the same room, paused. One's own is `misplaced`, and so is another room's. */
  subscribe(source: SfuOrigin): Promise<Result<SfuSubscription, SfuRefusal>>;
  close(): void;
}

export interface SfuSource {
  readonly id: SourceId;
  readonly participantId: ParticipantId;
  readonly kind: PublishKind;
  readonly closed: boolean;
  readonly paused: boolean;
  onEnd(listener: (cause: SfuEnd) => void): void;
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): void;
}

/** What a channel sends, for seats to subscribe to. It is nobody's, always flows and ends with its channel. */
export interface SfuChannelSource {
  readonly id: SourceId;
  readonly kind: 'channel';
  readonly closed: boolean;
  onEnd(listener: (cause: SfuEnd) => void): void;
}

/** What a subscription can be of; `kind` tells them apart. */
export type SfuOrigin = SfuSource | SfuChannelSource;

/**
 * One unbroken stream of sound, made by the server out of one source at a time (Opus, 48 kHz, frames of 20 ms). Whoever
 * listens to it notices no switch: sequence numbers and timestamps go on (RFC 3550, section 5.1). After a source comes
 * silence, 200 ms of it at most, so that no receiver invents sound; then nothing until the next one.
 */
export interface SfuChannel {
  readonly source: SfuChannelSource;
  /** What it carries; null is silence. */
  readonly fed: SfuSource | null;
  readonly closed: boolean;
  onEnd(listener: (cause: SfuEnd) => void): void;
  /**
   * From now on exactly this source of the same room, which may feed other channels too, or nothing. Once this has
   * returned no packet of a former one goes out, whatever the answer is; the new one's go as soon as they come. A source
   * that ends leaves silence. Refusals, with nothing carried: `closed` (the channel or the source), `misplaced` (of another
   * room), `unsupported` (a picture).
   */
  feed(source: SfuSource | null): Result<void, SfuRefusal>;
  /**
   * Holds these ready in place of the ones named before, so that feeding one takes no longer than telling the worker.
   * Nothing of them goes out. Resolves when they are held; those that could not be fed are passed over.
   */
  prepare(sources: readonly SfuSource[]): Promise<void>;
  /** Every packet that goes out from now on, in the same turn. The answer stops it; stopping twice is harmless. */
  tap(listener: (packet: SfuChannelPacket) => void): () => void;
  close(): void;
}

export interface SfuChannelPacket {
  /** One Opus packet. */
  readonly payload: Buffer;
  /** At 48 kHz, modulo 2^32. */
  readonly timestamp: number;
  /** Modulo 2^16. Out of order, or with one missing, where the source's were. */
  readonly sequence: number;
  /** When it went out, ms by the steady clock. */
  readonly at: number;
}

/** A packet of one source, in the numbers of a stream of its own. */
export interface SfuHeardPacket extends SfuChannelPacket {
  /** How loud its sender says it is, dBov (-127 to 0); null if that was not told. */
  readonly level: number | null;
}

export interface SfuSubscription {
  readonly id: SubscriptionId;
  readonly source: SfuOrigin;
  readonly rtpParameters: RtpParameters;
  readonly closed: boolean;
  /** Nothing is sent to this receiver: it was not resumed, or its picture is shown 0 by 0 or limited to nothing. */
  readonly paused: boolean;
  /** Also when the source ended. */
  onEnd(listener: (cause: SfuEnd) => void): void;
  pause(): Promise<void>;
  /** Starts sending, for pictures with a key frame asked for at once. */
  resume(): Promise<void>;
  /**
   * Gives a picture the smallest layer that fills `width` by `height` device pixels; 0 by 0 sends nothing until it is
   * shown again. Sound is not affected.
   */
  show(width: number, height: number): Promise<void>;
  /**
   * From now on no more of a picture is sent than this, whatever `resume` and `show` ask for: `small` is the smallest layer
   * there is, `none` nothing. `first` is all of it, before any other picture when the link bears too little for all. Sound is
   * not affected.
   */
  limit(share: PictureShare): Promise<void>;
  /** Packets and bytes sent to the receiver so far; zero of both once it has ended. */
  stats(): Promise<{ readonly packets: number; readonly bytes: number }>;
  close(): void;
}
