import type { Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import type { CommandInput, CommandName, CommandOutput } from '@entente/shared/protocol/contract';
import type { RtpCapabilities } from '@entente/shared/protocol/rtp';
import type { Result } from '@entente/shared/result';

export type MediaCommand = Extract<CommandName, `media.${string}`>;

/**
 * The media of one meeting: seats, sources and subscriptions, kept level with `hearing(state)`. It listens to its room
 * by itself; signalling only hands it what the two WebRTC ends must tell each other. Refusals: `admission.required`,
 * `media.refused`, `media.unavailable`.
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
