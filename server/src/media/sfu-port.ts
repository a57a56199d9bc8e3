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
import type { Direction } from '@entente/shared/protocol/commands/media';

/**
 * The selective forwarding unit in our own words. Lifetimes: whoever opens closes; closing is idempotent; the owner's
 * end closes the owned (sfu > room > seat > source, subscription; a subscription is owned by its source too) and each
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
  /** Another's source of the same room at this seat, paused. One's own is `misplaced`, and so is another room's. */
  subscribe(source: SfuSource): Promise<Result<SfuSubscription, SfuRefusal>>;
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

export interface SfuSubscription {
  readonly id: SubscriptionId;
  readonly source: SfuSource;
  readonly rtpParameters: RtpParameters;
  readonly closed: boolean;
  /** Nothing is sent to this receiver: it was not resumed, or its picture is shown 0 by 0. */
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
  /** Packets and bytes sent to the receiver so far; zero of both once it has ended. */
  stats(): Promise<{ readonly packets: number; readonly bytes: number }>;
  close(): void;
}
