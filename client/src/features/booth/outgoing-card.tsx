import type { LanguageTag } from '@entente/shared/languages';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { OutgoingWay } from '../../views/booth/ways.ts';
import styles from './booth.module.css';
import { WayCard } from './way-card.tsx';

export interface OutgoingCardProps {
  readonly ways: readonly OutgoingWay[];
  /** How many listen to the channel that is chosen. */
  readonly listeners: number;
  readonly refused: string | null;
  readonly onChoose: (language: LanguageTag) => void;
}

/** *Outgoing*: the channel that is spoken to, A or B, and for how many. */
export function OutgoingCard({ ways, listeners, refused, onChoose }: OutgoingCardProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  return (
    <WayCard
      label={t('booth.outgoing')}
      ways={ways.map(({ language, key, isChosen, barred }) => ({
        id: language,
        label: format.language(language),
        short: null,
        detail: key,
        key,
        isChosen,
        barred: barred === null ? null : t(`booth.barred.${barred}`),
      }))}
      onChoose={onChoose}
    >
      {refused === null ? (
        <p className={`${styles['note'] ?? ''} num`}>{t('booth.listeners', { count: listeners })}</p>
      ) : (
        <p className={styles['refused']} role="alert">
          {refused}
        </p>
      )}
    </WayCard>
  );
}
