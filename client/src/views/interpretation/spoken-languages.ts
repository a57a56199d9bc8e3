import type { ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import type { ParticipantRecord } from '@entente/shared/room/records';
import type { Reader } from '../reader.ts';
import type { RoomView } from '../room-view.ts';
import { peopleHere } from '../whereabouts.ts';
import { ownSpeaker } from './own-room.ts';

/** Which language somebody speaks: what was told, else the first working language of theirs (rule INT-5); null if unknown. */
export function spokenBy(
  { interpretation, participants, meeting }: RoomView,
  id: ParticipantId,
): LanguageTag | null {
  const told = interpretation.spoken.get(id);
  if (told !== undefined) return told;
  const languages = participants.find((person) => person.id === id)?.languages ?? [];
  return languages.find((tag) => meeting?.workingLanguages.includes(tag)) ?? null;
}

/** The languages that somebody may be said to speak, their own first; none where nobody would interpret. */
export function speakable(
  room: RoomView,
  { languages }: Pick<ParticipantRecord, 'languages'>,
): readonly LanguageTag[] {
  if (ownSpeaker(room) === null) return [];
  const working = room.meeting?.workingLanguages ?? [];
  const own = languages.filter((tag) => working.includes(tag));
  return [...own, ...working.filter((tag) => !own.includes(tag))];
}

/** Whether the reader may tell which language this person speaks (rule INT-5). */
export function mayTellLanguage(room: RoomView, { id, role }: Reader, person: ParticipantRecord): boolean {
  const tells = id === person.id || ['interpreter', 'organiser', 'chair'].includes(role);
  return tells && ownSpeaker(room) !== null && peopleHere(room).some((one) => one.id === person.id);
}
