/**
 * Sign languages that are offered for a booth, by BCP 47 tag. Their names stand in our dictionaries: `Intl` knows hardly any.
 */
export const signLanguages = ['ils', 'ase', 'asf', 'bfi', 'csl', 'fsl', 'gsg', 'inl', 'rsl', 'ssp'] as const;
export type SignLanguage = (typeof signLanguages)[number];

export const isSignLanguage = (tag: string): tag is SignLanguage =>
  signLanguages.some((known) => known === tag);

/** Where others are at home that a meeting file may name (ISO 639-3), by region: hardly any browser has a name for them. */
export const signRegions: Readonly<Record<string, string>> = {
  ...{ aed: 'AR', asq: 'AT', bzs: 'BR', dse: 'NL', dsl: 'DK', esl: 'EG', fse: 'FI', hab: 'VN', hos: 'VN' },
  ...{ ins: 'IN', ise: 'IT', jos: 'JO', jsl: 'JP', kvk: 'KR', mfs: 'MX', nsl: 'NO', nzs: 'NZ', psr: 'PT' },
  ...{ sfb: 'BE', sgg: 'CH', swl: 'SE', tse: 'TN', vgt: 'BE' },
};
