import type { ParticipantId, SourceId } from '@entente/shared/ids';
import { channelPlan, type ChannelPlan } from './channel-plan.ts';
import { subscriptionKey, type MediaNow, type SubscriptionNow } from './media-now.ts';
import { sourceViews } from './origins.ts';
import { insideOf, type Wish } from './wish.ts';

/**
 * What is to be done, all that takes away before what gives, in this order: `unrecord`, `unhear`, `unseat`, `discard`, `shut`,
 * `close`, `cut`, `withhold`, `pause`; `resume`, `ready`, `overhear`, `feed`, `record`, `give`, `open`, `openChannels`.
 */
export interface Plan extends ChannelPlan {
  readonly unseat: readonly ParticipantId[];
  /** Published in a room that its owner has left. */
  readonly discard: readonly SourceId[];
  readonly close: readonly SubscriptionNow[];
  readonly pause: readonly SourceId[];
  readonly resume: readonly SourceId[];
  readonly open: readonly SubscriptionNow[];
}

/**
 * The steps from what is to what is wished.
 *
 * A source of a room flows only while the group of its owner lists it; that alone decides what is heard. Its subscriptions
 * begin when it is first listed, so that nobody holds one to a microphone that was never open, and stay while it is closed
 * and both ends are in one group: opening the microphone again is then one step in the worker and none at the receivers.
 * Once the receiver can get nothing of the owner's group any more the subscription goes. Nobody gets their own source.
 *
 * [BTH-8] The microphone of a booth flows on air and on a line, and is nobody's but those on the line: on air the channel
 * takes it, and its receivers hold the channel.
 *
 * [CAU-4] A source belongs to the room in which it was published. Once its owner is in another it is discarded with all
 * its subscriptions: no packet of it, late or sent again, can reach anybody there, and the owner publishes anew.
 */
export function plan(wish: Wish, now: MediaNow): Plan {
  const inside = insideOf(wish);
  const seats = new Set(now.seats);
  const sources = sourceViews(wish, now);
  const channels = channelPlan(wish, now, sources);
  const byId = new Map(sources.map((view) => [view.source.id, view]));
  const origins = [
    ...sources.map(({ source: { id }, flows, may }) => ({ id, flows, may })),
    ...channels.views.map((view) => ({ ...view, flows: true })),
  ];
  const mayOf = new Map(origins.map(({ id, may }) => [id, may]));
  const held = new Set(now.subscriptions.map(subscriptionKey));
  return {
    ...channels.steps,
    unseat: now.seats.filter((participantId) => !inside.has(participantId)),
    discard: now.sources
      .filter(({ id, participantId }) => inside.has(participantId) && !byId.has(id))
      .map(({ id }) => id),
    close: now.subscriptions.filter(({ receiver, sourceId }) => mayOf.get(sourceId)?.has(receiver) !== true),
    pause: now.sources
      .filter(({ id, flow }) => flow === 'flowing' && byId.get(id)?.flows !== true)
      .map(({ id }) => id),
    resume: sources
      .filter(({ source, flows }) => flows && source.flow !== 'flowing')
      .map(({ source }) => source.id),
    open: origins
      .filter(({ flows }) => flows)
      .flatMap(({ id, may }) =>
        [...may].filter((receiver) => seats.has(receiver)).map((receiver) => ({ receiver, sourceId: id })),
      )
      .filter((subscription) => !held.has(subscriptionKey(subscription))),
  };
}
