import type { BoothId, ParticipantId } from './ids.ts';
import type { LanguageTag } from './languages.ts';

/** A booth of voices with those who could work in it. */
export interface StaffedBooth {
  readonly id: BoothId;
  readonly language: LanguageTag;
  readonly second?: LanguageTag | undefined;
  readonly people: readonly {
    readonly participantId: ParticipantId;
    /** All languages of this person, whatever the mastery: who understands one can interpret from it. */
    readonly languages: readonly LanguageTag[];
  }[];
}

/** How what is said in one language reaches a channel: as it is, by one interpreter, by relay through one other channel, or not. */
export type Way =
  | { readonly by: 'direct' }
  | { readonly by: 'interpreted'; readonly boothId: BoothId; readonly people: readonly ParticipantId[] }
  | {
      readonly by: 'relay';
      readonly boothId: BoothId;
      readonly through: LanguageTag;
      readonly people: readonly ParticipantId[];
    }
  | { readonly by: 'none' };

/**
 * The best way from a spoken language to a channel with these booths: direct, else one interpreter, else one step of relay
 * (PROCEDURE.md, INT-2), through the channel of the first booth that can give it.
 */
export function wayTo(channel: LanguageTag, spoken: LanguageTag, booths: readonly StaffedBooth[]): Way {
  if (channel === spoken) return { by: 'direct' };
  const own = interpreted(channel, spoken, booths);
  if (own !== null) return { by: 'interpreted', ...own };
  for (const { language, second } of booths)
    for (const through of [language, second]) {
      if (through === undefined || through === channel || through === spoken) continue;
      const first = interpreted(through, spoken, booths);
      const last = interpreted(channel, through, booths);
      if (first === null || last === null) continue;
      // One booth cannot give two channels at once.
      if (first.boothId !== last.boothId) return { by: 'relay', through, ...last };
    }
  return { by: 'none' };
}

function interpreted(
  channel: LanguageTag,
  from: LanguageTag,
  booths: readonly StaffedBooth[],
): { boothId: BoothId; people: readonly ParticipantId[] } | null {
  for (const { id, language, second, people } of booths) {
    if (language !== channel && second !== channel) continue;
    const able = people
      .filter(({ languages }) => languages.includes(from) && languages.includes(channel))
      .map(({ participantId }) => participantId);
    if (able.length > 0) return { boothId: id, people: able };
  }
  return null;
}
