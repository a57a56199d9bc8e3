import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import { roomNameOf, type RoomName } from '../domain/hearing.ts';
import type { MeetingState } from '../domain/state.ts';
import type { RoomConnection } from './contract.ts';

interface WhereaboutsOptions {
  readonly meetingId: MeetingId;
  readonly broadcast: (group: string, reconnecting: ParticipantId[]) => void;
}

/**
 * Which connection listens to which room, for what is said there without a number: [SEC-2] who speaks and whose
 * connection is down is told in the room where it is so, and a room is told only when it is another for itself.
 */
export class Whereabouts {
  readonly #options: WhereaboutsOptions;
  readonly #of = new WeakMap<RoomConnection, RoomName>();
  #told = new Map<RoomName, readonly ParticipantId[]>();

  constructor(options: WhereaboutsOptions) {
    this.#options = options;
  }

  groupOf(room: RoomName): string {
    return `${this.#options.meetingId}/in:${room}`;
  }

  /** Brings one connection into the room of its participant, out of the former first. */
  place(connection: RoomConnection, state: MeetingState): void {
    const before = this.#of.get(connection) ?? null;
    const now = roomNameOf(state, connection.participantId);
    if (before === now) return;
    if (before !== null) connection.leave(this.groupOf(before));
    this.#of.delete(connection);
    if (now === null) return;
    this.#of.set(connection, now);
    connection.join(this.groupOf(now));
    connection.send('presence', { reconnecting: [...(this.#told.get(now) ?? [])] });
  }

  /** Lets a connection hear nothing more. */
  dismiss(connection: RoomConnection): void {
    const room = this.#of.get(connection);
    if (room !== undefined) connection.leave(this.groupOf(room));
    this.#of.delete(connection);
  }

  /** Tells each room whose connection is down in it, where that has changed. */
  presence(reconnecting: readonly ParticipantId[], state: MeetingState): void {
    const now = Map.groupBy(reconnecting, (participantId) => roomNameOf(state, participantId) ?? 'plenary');
    const before = this.#told;
    this.#told = now;
    for (const room of new Set([...before.keys(), ...now.keys()])) {
      const here = now.get(room) ?? [];
      if (here.join() !== (before.get(room) ?? []).join())
        this.#options.broadcast(this.groupOf(room), [...here]);
    }
  }
}
