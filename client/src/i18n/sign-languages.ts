/**
 * Sign languages that are offered for a booth, by BCP 47 tag. Their names stand in our dictionaries: `Intl` knows hardly any.
 */
export const signLanguages = ['ils', 'ase', 'asf', 'bfi', 'csl', 'fsl', 'gsg', 'inl', 'rsl', 'ssp'] as const;
export type SignLanguage = (typeof signLanguages)[number];

export const isSignLanguage = (tag: string): tag is SignLanguage =>
  signLanguages.some((known) => known === tag);
