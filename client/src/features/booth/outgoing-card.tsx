import type { LanguageTag } from '@entente/shared/languages';
import type { ReactNode } from 'react';
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
  /** Speaking on the floor instead, as for consecutive interpretation. */
  readonly floor: ReactNode;
  readonly onChoose: (language: LanguageTag) => void;
}

/** *Outgoing*: the channel that is spoken to, A or B, and for how many. */
export function OutgoingCard({ ways, listeners, refused, floor, onChoose }: OutgoingCardProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  return (
    <WayCard
      label={t('booth.outgoing')}
      ways={ways.map(({ language, key, isChosen, barred }) => ({
        id: language,
        label: format.language(language),
        detail: key,
        key,
        isChosen,
        barred: barred === null ? null : t(`booth.barred.${barred}`),
      }))}
      onChoose={onChoose}
    >
      {refused === null ? (
        <div className={styles['row']}>
          <p className={`${styles['note'] ?? ''} num`}>{t('booth.listeners', { count: listeners })}</p>
          {floor}
        </div>
      ) : (
        <p className={styles['refused']} role="alert">
          {refused}
        </p>
      )}
    </WayCard>
  );
}
