import type { ParticipantId } from '@entente/shared/ids';
import { hearing, roomNameOf, type RoomName } from '../domain/hearing.ts';
import type { Room } from '../rooms/contract.ts';
import type { SfuLevel } from './sfu-port.ts';

/** More voices at once than this nobody can tell apart. */
const mostVoices = 8;

/**
 * Tells each room who is heard in it. [SEC-2] Only of open microphones of people who are there, and only when it is
 * another for that room: neither the message nor its moment tells anything of what is said in another.
 */
export class RoomLevels {
  readonly #room: Pick<Room, 'state' | 'tell' | 'tellRoom'>;
  #told = new Map<RoomName, readonly SfuLevel[]>();

  constructor(room: Pick<Room, 'state' | 'tell' | 'tellRoom'>) {
    this.#room = room;
  }

  /** Who is loud in the whole meeting now, loudest first. */
  heard(levels: readonly SfuLevel[]): void {
    const before = this.#told;
    this.#told = new Map();
    for (const { room, sources } of hearing(this.#room.state)) {
      const open = new Set(
        sources.flatMap((each) => (each.source === 'microphone' ? [each.participantId] : [])),
      );
      const speaking = levels.filter(({ participantId }) => open.has(participantId)).slice(0, mostVoices);
      this.#told.set(room, speaking);
      if (isSame(speaking, before.get(room) ?? [])) continue;
      // Silence is the last word for a while: it must not be lost.
      this.#room.tellRoom(room, 'levels', { speaking }, { volatile: speaking.length > 0 });
    }
  }

  /** Tells somebody whose connection has come back, and who may have missed that it fell silent. */
  resync(participantId: ParticipantId): void {
    const room = roomNameOf(this.#room.state, participantId);
    const speaking = room === null ? undefined : this.#told.get(room);
    if (speaking !== undefined) this.#room.tell(participantId, 'levels', { speaking: [...speaking] });
  }
}

const isSame = (a: readonly SfuLevel[], b: readonly SfuLevel[]): boolean =>
  a.length === b.length &&
  a.every(({ participantId, level }, index) => {
    const other = b[index];
    return other?.participantId === participantId && other.level === level;
  });
