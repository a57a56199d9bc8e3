import type { ParticipantId } from '@entente/shared/ids';
import { permits } from '@entente/shared/permissions';
import type { PersonQuality, QualityReport } from '@entente/shared/quality';
import type { Clock } from '../clock.ts';
import { ownLimit } from '../domain/picture-limits.ts';
import { isInside, type MeetingState } from '../domain/state.ts';
import type { Room } from './contract.ts';

/** What the board needs of a room. */
export type BoardRoom = Pick<Room, 'state' | 'watch' | 'watchConnections' | 'tell' | 'tellAudience'>;

/**
 * How everybody in one room is connected, by their own word. It is no truth of the meeting: it is held here, told unnumbered,
 * and forgotten with the seat. [QUA-3] only those who may `assist` are told; and a limit of one person's pictures, that person.
 */
export class QualityBoard {
  readonly #room: BoardRoom;
  readonly #clock: Clock;
  readonly #people = new Map<ParticipantId, PersonQuality>();

  constructor(room: BoardRoom, clock: Clock) {
    this.#room = room;
    this.#clock = clock;
    room.watch((before, after) => this.#follow(before, after));
    room.watchConnections((participantId, connected) => {
      if (connected && isInside(room.state, participantId)) this.#greet(participantId);
    });
  }

  /** Takes in a person's newest report and passes it on. Of who is not inside nothing is held. */
  report(participantId: ParticipantId, report: QualityReport): void {
    if (!isInside(this.#room.state, participantId)) return;
    const before = this.#people.get(participantId);
    const isSame = before !== undefined && condition(before) === condition(report);
    const person = { participantId, since: isSame ? before.since : this.#clock.now(), ...report };
    this.#people.set(participantId, person);
    for (const audience of ['chair', 'secretariat'] as const)
      this.#room.tellAudience(audience, 'quality', { people: [person] }, { volatile: true });
  }

  #follow(before: MeetingState, after: MeetingState): void {
    if (before.roster !== after.roster)
      for (const participantId of after.roster.keys()) {
        const was = isInside(before, participantId);
        const is = isInside(after, participantId);
        if (was && !is) this.#people.delete(participantId);
        if (!was && is) this.#greet(participantId);
      }
    if (before.limits.people !== after.limits.people)
      for (const participantId of new Set([...before.limits.people.keys(), ...after.limits.people.keys()]))
        if (ownLimit(before.limits, participantId) !== ownLimit(after.limits, participantId))
          this.#tellLimit(participantId);
  }

  /** Somebody came in or came back: they are told what concerns them, and all that they may see. */
  #greet(participantId: ParticipantId): void {
    this.#tellLimit(participantId);
    const role = this.#room.state.roster.get(participantId)?.person.role;
    if (role !== undefined && permits(role, 'assist') && this.#people.size > 0)
      this.#room.tell(participantId, 'quality', { people: [...this.#people.values()] });
  }

  #tellLimit(participantId: ParticipantId): void {
    this.#room.tell(participantId, 'own-limit', { limit: ownLimit(this.#room.state.limits, participantId) });
  }
}

const condition = ({ level, causes }: Pick<QualityReport, 'level' | 'causes'>): string =>
  [level, ...causes.toSorted()].join();

/** One board for each room, as long as the room is in memory. */
export function qualityBoards(clock: Clock): (room: BoardRoom) => QualityBoard {
  const boards = new WeakMap<BoardRoom, QualityBoard>();
  return (room) => {
    const known = boards.get(room);
    if (known !== undefined) return known;
    const board = new QualityBoard(room, clock);
    boards.set(room, board);
    return board;
  };
}
