import type { LanguageTag } from '@entente/shared/languages';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import type { OutgoingWay } from '../../views/booth/ways.ts';
import { CardNote, CardRefusal } from './console-card.tsx';
import { WayCard } from './way-card.tsx';

export interface OutgoingCardProps {
  readonly ways: readonly OutgoingWay[];
  /** How many listen to the channel that is chosen; null where nobody counts, as of pictures. */
  readonly listeners: number | null;
  readonly refused: string | null;
  readonly onChoose: (language: LanguageTag) => void;
}

/** *Outgoing*: the channel that is spoken to, A or B, and for how many. */
export function OutgoingCard({ ways, listeners, refused, onChoose }: OutgoingCardProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  return (
    <WayCard
      label={t('booth.outgoing')}
      ways={ways.map(({ language, key, isChosen, barred }) => ({
        id: language,
        label: languageName(language),
        short: null,
        detail: key,
        key,
        isChosen,
        barred: barred === null ? null : t(`booth.barred.${barred}`),
      }))}
      onChoose={onChoose}
    >
      {refused !== null && <CardRefusal isTold>{refused}</CardRefusal>}
      {refused === null && listeners !== null && (
        <CardNote>{t('booth.listeners', { count: listeners })}</CardNote>
      )}
    </WayCard>
  );
}
