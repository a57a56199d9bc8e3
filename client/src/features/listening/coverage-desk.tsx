import { dayMs } from '@entente/shared/interpretation';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Badge } from '../../ui/badge.tsx';
import type { LongTurn } from '../../views/booth/long-turns.ts';
import type { Coverage, CoverageLine } from '../../views/interpretation/coverage.ts';
import styles from './listening.module.css';
import { useListeningWords } from './use-listening-words.ts';

/** For who presides and organises: what each channel carries, for how many, and what the booths ask for. */
export function CoverageDesk({
  coverage,
  turns = [],
}: {
  readonly coverage: Coverage;
  /** Who should be relieved at the microphone. */
  readonly turns?: readonly LongTurn[];
}) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { language } = useListeningWords();
  const { lines, slowDowns, insufficient } = coverage;
  return (
    <section className={styles['desk']} aria-label={t('listening.coverage.title')}>
      <h3 className={styles['heading']} aria-hidden>
        {t('listening.coverage.title')}
      </h3>
      <div role="status" className={styles['signals']}>
        {slowDowns > 0 && (
          <p className={styles['signal']}>{t('listening.coverage.slowDowns', { count: slowDowns })}</p>
        )}
        {turns.map(({ name, turn, day }) => (
          <p key={name} className={styles['signal']}>
            {day === 'going'
              ? turn !== 'going' && t(`listening.turns.turn.${turn}`, { name })
              : t(`listening.turns.day.${day}`, { name, day: format.span(dayMs) })}
          </p>
        ))}
        {insufficient.map(({ booth, speaker }) => (
          <p key={booth.id} className={styles['signal']}>
            {speaker === null
              ? t('listening.coverage.insufficient', { language: language(booth.language) })
              : t('listening.coverage.insufficientOf', {
                  language: language(booth.language),
                  name: speaker,
                })}
          </p>
        ))}
      </div>
      <ul className={styles['channels']}>
        {lines.map((line) => (
          <ChannelRow key={line.channel} line={line} />
        ))}
      </ul>
    </section>
  );
}

function ChannelRow({ line }: { readonly line: CoverageLine }) {
  const { t } = useTranslation();
  const words = useListeningWords();
  const about = [words.how(line), line.interpreter, line.isAway ? t('listening.coverage.away') : null];
  return (
    <li className={styles['channel']}>
      <span lang={line.channel}>{words.channel(line.channel)}</span>
      <span className="num">{t('listening.coverage.listeners', { count: line.listeners })}</span>
      <small>{about.filter((part) => part !== null).join(' · ')}</small>
      {line.isUncovered && <Badge tone="warn" label={t('listening.coverage.uncovered')} />}
    </li>
  );
}
