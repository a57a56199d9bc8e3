import type { Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import type { CommandInput, CommandName, CommandOutput } from '@entente/shared/protocol/contract';
import type { RtpCapabilities } from '@entente/shared/protocol/rtp';
import type { Result } from '@entente/shared/result';
import type { Room } from '../rooms/contract.ts';

export type MediaCommand = Extract<CommandName, `media.${string}`>;

/** The media of every meeting in this process. */
export interface MediaRooms {
  /** The same for every meeting. */
  readonly rtpCapabilities: RtpCapabilities;
  /** The media of this room, the same as before as long as the room is in memory. Costs nothing until somebody joins. */
  of(room: Room): FloorMedia;
  close(): Promise<void>;
}

/**
 * The media of one meeting: seats, sources and subscriptions, kept level with `hearing(state)`; channels, with `feeds(state)`. It
 * listens to its room by itself, to its state and to connections that come back; signalling only hands it what the two WebRTC ends must tell
 * each other. Refusals: `admission.required`, `media.refused`, `media.unavailable`.
 *
 * What is told through the room: `subscribed` (may come before the answer to `media.join`), `unsubscribed`, `levels`
 * and `media-reset`. A connection that comes back is told every subscription again; those it knows are to be passed over.
 */
export interface FloorMedia {
  readonly rtpCapabilities: RtpCapabilities;
  handle<N extends MediaCommand>(
    participantId: ParticipantId,
    name: N,
    input: CommandInput<N>,
  ): Promise<Result<CommandOutput<N>, Refusal>>;
  close(): Promise<void>;
}
