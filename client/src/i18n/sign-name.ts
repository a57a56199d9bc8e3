import { useTranslation } from 'react-i18next';
import { atHead } from './own-name.ts';
import { useFormatters } from './use-formatters.ts';

/** Where the sign languages are at home that hardly any browser has a name for (ISO 639-3), by region. */
const regions: Readonly<Record<string, string>> = {
  ...{ aed: 'AR', ase: 'US', asf: 'AU', asq: 'AT', bfi: 'GB', bzs: 'BR', csl: 'CN', dse: 'NL', dsl: 'DK' },
  ...{ esl: 'EG', fse: 'FI', fsl: 'FR', gsg: 'DE', hab: 'VN', hos: 'VN', inl: 'ID', ins: 'IN', ise: 'IT' },
  ...{ jos: 'JO', jsl: 'JP', kvk: 'KR', mfs: 'MX', nsl: 'NO', nzs: 'NZ', psr: 'PT', rsl: 'RU', sfb: 'BE' },
  ...{ sgg: 'CH', ssp: 'ES', swl: 'SE', tse: 'TN', vgt: 'BE' },
};

/** Names sign languages in the reader's language: as the browser does, else by our own words, else by where they are at home. */
export function useSignName(): (tag: string) => string {
  const { t, i18n } = useTranslation();
  const format = useFormatters();
  return (tag) => {
    if (tag === 'ils') return t('sign.international');
    const named = format.language(tag);
    if (named !== tag) return atHead(named, i18n.language);
    const region = regions[tag];
    return region === undefined ? tag.toUpperCase() : t('sign.ofRegion', { region: format.region(region) });
  };
}
