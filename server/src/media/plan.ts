import type { ParticipantId, SourceId } from '@entente/shared/ids';
import type { SourceKind } from '@entente/shared/room/records';
import type { HearingGroup } from '../domain/hearing.ts';

/** What there is in the SFU now. */
export interface MediaNow {
  readonly seats: readonly ParticipantId[];
  readonly sources: readonly SourceNow[];
  /** Those that are being opened are among them. */
  readonly subscriptions: readonly SubscriptionNow[];
}

/** `ending`: it still flows, so that its owner can send silence, and will be paused in a moment. */
export type Flow = 'flowing' | 'ending' | 'paused';

export interface SourceNow {
  readonly id: SourceId;
  readonly participantId: ParticipantId;
  readonly kind: SourceKind;
  readonly flow: Flow;
}

export interface SubscriptionNow {
  readonly receiver: ParticipantId;
  readonly sourceId: SourceId;
}

/** What is to be done, in this order: all that takes away comes before what gives. */
export interface Plan {
  readonly unseat: readonly ParticipantId[];
  readonly close: readonly SubscriptionNow[];
  readonly pause: readonly SourceId[];
  readonly resume: readonly SourceId[];
  readonly open: readonly SubscriptionNow[];
}

/**
 * The steps from what is to what `groups` say.
 *
 * A source flows only while a group lists it; that alone decides what is heard. Its subscriptions begin when it is first
 * listed, so that nobody holds one to a microphone that was never open, and stay while it is closed and both ends are in
 * one group: opening the microphone again is then one step in the worker and none at the receivers. Once the two ends
 * share no group the subscription goes. Nobody gets their own source.
 */
export function plan(groups: readonly HearingGroup[], now: MediaNow): Plan {
  const inside = new Set(groups.flatMap(({ receivers }) => receivers));
  const seats = new Set(now.seats);
  const listed = (source: SourceNow, group: HearingGroup): boolean =>
    group.sources.some((open) => open.participantId === source.participantId && open.source === source.kind);
  const views = now.sources
    .filter(({ participantId }) => inside.has(participantId))
    .map((source) => {
      const listing = groups.filter((group) => listed(source, group));
      const ends = listing.flatMap(({ receivers }) => receivers);
      const roommates = groups
        .filter(({ receivers }) => receivers.includes(source.participantId))
        .flatMap(({ receivers }) => receivers);
      return {
        source,
        open: listing.length > 0,
        may: new Set(ends),
        keeps: new Set([...ends, ...roommates]),
      };
    });
  const byId = new Map(views.map((view) => [view.source.id, view]));
  const held = new Set(now.subscriptions.map(key));
  return {
    unseat: now.seats.filter((participantId) => !inside.has(participantId)),
    close: now.subscriptions.filter(({ receiver, sourceId }) => {
      const view = byId.get(sourceId);
      return view === undefined || view.source.participantId === receiver || !view.keeps.has(receiver);
    }),
    pause: now.sources
      .filter(({ id, flow }) => flow === 'flowing' && byId.get(id)?.open !== true)
      .map(({ id }) => id),
    resume: views
      .filter(({ source, open }) => open && source.flow !== 'flowing')
      .map(({ source }) => source.id),
    open: views
      .filter(({ open }) => open)
      .flatMap(({ source, may }) =>
        [...may]
          .filter((receiver) => receiver !== source.participantId && seats.has(receiver))
          .map((receiver) => ({ receiver, sourceId: source.id })),
      )
      .filter((subscription) => !held.has(key(subscription))),
  };
}

const key = ({ receiver, sourceId }: SubscriptionNow): string => `${receiver} ${sourceId}`;
