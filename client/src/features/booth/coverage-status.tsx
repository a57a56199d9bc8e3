import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { CoverageLine } from '../../views/interpretation/coverage.ts';
import styles from './coverage-status.module.css';

export interface CoverageStatusProps {
  /** The channels of the room, but the reader's own. */
  readonly lines: readonly CoverageLine[];
}

/** *Coverage*: what each other channel carries now. Amber where somebody listens and nobody interprets. */
export function CoverageStatus({ lines }: CoverageStatusProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const textOf = (line: CoverageLine): string => {
    const code = line.channel.toUpperCase();
    if (line.isAway && line.how === 'floor') return t('booth.coverage.away', { code });
    switch (line.how) {
      case 'interpreted':
        return t('booth.coverage.floor', { code });
      case 'relay':
        return t('booth.coverage.via', { code, language: format.language(line.through) });
      case 'direct':
        return t('booth.coverage.direct', { code });
      case 'floor':
        return t('booth.coverage.nobody', { code });
    }
  };
  return (
    <div role="status" aria-label={t('booth.coverage.title')} className={styles['coverage']}>
      <ul className={styles['chips']}>
        {lines.map((line) => (
          <li
            key={line.channel}
            className={styles['chip']}
            data-gap={line.isUncovered ? 'true' : line.how === 'floor' ? 'quiet' : undefined}
            title={`${format.language(line.channel)}${line.interpreter === null ? '' : ` · ${line.interpreter}`}`}
          >
            <bdi>{textOf(line)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
