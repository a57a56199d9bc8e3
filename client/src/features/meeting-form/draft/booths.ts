import type { LanguageTag } from '@entente/shared/languages';
import { nextKey, type Draft, type DraftBooth } from './draft.ts';

/** The languages into which there is interpretation. */
export const channelsOf = ({
  languages,
  withoutChannel,
}: Pick<Draft, 'languages' | 'withoutChannel'>): LanguageTag[] =>
  languages.filter((language) => !withoutChannel.includes(language));

/** The channels that have a booth where none is listed: those that an interpreter works with, as the server lays them down. */
export function impliedChannels(draft: Draft): LanguageTag[] {
  const worked = new Set(
    draft.people.flatMap(({ role, languages }) => (role === 'interpreter' ? languages : [])),
  );
  return channelsOf(draft).filter((channel) => worked.has(channel));
}

/** The sign languages of the booths listed, which interpreters may work with beside the languages spoken. */
export const signLanguagesOf = ({ boothsFrom, booths }: Draft): LanguageTag[] =>
  booths.flatMap(({ kind, language }) =>
    boothsFrom === 'list' && kind === 'sign' && language !== '' ? [language] : [],
  );

/** The list begins as what the languages imply; one that was there before is left as it is. */
export function withBoothsFrom(draft: Draft, boothsFrom: Draft['boothsFrom']): Draft {
  if (boothsFrom === 'languages' || draft.booths.length > 0) return { ...draft, boothsFrom };
  const booths = impliedChannels(draft).reduce<DraftBooth[]>(
    (all, language) => [...all, { key: nextKey(all), kind: 'voice', language, second: '' }],
    [],
  );
  return { ...draft, boothsFrom, booths: booths.length > 0 ? booths : withNewBooth(draft).booths };
}

/**
 * The booths that somebody can be assigned to: those listed. Where they follow the languages, also one of each channel, of
 * which a list begins with the first assignment.
 */
export function boothsOffered(draft: Draft): readonly DraftBooth[] {
  if (draft.boothsFrom === 'list') return draft.booths;
  const listed = new Set<string>(draft.booths.map(({ language }) => language));
  return channelsOf(draft)
    .filter((channel) => !listed.has(channel))
    .reduce<readonly DraftBooth[]>(
      (all, language) => [...all, { key: nextKey(all), kind: 'voice', language, second: '' }],
      draft.booths,
    );
}

/** Lists the booths that were offered as far as somebody is assigned to them or works with their channel. */
export function withAssigned(draft: Draft, keys: readonly string[]): Draft {
  if (draft.boothsFrom === 'list' || keys.length === 0) return draft;
  const implied = new Set<string>(impliedChannels(draft));
  const booths = boothsOffered(draft).filter(
    (booth) => draft.booths.includes(booth) || keys.includes(booth.key) || implied.has(booth.language),
  );
  return { ...draft, boothsFrom: 'list', booths };
}

/** One booth more, of the first channel that has none. */
export function withNewBooth(draft: Draft): Draft {
  const taken = new Set<string>(draft.booths.flatMap(({ language, second }) => [language, second]));
  const language = channelsOf(draft).find((channel) => !taken.has(channel)) ?? '';
  const booth: DraftBooth = { key: nextKey(draft.booths), kind: 'voice', language, second: '' };
  return { ...draft, booths: [...draft.booths, booth] };
}

/** Without this booth; whoever was to serve it serves the others of theirs. */
export function withoutBooth(draft: Draft, key: string): Draft {
  return {
    ...draft,
    booths: draft.booths.filter((booth) => booth.key !== key),
    people: draft.people.map((person) => ({
      ...person,
      interpreting: {
        ...person.interpreting,
        booths: person.interpreting.booths.filter((booth) => booth !== key),
      },
    })),
  };
}
