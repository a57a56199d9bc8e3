import type { ParticipantId, SourceId } from '@entente/shared/ids';
import type { PublishKind } from '@entente/shared/room/records';
import type { HearingGroup, RoomName } from '../domain/hearing.ts';

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
  readonly kind: PublishKind;
  /** The room in which it was published. */
  readonly room: RoomName;
  readonly flow: Flow;
}

export interface SubscriptionNow {
  readonly receiver: ParticipantId;
  readonly sourceId: SourceId;
}

/** What is to be done, in this order: all that takes away comes before what gives. */
export interface Plan {
  readonly unseat: readonly ParticipantId[];
  /** Published in a room that its owner has left. */
  readonly discard: readonly SourceId[];
  readonly close: readonly SubscriptionNow[];
  readonly pause: readonly SourceId[];
  readonly resume: readonly SourceId[];
  readonly open: readonly SubscriptionNow[];
}

/**
 * The steps from what is to what `groups` say.
 *
 * A source flows only while the group of its owner lists it; that alone decides what is heard. Its subscriptions begin
 * when it is first listed, so that nobody holds one to a microphone that was never open, and stay while it is closed and
 * both ends are in one group: opening the microphone again is then one step in the worker and none at the receivers. Once
 * the receiver can get nothing of the owner's group any more the subscription goes. Nobody gets their own source.
 *
 * [CAU-4] A source belongs to the room in which it was published. Once its owner is in another it is discarded with all
 * its subscriptions: no packet of it, late or sent again, can reach anybody there, and the owner publishes anew.
 */
export function plan(groups: readonly HearingGroup[], now: MediaNow): Plan {
  const inside = new Set(groups.flatMap(({ receivers }) => receivers));
  const seats = new Set(now.seats);
  const views = now.sources.flatMap((source) => {
    const home = groups.find(
      ({ room, receivers }) => room === source.room && receivers.includes(source.participantId),
    );
    return home === undefined ? [] : [{ source, open: lists(home, source), may: mayGet(home, source) }];
  });
  const byId = new Map(views.map((view) => [view.source.id, view]));
  const held = new Set(now.subscriptions.map(key));
  return {
    unseat: now.seats.filter((participantId) => !inside.has(participantId)),
    discard: now.sources
      .filter(({ id, participantId }) => inside.has(participantId) && !byId.has(id))
      .map(({ id }) => id),
    close: now.subscriptions.filter(
      ({ receiver, sourceId }) => byId.get(sourceId)?.may.has(receiver) !== true,
    ),
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
          .filter((receiver) => seats.has(receiver))
          .map((receiver) => ({ receiver, sourceId: source.id })),
      )
      .filter((subscription) => !held.has(key(subscription))),
  };
}

const lists = (group: HearingGroup, source: SourceNow): boolean =>
  group.sources.some((open) => open.participantId === source.participantId && open.source === source.kind);

/** Who may hold a subscription to a source of this group: those in it, and of its microphones its listeners. */
function mayGet({ receivers, listeners }: HearingGroup, source: SourceNow): ReadonlySet<ParticipantId> {
  const may = new Set(source.kind === 'microphone' ? [...receivers, ...listeners] : receivers);
  may.delete(source.participantId);
  return may;
}

const key = ({ receiver, sourceId }: SubscriptionNow): string => `${receiver} ${sourceId}`;
