import type { ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import type { BoothRecord } from '@entente/shared/room/interpretation';
import { boothOf } from '../interpretation/own-room.ts';
import type { RoomView } from '../room-view.ts';

export interface Named {
  readonly id: ParticipantId;
  readonly name: string;
}

export interface Mate extends Named {
  readonly isOnAir: boolean;
  /** Holds a line to the booth now. */
  readonly isTalking: boolean;
}

/** Who speaks to the channel. `own`: somebody at this console. */
export type Air =
  | { readonly at: 'off' }
  | {
      readonly at: 'own' | 'mate';
      readonly who: Named;
      readonly since: number;
      readonly outgoing: LanguageTag;
    };

/** A handover that waits. `asked`: this side asked; `wanted`: this side is to answer. */
export interface Handing {
  readonly at: 'asked' | 'wanted';
  /** Whether somebody at this console would speak after it. */
  readonly isTaker: boolean;
  readonly other: Named;
  readonly until: number;
}

/** The console of one booth as its reader has it. */
export interface ConsoleView {
  readonly booth: BoothRecord;
  readonly seat: BoothRecord['seats'][number];
  /** Who may speak here: the reader, and those of the same station who have no connection of their own. */
  readonly voices: readonly [Named, ...Named[]];
  readonly air: Air;
  readonly handing: Handing | null;
  /** The booth has asked who speaks to slow down, which stands until then (ms since the epoch); null where it has not. */
  readonly slowDownUntil: number | null;
  /** The others who sit in the booth. */
  readonly mates: readonly Mate[];
}

/** What the console shows; null for who sits in no booth. */
export function consoleOf(room: RoomView, you: ParticipantId): ConsoleView | null {
  const booth = boothOf(room, you);
  const seat = booth?.seats.find(({ participantId }) => participantId === you);
  if (booth === null || seat === undefined) return null;
  const named = namesIn(room);
  const voices = voicesOf(room, booth, you);
  const isHere = (id: ParticipantId): boolean => voices.includes(id);
  return {
    ...{ booth, seat, voices: [named(you), ...voices.slice(1).map(named)] },
    air: airOf(booth, { named, isHere }),
    handing: handingOf(booth, { named, isHere }),
    slowDownUntil: cueOf(room, booth),
    mates: booth.seats
      .filter(({ participantId }) => participantId !== you)
      .map(({ participantId, line }) => ({
        ...named(participantId),
        isOnAir: booth.onAir?.participantId === participantId,
        isTalking: line === 'boothmate',
      })),
  };
}

const cueOf = ({ interpretation: { boothCue } }: RoomView, { id }: BoothRecord): number | null =>
  boothCue?.id === id ? boothCue.until : null;

/** The names of people and of interpreters, those on site included. */
export const namesIn =
  ({ participants, interpretation }: RoomView) =>
  (id: ParticipantId): Named => ({
    id,
    name:
      participants.find((person) => person.id === id)?.name ??
      interpretation.interpreters.get(id)?.name ??
      '',
  });

function voicesOf(room: RoomView, booth: BoothRecord, you: ParticipantId): ParticipantId[] {
  const { interpreters } = room.interpretation;
  const station = interpreters.get(you)?.station;
  const others = booth.seats
    .map(({ participantId }) => participantId)
    .filter(
      (id) =>
        id !== you &&
        station !== undefined &&
        interpreters.get(id)?.station === station &&
        room.participants.every((person) => person.id !== id),
    );
  return [you, ...others];
}

interface Here {
  readonly named: (id: ParticipantId) => Named;
  readonly isHere: (id: ParticipantId) => boolean;
}

function airOf({ onAir }: BoothRecord, { named, isHere }: Here): Air {
  if (onAir === undefined) return { at: 'off' };
  const { participantId, since, outgoing } = onAir;
  return { at: isHere(participantId) ? 'own' : 'mate', who: named(participantId), since, outgoing };
}

function handingOf({ handover }: BoothRecord, { named, isHere }: Here): Handing | null {
  if (handover === undefined) return null;
  const { from, to, by, until } = handover;
  if (!isHere(from) && !isHere(to)) return null;
  const isTaker = isHere(to);
  const asked = by === from ? to : from;
  // Where both are at this console, it answers itself.
  const at = isHere(asked) ? 'wanted' : 'asked';
  return { at, isTaker, other: named(isTaker ? from : to), until };
}
