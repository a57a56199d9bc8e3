import type { ParticipantId } from '@entente/shared/ids';
import type { Clock } from '../clock.ts';
import { hearing, type HearingGroup, type RoomName } from '../domain/hearing.ts';
import { decideVoice, speakerOf } from '../domain/interpretation/speaker.ts';
import { recordedChannels } from '../domain/recording/recording.ts';
import type { Logger } from '../log.ts';
import type { Room } from '../rooms/contract.ts';
import type { SfuLevel } from './sfu-port.ts';

/** Quieter than this, dBov, nobody is taken for the one who speaks: a breath, a chair, a voice from further away. */
export const voiceLevel = -45;
/** How long somebody is the loudest before the booths are told that they speak, ms. */
export const voiceAfterMs = 600;
/** The speaker of a room changes no more often than this, ms. */
export const voiceEveryMs = 1000;

interface VoicesParts {
  readonly room: Pick<Room, 'id' | 'state' | 'commit'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Somebody who is the loudest in a room and is not yet its speaker. */
interface Contender {
  readonly participantId: ParticipantId;
  readonly cancel: () => void;
}

/**
 * [INT-7] Tells the meeting who is heard where several microphones of one room are open. Only where there are booths, or
 * the floor is recorded, which takes one voice at a time: nobody else asks who speaks.
 */
export class Voices {
  readonly #parts: VoicesParts;
  readonly #contenders = new Map<RoomName, Contender>();
  readonly #changedAt = new Map<RoomName, number>();

  constructor(parts: VoicesParts) {
    this.#parts = parts;
  }

  /** Who is loud in the whole meeting now, loudest first. */
  heard(levels: readonly SfuLevel[]): void {
    const { state } = this.#parts.room;
    const isAsked = state.interpretation.booths.size > 0 || recordedChannels(state).length > 0;
    const groups = isAsked ? hearing(state) : [];
    const rooms = new Set(groups.map(({ room }) => room));
    for (const room of [...this.#contenders.keys()]) if (!rooms.has(room)) this.#drop(room);
    for (const room of [...this.#changedAt.keys()]) if (!rooms.has(room)) this.#changedAt.delete(room);
    for (const group of groups) {
      const loudest = loudestOf(group, levels);
      if (loudest === null || loudest === speakerOf(state, group.room)) this.#drop(group.room);
      else this.#contend(group.room, loudest);
    }
  }

  close(): void {
    for (const room of [...this.#contenders.keys()]) this.#drop(room);
  }

  #contend(room: RoomName, participantId: ParticipantId): void {
    if (this.#contenders.get(room)?.participantId === participantId) return;
    this.#drop(room);
    const { clock } = this.#parts;
    const changedAt = this.#changedAt.get(room);
    const rest = changedAt === undefined ? 0 : changedAt + voiceEveryMs - clock.steady();
    const cancel = clock.after(Math.max(voiceAfterMs, rest), () => this.#tell(room, participantId));
    this.#contenders.set(room, { participantId, cancel });
  }

  #drop(room: RoomName): void {
    this.#contenders.get(room)?.cancel();
    this.#contenders.delete(room);
  }

  #tell(room: RoomName, participantId: ParticipantId): void {
    const { room: meeting, clock, logger } = this.#parts;
    this.#contenders.delete(room);
    this.#changedAt.set(room, clock.steady());
    meeting
      .commit({
        actor: { by: 'server' },
        decide: (state, now) => decideVoice(state, participantId, now),
      })
      .catch((error: unknown) => {
        logger.error({ err: error, meeting: meeting.id }, 'who speaks could not be told');
      });
  }
}

/** Of several open microphones the loudest; null where only one is open, or none is loud enough. */
function loudestOf({ sources }: HearingGroup, levels: readonly SfuLevel[]): ParticipantId | null {
  const open = new Set(sources.flatMap((one) => (one.source === 'microphone' ? [one.participantId] : [])));
  if (open.size < 2) return null;
  const voice = levels.find(({ participantId, level }) => level >= voiceLevel && open.has(participantId));
  return voice?.participantId ?? null;
}
