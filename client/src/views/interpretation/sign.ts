import type { ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import type { DelegationRecord, ParticipantRecord } from '@entente/shared/room/records';
import type { SignPictures } from '../../media/sign-pictures.ts';
import type { RoomView } from '../room-view.ts';
import { isAtTable } from './at-table.ts';
import { boothOf, ownSigns } from './own-room.ts';

/** A channel of pictures on the stage: who signs in it now; nobody while its booth is off air. */
export interface SignPlace {
  readonly language: LanguageTag;
  readonly participant: ParticipantRecord | null;
  readonly delegation: DelegationRecord | undefined;
}

/** The sign languages of the reader's room, each once. */
export const signLanguages = (room: RoomView): readonly LanguageTag[] => [
  ...new Set(ownSigns(room).map(({ language }) => language)),
];

/** The channel of pictures in this language; null where the reader wants none, or the room has no such channel. */
export function signPlace(room: RoomView, language: LanguageTag | undefined): SignPlace | null {
  const signs = ownSigns(room).filter((sign) => sign.language === language);
  if (language === undefined || signs.length === 0) return null;
  const signer = signs.find(({ interpreter }) => interpreter !== undefined)?.interpreter;
  const participant = room.participants.find(({ id }) => id === signer) ?? null;
  const delegation = room.delegations.find(({ id }) => id === participant?.delegationId);
  return { language, participant, delegation };
}

/** What this comes to for the reader's line. */
export function signPictures(
  room: RoomView,
  you: ParticipantId,
  language: LanguageTag | undefined,
): SignPictures {
  const shown = signPlace(room, language)?.participant?.id ?? null;
  return {
    shown: shown === you ? null : shown,
    unseen: new Set(
      room.participants.filter((person) => person.id !== shown && !isAtTable(person)).map(({ id }) => id),
    ),
    isOwn: boothOf(room, you)?.boothKind === 'sign',
  };
}
