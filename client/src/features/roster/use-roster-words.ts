import type { BoothRecord } from '@entente/shared/room/interpretation';
import { useTranslation } from 'react-i18next';
import { atHead } from '../../i18n/own-name.ts';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import type { CoverageWay, Gap, SlotCoverage } from '../../views/roster/coverage-map.ts';

/** What is said of booths and of their languages, in the reader's language. */
export function useRosterWords() {
  const { t, i18n } = useTranslation();
  const format = useFormatters();
  const language = useLanguageName();

  const booth = ({ language: first, second }: Pick<BoothRecord, 'language' | 'second'>): string =>
    [first, ...(second === undefined ? [] : [second])]
      .map((tag) => atHead(language(tag), i18n.language))
      .join(' – ');

  const way = (one: CoverageWay): string =>
    one.by === 'relay'
      ? t('roster.way.relay', { language: language(one.through) })
      : t(`roster.way.${one.by}`);

  const gap = ({ spoken, channel }: Gap): string =>
    t('roster.gap', { from: language(spoken), to: language(channel) });

  /** "2 gaps in “Opening”: French to Arabic, Arabic to French" */
  const gaps = ({ slot, gaps: found }: SlotCoverage): string =>
    t('roster.gaps', {
      ...{ count: found.length, item: slot.item.title },
      gaps: format.list(found.map(gap)),
    });

  return { booth, way, gap, gaps, language };
}
