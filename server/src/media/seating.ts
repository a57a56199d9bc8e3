import type { ParticipantId, SourceId } from '@entente/shared/ids';
import type { Clock } from '../clock.ts';
import type { HearingGroup } from '../domain/hearing.ts';
import type { PictureLimits } from '../domain/state.ts';
import type { Logger } from '../log.ts';
import type { Room } from '../rooms/contract.ts';
import { FloorSeat } from './floor-seat.ts';
import type { FloorSource } from './floor-source.ts';
import { plan, type SubscriptionNow } from './plan.ts';
import type { SfuSeat, SfuSubscription } from './sfu-port.ts';

interface SeatingParts {
  readonly room: Pick<Room, 'tell' | 'state'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** All seats of one meeting, and the steps that bring them level with who may hear whom. */
export class Seating {
  readonly #parts: SeatingParts;
  readonly #seats = new Map<ParticipantId, FloorSeat>();
  /** Whose seat died with its worker and who has not joined again. */
  readonly #lost = new Set<ParticipantId>();
  /** The limits that all pictures are held to. */
  #limits: PictureLimits;

  constructor(parts: SeatingParts) {
    this.#parts = parts;
    this.#limits = parts.room.state.limits;
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

  /**
   * Brings the SFU level with `groups`. All that takes away happens before this returns; only subscriptions are waited
   * for, and each asks when it is there whether it is still wanted. So no two of these can be under way at once.
   */
  reconcile(groups: readonly HearingGroup[]): void {
    const seats = [...this.#seats.values()];
    const sources = new Map(
      seats.flatMap((seat) => [...seat.sources.values()]).map((each) => [each.source.id, each]),
    );
    const steps = plan(groups, {
      seats: [...this.#seats.keys()],
      sources: [...sources.values()].map(({ source, room, flow }) => {
        const { id, participantId, kind } = source;
        return { id, participantId, kind, room, flow };
      }),
      subscriptions: seats.flatMap(({ participantId, received }) =>
        received.map((sourceId) => ({ receiver: participantId, sourceId })),
      ),
    });
    for (const participantId of steps.unseat) this.#seats.get(participantId)?.seat.close();
    for (const id of steps.discard) sources.get(id)?.source.close();
    for (const { receiver, sourceId } of steps.close) this.#seats.get(receiver)?.unsubscribe(sourceId);
    for (const id of steps.pause) sources.get(id)?.pause();
    this.#followLimits();
    for (const id of steps.resume) sources.get(id)?.resume();
    this.#open(steps.open, sources);
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

  #followLimits(): void {
    const { limits } = this.#parts.room.state;
    if (limits === this.#limits) return;
    this.#limits = limits;
    for (const seat of this.#seats.values()) seat.limitPictures();
  }

  #open(wanted: readonly SubscriptionNow[], sources: ReadonlyMap<SourceId, FloorSource>): void {
    const receivers = new Map<FloorSeat, Promise<SfuSubscription | null>[]>();
    for (const { receiver, sourceId } of wanted) {
      const seat = this.#seats.get(receiver);
      const source = sources.get(sourceId)?.source;
      if (seat === undefined || source === undefined || source.closed) continue;
      const opening = receivers.get(seat) ?? [];
      opening.push(seat.subscribe(source));
      receivers.set(seat, opening);
    }
    for (const [seat, opening] of receivers)
      void Promise.all(opening).then((opened) =>
        seat.announce(opened.filter((subscription) => subscription !== null)),
      );
  }
}
