import type { ParticipantId, SourceId } from '@entente/shared/ids';
import type { Subscribed } from '@entente/shared/protocol/events';
import type { Clock } from '../clock.ts';
import { signersOf } from '../domain/interpretation/sign.ts';
import type { PictureLimits } from '../domain/state.ts';
import type { Logger } from '../log.ts';
import type { Room } from '../rooms/contract.ts';
import { FloorSeat } from './floor-seat.ts';
import type { FloorSource } from './floor-source.ts';
import type { MediaNow, SubscriptionNow } from './media-now.ts';
import type { Plan } from './plan.ts';
import type { SfuOrigin, SfuSeat, SfuSource, SfuSubscription } from './sfu-port.ts';

/** What can be subscribed to, and what is told of it. */
export interface Origin {
  readonly of: SfuOrigin;
  readonly told: Subscribed['origin'];
}

interface SeatingParts {
  readonly room: Pick<Room, 'tell' | 'state'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** All seats of one meeting, with what can be done to them; see `plan` for when. */
export class Seating {
  readonly #parts: SeatingParts;
  readonly #seats = new Map<ParticipantId, FloorSeat>();
  /** Whose seat died with its worker and who has not joined again. */
  readonly #lost = new Set<ParticipantId>();
  /** The limits that all pictures are held to, and whose come first. */
  #limits: PictureLimits;
  #first: ReadonlySet<ParticipantId>;

  constructor(parts: SeatingParts) {
    this.#parts = parts;
    this.#limits = parts.room.state.limits;
    this.#first = signersOf(parts.room.state);
  }

  of(participantId: ParticipantId): FloorSeat | undefined {
    return this.#seats.get(participantId);
  }

  add(seat: SfuSeat): void {
    const { participantId } = seat;
    const floorSeat = new FloorSeat(seat, this.#parts);
    this.#seats.set(participantId, floorSeat);
    this.#lost.delete(participantId);
    seat.onEnd((cause) => {
      if (this.#seats.get(participantId) === floorSeat) this.#seats.delete(participantId);
      if (cause === 'worker-died') this.#lost.add(participantId);
    });
  }

  get now(): Omit<MediaNow, 'channels' | 'overheard'> {
    const seats = [...this.#seats.values()];
    const of = (receiver: ParticipantId, ids: readonly SourceId[]): SubscriptionNow[] =>
      ids.map((sourceId) => ({ receiver, sourceId }));
    return {
      seats: [...this.#seats.keys()],
      sources: seats.flatMap((seat) =>
        [...seat.sources.values()].map(({ source, room, flow }) => {
          const { id, participantId, kind } = source;
          return { id, participantId, kind, room, flow };
        }),
      ),
      subscriptions: seats.flatMap(({ participantId, received }) => of(participantId, received)),
      given: seats.flatMap(({ participantId, given }) => of(participantId, given)),
    };
  }

  /** The source of this id, of whomever. */
  source(id: SourceId): SfuSource | undefined {
    return this.#source(id)?.source;
  }

  unseat(participantIds: Plan['unseat']): void {
    for (const participantId of participantIds) this.#seats.get(participantId)?.seat.close();
  }

  discard(ids: Plan['discard']): void {
    for (const id of ids) this.#source(id)?.source.close();
  }

  closeSubscriptions(subscriptions: Plan['close']): void {
    for (const { receiver, sourceId } of subscriptions) this.#seats.get(receiver)?.unsubscribe(sourceId);
  }

  withhold(channels: Plan['withhold']): void {
    for (const { receiver, sourceId } of channels) this.#seats.get(receiver)?.withhold(sourceId);
  }

  give(channels: Plan['give']): void {
    for (const { receiver, sourceId } of channels) this.#seats.get(receiver)?.give(sourceId);
  }

  pause(ids: Plan['pause']): void {
    for (const id of ids) this.#source(id)?.pause();
  }

  resume(ids: Plan['resume']): void {
    for (const id of ids) this.#source(id)?.resume();
  }

  /** [QUA-1] [BTH-15] Holds all pictures to the limits as they are now, with those who sign now before others. */
  limitPictures(): void {
    const { state } = this.#parts.room;
    const first = signersOf(state);
    const isSame = first.size === this.#first.size && [...first].every((id) => this.#first.has(id));
    if (state.limits === this.#limits && isSame) return;
    this.#limits = state.limits;
    this.#first = first;
    for (const seat of this.#seats.values()) seat.limitPictures();
  }

  /** Tells a connection that came back what it may have missed. */
  resync(participantId: ParticipantId): void {
    if (this.#lost.has(participantId)) this.#parts.room.tell(participantId, 'media-reset', {});
    else this.#seats.get(participantId)?.resync();
  }

  /** Tells those whose seats died to join again; the answer is how many they are. */
  tellLost(): number {
    for (const participantId of this.#lost) this.#parts.room.tell(participantId, 'media-reset', {});
    return this.#lost.size;
  }

  close(): void {
    for (const { seat } of [...this.#seats.values()]) seat.close();
    this.#lost.clear();
  }

  /** Each asks when it is there whether it is still wanted; all of one receiver are told together. */
  open(wanted: Plan['open'], find: (id: SourceId) => Origin | null): void {
    const receivers = new Map<FloorSeat, Promise<SfuSubscription | null>[]>();
    for (const { receiver, sourceId } of wanted) {
      const seat = this.#seats.get(receiver);
      const found = find(sourceId);
      if (seat === undefined || found === null || found.of.closed) continue;
      const opening = receivers.get(seat) ?? [];
      opening.push(seat.subscribe(found.of, found.told));
      receivers.set(seat, opening);
    }
    for (const [seat, opening] of receivers)
      void Promise.all(opening).then((opened) =>
        seat.announce(opened.filter((subscription) => subscription !== null)),
      );
  }

  #source(id: SourceId): FloorSource | undefined {
    for (const seat of this.#seats.values())
      for (const source of seat.sources.values()) if (source.source.id === id) return source;
    return undefined;
  }
}
