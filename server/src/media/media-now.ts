import type { ParticipantId, SourceId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import type { PublishKind } from '@entente/shared/room/records';
import type { RoomName } from '../domain/hearing.ts';

/** What there is in the SFU now. */
export interface MediaNow {
  readonly seats: readonly ParticipantId[];
  readonly sources: readonly SourceNow[];
  readonly channels: readonly ChannelNow[];
  /** Those that are being opened are among them; of sources and of channels. */
  readonly subscriptions: readonly SubscriptionNow[];
  /** Which of the channels each receiver is given; those that are closed meanwhile may be among them. */
  readonly given: readonly SubscriptionNow[];
  /** The microphones that the server hears itself, for the recording. */
  readonly overheard: readonly SourceId[];
}

/** `ending`: it still flows, so that its owner can send silence, and will be paused in a moment. */
export type Flow = 'flowing' | 'ending' | 'paused';

export interface SourceNow {
  readonly id: SourceId;
  readonly participantId: ParticipantId;
  readonly kind: PublishKind;
  /** The room in which it was published. */
  readonly room: RoomName;
  readonly flow: Flow;
}

/** One channel of one room. */
export interface ChannelName {
  readonly room: RoomName;
  readonly channel: Channel;
}

export interface ChannelNow extends ChannelName {
  /** What it sends; null while it is being opened. */
  readonly id: SourceId | null;
  /** The source that it carries. */
  readonly fed: SourceId | null;
  /** The sources that are held ready for it. */
  readonly ready: readonly SourceId[];
  /** What goes out is recorded too. */
  readonly recorded: boolean;
}

export interface SubscriptionNow {
  readonly receiver: ParticipantId;
  /** Of a source, or of a channel. */
  readonly sourceId: SourceId;
}

/** Two names are the same channel if this is the same. */
export const channelKey = ({ room, channel }: ChannelName): string => `${room} ${channel}`;

export const subscriptionKey = ({ receiver, sourceId }: SubscriptionNow): string => `${receiver} ${sourceId}`;
