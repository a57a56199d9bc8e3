import type { ParticipantId, SourceId, SubscriptionId } from '@entente/shared/ids';
import type { Subscribed } from '@entente/shared/protocol/events';
import type { RtpParameters } from '@entente/shared/protocol/rtp';
import { err, ok, type Result } from '@entente/shared/result';
import type { PublishKind } from '@entente/shared/room/records';
import type { Clock } from '../clock.ts';
import { roomNameOf } from '../domain/hearing.ts';
import { shareFor } from '../domain/picture-limits.ts';
import type { Logger } from '../log.ts';
import type { Room } from '../rooms/contract.ts';
import { FloorSource } from './floor-source.ts';
import type { SfuOrigin, SfuRefusal, SfuSeat, SfuSubscription } from './sfu-port.ts';

/** How long an end is remembered for a client that may not have heard of it, ms: longer than any grace period. */
const memoryMs = 120_000;

interface SeatParts {
  readonly room: Pick<Room, 'tell' | 'state'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** One participant's transports with what they send and get, and what the participant was told of it. */
export class FloorSeat {
  readonly seat: SfuSeat;
  readonly sources = new Map<PublishKind, FloorSource>();
  readonly subscriptions = new Map<SubscriptionId, SfuSubscription>();
  readonly #parts: SeatParts;
  /** The newest `publish` of each kind; an older one that is still under way gives up. */
  readonly #publishing = new Map<PublishKind, object>();
  /** Subscriptions under way, each with the token by which it knows that it is still wanted. */
  readonly #opening = new Map<SourceId, object>();
  /** Sources that this receiver cannot play; asking again would not help. */
  readonly #unplayable = new Set<SourceId>();
  readonly #origins = new Map<SubscriptionId, Subscribed['origin']>();
  /** The channels that flow to this participant once ready; all others are held back. */
  readonly #given = new Set<SourceId>();
  /** Those that the client can play now. */
  readonly #ready = new Set<SubscriptionId>();
  readonly #told = new Set<SubscriptionId>();
  #ended: { readonly id: SubscriptionId; readonly at: number }[] = [];
  #untold: SubscriptionId[] = [];

  constructor(seat: SfuSeat, parts: SeatParts) {
    this.seat = seat;
    this.#parts = parts;
  }

  get participantId(): ParticipantId {
    return this.seat.participantId;
  }

  /** Sources and channels that are or will be received here, or were refused for good. */
  get received(): readonly SourceId[] {
    return [
      ...[...this.subscriptions.values()].map(({ source }) => source.id),
      ...this.#opening.keys(),
      ...this.#unplayable,
    ];
  }

