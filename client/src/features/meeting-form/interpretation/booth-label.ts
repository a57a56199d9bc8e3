import type { DraftBooth } from '../draft/draft.ts';

/** A booth by its language, or by both between which it works. */
export const boothLabel = ({ language, second }: DraftBooth, languageName: (tag: string) => string): string =>
  [language, second]
    .filter((tag) => tag !== '')
    .map(languageName)
    .join(' – ');
