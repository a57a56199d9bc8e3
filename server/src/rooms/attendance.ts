import type { ParticipantId } from '@entente/shared/ids';
import type { Clock } from '../clock.ts';
import type { MeetingState } from '../domain/state.ts';
import type { RoomConnection } from './contract.ts';
import type { Deadlines } from './deadlines.ts';

export interface AttendanceOptions {
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  /** How long a seat is kept for somebody whose connection is down, in ms. */
  readonly graceMs: number;
  /** The grace period of this participant ran out. */
  readonly lost: (participantId: ParticipantId) => void;
}

/** Who is connected, who is on the way back, and for how long that is awaited. */
export class Attendance {
  readonly #options: AttendanceOptions;
  readonly #connections = new Map<ParticipantId, RoomConnection>();
  #reconnecting: readonly ParticipantId[] = [];

  constructor(options: AttendanceOptions) {
    this.#options = options;
  }

  get connections(): readonly RoomConnection[] {
    return [...this.#connections.values()];
  }

  get reconnecting(): readonly ParticipantId[] {
    return this.#reconnecting;
  }

  connectionOf(participantId: ParticipantId): RoomConnection | undefined {
    return this.#connections.get(participantId);
  }

  /** Takes a connection in. Answers the older one that it supersedes. */
  take(connection: RoomConnection): RoomConnection | undefined {
    const older = this.#connections.get(connection.participantId);
    this.#connections.set(connection.participantId, connection);
    return older === connection ? undefined : older;
  }

  /** Lets a connection go; false if it was superseded or unknown, and so nobody left. */
  drop(connection: RoomConnection): boolean {
    if (this.#connections.get(connection.participantId) !== connection) return false;
    return this.#connections.delete(connection.participantId);
  }

  /**
   * Brings grace periods level with the state: whoever is inside or waiting without a connection is
   * awaited, and nobody else.
   */
  reconcile(state: MeetingState): void {
    const { clock, deadlines, graceMs, lost } = this.#options;
    const reconnecting: ParticipantId[] = [];
    for (const [participantId, { place }] of state.roster) {
      const key = `grace:${participantId}`;
      const present = place.at === 'inside' || place.at === 'waiting';
      if (!present || this.#connections.has(participantId)) {
        deadlines.cancel(key);
        continue;
      }
      if (place.at === 'inside') reconnecting.push(participantId);
      if (!deadlines.has(key)) deadlines.set(key, clock.now() + graceMs, () => lost(participantId));
    }
    this.#reconnecting = reconnecting;
  }
}