  /** The channels that flow here, or will. */
  get given(): readonly SourceId[] {
    return [...this.#given];
  }

  /**
   * A new source; a former one of the same kind ends. [CAU-4] it is of the room that its owner was in all the while;
   * `closed` if they went into another meanwhile.
   */
  async publish(kind: PublishKind, rtpParameters: RtpParameters): Promise<Result<SourceId, SfuRefusal>> {
    const attempt = {};
    const { room: meeting, clock, logger } = this.#parts;
    const room = roomNameOf(meeting.state, this.participantId);
    this.#publishing.set(kind, attempt);
    this.sources.get(kind)?.source.close();
    const published = await this.seat.publish(kind, rtpParameters);
    if (!published.ok) return published;
    const source = published.value;
    const hasMoved = roomNameOf(meeting.state, this.participantId) !== room;
    if (this.#publishing.get(kind) !== attempt || room === null || hasMoved) {
      source.close();
      return err('closed');
    }
    const floorSource = new FloorSource(source, { room, clock, logger });
    this.sources.set(kind, floorSource);
    source.onEnd(() => {
      if (this.sources.get(kind) === floorSource) this.sources.delete(kind);
    });
    return ok(source.id);
  }

  /** Exactly this one: another of its kind may have followed it meanwhile. */
  unpublish(sourceId: SourceId): void {
    for (const { source } of [...this.sources.values()]) if (source.id === sourceId) source.close();
  }

  /** `origin` is what the participant is told of it. Null if it was refused, or is not wanted any more by the time it is there. */
  async subscribe(source: SfuOrigin, origin: Subscribed['origin']): Promise<SfuSubscription | null> {
    const token = {};
    this.#opening.set(source.id, token);
    const opened = await this.seat.subscribe(source);
    const wanted = this.#opening.get(source.id) === token;
    if (wanted) this.#opening.delete(source.id);
    if (!opened.ok) {
      if (wanted && opened.error === 'unsupported') {
        this.#unplayable.add(source.id);
        source.onEnd(() => this.#unplayable.delete(source.id));
      }
      return null;
    }
    if (!wanted) {
      opened.value.close();
      return null;
    }
    const subscription = opened.value;
    this.subscriptions.set(subscription.id, subscription);
    this.#origins.set(subscription.id, origin);
    // Before its receiver hears of it, and so before it can be resumed.
    this.#limit(subscription);
    subscription.onEnd(() => this.#forget(subscription.id));
    return subscription;
  }

  /** [QUA-1] Holds all pictures that are received here to the limits as they are now. */
  limitPictures(): void {
    for (const subscription of [...this.subscriptions.values()]) this.#limit(subscription);
  }

  /** The client can play these. A channel does not flow for that: only if it is given. Unknown ones are passed over. */
  async play(subscriptionIds: readonly SubscriptionId[]): Promise<void> {
    await Promise.all(
      subscriptionIds.map(async (id) => {
        const subscription = this.subscriptions.get(id);
        if (subscription === undefined) return;
        this.#ready.add(id);
        const { source } = subscription;
        if (source.kind !== 'channel' || this.#given.has(source.id)) await subscription.resume();
      }),
    );
  }

  /** A channel flows as soon as the client can play it. */
  give(channelId: SourceId): void {
    this.#given.add(channelId);
    for (const subscription of this.#to(channelId))
      if (this.#ready.has(subscription.id)) this.#ask(subscription, subscription.resume());
  }

  /** A channel does not flow any more; its subscription stays, for the next time. */
  withhold(channelId: SourceId): void {
    this.#given.delete(channelId);
    for (const subscription of this.#to(channelId)) this.#ask(subscription, subscription.pause());
  }

  unsubscribe(sourceId: SourceId): void {
    this.#opening.delete(sourceId);
    this.#unplayable.delete(sourceId);
    for (const subscription of this.#to(sourceId)) subscription.close();
  }

  /** Tells the participant of these, in one message so that their key frames are asked for together. */
  announce(subscriptions: readonly SfuSubscription[]): void {
    const alive = subscriptions.filter(({ closed }) => !closed);
    for (const { id } of alive) this.#told.add(id);
    if (alive.length > 0)
      this.#parts.room.tell(this.participantId, 'subscribed', {
        subscriptions: alive.flatMap((one) => this.#subscribed(one)),
      });
  }

  /** Tells all of it again, to a connection that may have missed some, and what is there of its own. */
  resync(): void {
    const sourceIds = [...this.sources.values()].map(({ source }) => source.id);
    this.#parts.room.tell(this.participantId, 'published', { sourceIds });
    const since = this.#parts.clock.now() - memoryMs;
    const ended = this.#ended.filter(({ at }) => at >= since).map(({ id }) => id);
    this.#tellEnded(ended);
    this.announce([...this.subscriptions.values()]);
  }

  /** Closes it for another of the same participant, whose client may have just been told of this one's subscriptions. */
  replace(): void {
    const told = [...this.#told, ...this.#untold.splice(0)];
    this.seat.close();
    this.#tellEnded(told);
  }

  /** [QUA-1] */
  #limit(subscription: SfuSubscription): void {
    const share = shareFor(this.#parts.room.state, this.participantId, subscription.source);
    this.#ask(subscription, subscription.limit(share));
  }

  #to(sourceId: SourceId): SfuSubscription[] {
    return [...this.subscriptions.values()].filter(({ source }) => source.id === sourceId);
  }

  /** What cannot be held back must be neither heard nor seen: it is closed. */
  #ask(subscription: SfuSubscription, request: Promise<void>): void {
    request.catch((error: unknown) => {
      this.#parts.logger.error({ err: error }, 'a subscription did not obey and was closed');
      subscription.close();
    });
  }

  #subscribed({ id, source, rtpParameters }: SfuSubscription): Subscribed[] {
    const origin = this.#origins.get(id);
    return origin === undefined ? [] : [{ subscriptionId: id, sourceId: source.id, rtpParameters, origin }];
  }

  #forget(id: SubscriptionId): void {
    this.subscriptions.delete(id);
    this.#ready.delete(id);
    this.#origins.delete(id);
    if (!this.#told.delete(id) || this.seat.closed) return;
    const now = this.#parts.clock.now();
    this.#ended = [...this.#ended.filter(({ at }) => at >= now - memoryMs), { id, at: now }];
    if (this.#untold.push(id) > 1) return;
    queueMicrotask(() => {
      // A seat that ended in the same turn has lost all of it: a client would negotiate over dying transports.
      const untold = this.#untold.splice(0);
      if (!this.seat.closed) this.#tellEnded(untold);
    });
  }

  #tellEnded(subscriptionIds: SubscriptionId[]): void {
    if (subscriptionIds.length > 0)
      this.#parts.room.tell(this.participantId, 'unsubscribed', { subscriptionIds });
  }
}
