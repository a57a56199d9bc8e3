import type { LanguageTag } from '@entente/shared/languages';
import type { SoundReport } from '@entente/shared/room/device-check';
import type { DelegationRecord, ParticipantRecord } from '@entente/shared/room/records';
import { ownSpeaker } from '../interpretation/own-room.ts';
import type { RoomView } from '../room-view.ts';

/** Who is to be interpreted: who speaks, else who has the floor. */
export interface InterpretedSpeaker {
  readonly person: ParticipantRecord;
  readonly delegation: DelegationRecord | null;
  readonly language: LanguageTag | null;
  readonly isSpeaking: boolean;
  /** What the green room, or the gate of the floor, found; null where nothing was tried. */
  readonly sound: SoundReport | null;
  /** When that was, ms since the epoch. */
  readonly soundAt: number | null;
}

/** Who speaks in the reader's room, or is about to; null if nobody. */
export function interpretedSpeaker(room: RoomView): InterpretedSpeaker | null {
  const record = ownSpeaker(room);
  const holder = room.sideRoom === null ? room.floor.holder : undefined;
  const id = record?.participantId ?? holder;
  const person = room.participants.find((each) => each.id === id);
  if (person === undefined) return null;
  return {
    person,
    delegation: room.delegations.find((each) => each.id === person.delegationId) ?? null,
    language: record?.participantId === person.id ? (record.language ?? null) : (person.languages[0] ?? null),
    isSpeaking: record?.participantId === person.id,
    sound: room.checks.get(person.id)?.sound ?? null,
    soundAt: room.checks.get(person.id)?.soundAt ?? null,
  };
}
