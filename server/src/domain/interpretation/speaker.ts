import type { ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import { against, facts, refuse, type Decision } from '../decision.ts';
import type { MeetingState } from '../state.ts';
import type { BoothRoom } from './state.ts';

/** Whose microphones are open in a room, in the order of the roster. */
function openMicrophones({ roster }: MeetingState, room: BoothRoom): ParticipantId[] {
  return [...roster.values()].flatMap(({ person, place }) =>
    place.at === 'inside' && (place.roomId ?? 'plenary') === room && place.open.includes('microphone')
      ? [person.id]
      : [],
  );
}

/**
 * [INT-7] Who speaks now in a room: whose microphone is open; of several the one that was heard last, else who has the
 * floor, else the first of the roster. Null: nobody.
 */
export function speakerOf(state: MeetingState, room: BoothRoom): ParticipantId | null {
  const open = openMicrophones(state, room);
  const heard = state.interpretation.voices.get(room);
  const holder = state.floor.policy === 'chaired' ? state.floor.holder : null;
  return open.find((id) => id === heard) ?? open.find((id) => id === holder) ?? open[0] ?? null;
}

/** [INT-5] The language that somebody speaks: what was last told, else the first working language of theirs. */
export function languageOf(state: MeetingState, participantId: ParticipantId): LanguageTag | null {
  const told = state.interpretation.spoken.get(participantId);
  if (told !== undefined) return told;
  const languages = state.roster.get(participantId)?.person.languages ?? [];
  return languages.find((one) => state.definition.workingLanguages.includes(one)) ?? null;
}

/** Whether a channel needs no interpreter for who speaks `language`. */
export const isSpokenIn = (language: LanguageTag | null, channel: LanguageTag): boolean =>
  language !== null && (language === channel || primary(language) === primary(channel));

const primary = (tag: LanguageTag): string => tag.split('-')[0] ?? tag;

/**
 * Telling which language somebody speaks. [INT-5] Everybody for themselves; interpreters and who presides for anybody who
 * is in the same room. A working language of the meeting.
 */
export function decideLanguage(
  state: MeetingState,
  by: ParticipantId,
  {
    participantId,
    language,
    now,
  }: { readonly participantId: ParticipantId; readonly language: LanguageTag; readonly now: number },
): Decision {
  const teller = state.roster.get(by);
  const speaker = state.roster.get(participantId);
  if (teller?.place.at !== 'inside') return refuse('admission.required');
  if (speaker?.place.at !== 'inside') return refuse('not.found');
  if (!state.definition.workingLanguages.includes(language)) return refuse('not.found');
  const isOther = by !== participantId;
  if (isOther && !['interpreter', 'organiser', 'chair'].includes(teller.person.role)) return against('INT-5');
  if (isOther && speaker.place.roomId !== teller.place.roomId) return against('INT-5');
  if (languageOf(state, participantId) === language) return facts();
  return facts({ type: 'language-spoken', participantId, language, at: now });
}

/** [INT-7] Of several open microphones of one room, this one is heard now. Told by the server, as the proficiency show. */
export function decideVoice(state: MeetingState, participantId: ParticipantId, now: number): Decision {
  const place = state.roster.get(participantId)?.place;
  if (place?.at !== 'inside') return facts();
  const room = place.roomId ?? 'plenary';
  const open = openMicrophones(state, room);
  if (open.length < 2 || !open.includes(participantId) || speakerOf(state, room) === participantId)
    return facts();
  return facts({ type: 'voice-heard', participantId, at: now });
}
