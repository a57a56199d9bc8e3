import type { ParticipantId, SourceId } from '@entente/shared/ids';
import type { Feed } from '../domain/interpretation/airways.ts';
import {
  channelKey,
  subscriptionKey,
  type ChannelName,
  type ChannelNow,
  type MediaNow,
  type SubscriptionNow,
} from './media-now.ts';
import { sourceOf, type SourceView } from './origins.ts';
import type { Wish } from './wish.ts';

export interface Feeding extends ChannelName {
  readonly sourceId: SourceId;
}

export interface Readying extends ChannelName {
  readonly sourceIds: readonly SourceId[];
}

/** What is to be done about channels; each list in its place among the steps of `Plan`. */
export interface ChannelPlan {
  /** Recorded no longer. */
  readonly unrecord: readonly ChannelName[];
  /** Heard by the recording no longer; nothing is kept of them. */
  readonly unhear: readonly SourceId[];
  readonly shut: readonly ChannelName[];
  /** Those whose source is another from now on, or none. */
  readonly cut: readonly ChannelName[];
  /** Given a channel no longer. */
  readonly withhold: readonly SubscriptionNow[];
  readonly ready: readonly Readying[];
  /** Heard by the recording from now on. */
  readonly overhear: readonly SourceId[];
  readonly feed: readonly Feeding[];
  /** Recorded from now on. */
  readonly record: readonly ChannelName[];
  readonly give: readonly SubscriptionNow[];
  readonly openChannels: readonly ChannelName[];
}

/** Who may hold a subscription to a channel that exists. */
export interface ChannelView {
  readonly id: SourceId;
  readonly may: ReadonlySet<ParticipantId>;
}

/**
 * A channel exists while anybody who may hold it has a seat, in the room of the feed and nowhere else; one that is recorded
 * ([REC-2], which is for the feed to say) at all events. Microphones of booths are held ready, so that going on air is one
 * step in the worker. While a floor is recorded its open microphones are overheard, for a turn to begin in the file where
 * its voice began; none that is closed or in another room.
 *
 * A receiver is given the one channel that they listen to, and not even that while it carries their own voice.
 */
export function channelPlan(
  { feeds }: Wish,
  now: MediaNow,
  views: readonly SourceView[],
): { readonly steps: ChannelPlan; readonly views: readonly ChannelView[] } {
  const seats = new Set(now.seats);
  const wanted = new Map(
    feeds
      .filter((feed) => feed.recorded || feed.holders.some((id) => seats.has(id)))
      .map((feed) => [channelKey(feed), feed]),
  );
  const there = new Set(now.channels.map(channelKey));
  const kept = now.channels.flatMap((channel) => {
    const feed = wanted.get(channelKey(channel));
    return feed === undefined || channel.id === null
      ? []
      : [{ channel, feed, id: channel.id, source: sourceOf(views, feed) ?? null }];
  });
  const changed = kept.filter(({ channel, source }) => channel.fed !== source);
  const recordedIn = new Set(kept.filter(({ feed }) => feed.recorded).map(({ feed }) => feed.room));
  const toHear = views
    .filter(({ source, flows }) => flows && source.kind === 'microphone' && recordedIn.has(source.room))
    .map(({ source }) => source.id);
  const given = new Set(now.given.map(subscriptionKey));
  const toGive = kept.flatMap(({ feed, id }) =>
    earsOf(feed)
      .filter((receiver) => seats.has(receiver))
      .map((receiver) => ({ receiver, sourceId: id })),
  );
  const stays = new Set(toGive.map(subscriptionKey));
  return {
    steps: {
      unrecord: now.channels
        .filter((channel) => channel.recorded && wanted.get(channelKey(channel))?.recorded !== true)
        .map(nameOf),
      unhear: now.overheard.filter((id) => !toHear.includes(id)),
      shut: now.channels.filter((channel) => !wanted.has(channelKey(channel))).map(nameOf),
      cut: changed.filter(({ channel }) => channel.fed !== null).map(({ channel }) => nameOf(channel)),
      withhold: now.given.filter((one) => !stays.has(subscriptionKey(one))),
      ready: kept
        .map(({ channel }) => ({ channel, sourceIds: boothsOf(channel, views) }))
        .filter(({ channel, sourceIds }) => !isSame(channel.ready, sourceIds))
        .map(({ channel, sourceIds }) => ({ ...nameOf(channel), sourceIds })),
      feed: changed.flatMap(({ channel, source }) =>
        source === null ? [] : [{ ...nameOf(channel), sourceId: source }],
      ),
      give: toGive.filter((one) => !given.has(subscriptionKey(one))),
      overhear: toHear.filter((id) => !now.overheard.includes(id)),
      record: kept
        .filter(({ channel, feed }) => feed.recorded && !channel.recorded)
        .map(({ feed }) => nameOf(feed)),
      openChannels: [...wanted.values()].filter((feed) => !there.has(channelKey(feed))).map(nameOf),
    },
    views: kept.map(({ feed, id }) => ({ id, may: new Set(feed.holders) })),
  };
}

/** Nobody gets their own voice back. */
const earsOf = ({ listeners, source }: Feed): readonly ParticipantId[] =>
  listeners.filter((id) => id !== source?.participantId);

const boothsOf = ({ room }: ChannelNow, views: readonly SourceView[]): SourceId[] =>
  views.flatMap(({ source }) => (source.kind === 'booth' && source.room === room ? [source.id] : []));

const isSame = (a: readonly SourceId[], b: readonly SourceId[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

const nameOf = ({ room, channel }: ChannelName): ChannelName => ({ room, channel });
