import { formatters } from '../../../i18n/format.ts';
import { ownName } from '../../../i18n/own-name.ts';
import type { DraftBooth } from '../draft/draft.ts';
import { boothLabel } from '../interpretation/booth-label.ts';
import { folded } from '../states/states.ts';

/** A booth, and everything that it may be called in a list. */
export interface NamedBooth {
  readonly key: string;
  /** As the form shows it. */
  readonly label: string;
  /** Of its first language, then of the second if it works both ways: tag and names, as many of each. */
  readonly languages: readonly (readonly string[])[];
}

/** A booth by the tags of its languages and by their names: on the screen, in English, their own. */
export function namedBooth(booth: DraftBooth, languageName: (tag: string) => string): NamedBooth {
  const languages = [booth.language, booth.second].filter((tag) => tag !== '');
  return {
    key: booth.key,
    label: boothLabel(booth, languageName),
    languages: languages.map((tag) => [tag, languageName(tag), formatters('en').language(tag), ownName(tag)]),
  };
}

/** The booths that a cell names, the usual one first; null if it names one that there is not. */
export function boothsIn(cell: string, booths: readonly NamedBooth[]): string[] | null {
  const found = cell
    .split(/[,;]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    // "en/fr" is a booth between two languages, and only where there is no such booth a list of two.
    .flatMap((word) => keyOf(word, booths) ?? word.split('/').map((part) => keyOf(part, booths)));
  return found.includes(null) ? null : [...new Set(found.flatMap((key) => key ?? []))];
}

const plain = (word: string): string => folded(word.trim()).replaceAll(/\s*[–—/-]\s*/gu, '-');

/** By both languages or the first; else a booth that also works into the one named. */
function keyOf(word: string, booths: readonly NamedBooth[]): string | null {
  const asked = plain(word);
  const isCalled = (name: string | undefined): boolean => name !== undefined && plain(name) === asked;
  const whole = booths.find(
    ({ label, languages: [first = [], second = []] }) =>
      isCalled(label) || first.some((name, index) => isCalled(`${name}-${second[index] ?? ''}`)),
  );
  const by = (place: 0 | 1) => booths.find(({ languages }) => languages[place]?.some(isCalled));
  return (whole ?? by(0) ?? by(1))?.key ?? null;
}
