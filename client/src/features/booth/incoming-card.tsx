import type { Channel } from '@entente/shared/languages';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { IncomingWay } from '../../views/booth/ways.ts';
import { CardNote, CardRefusal } from './console-card.tsx';
import { WayCard } from './way-card.tsx';

export interface IncomingCardProps {
  readonly ways: readonly IncomingWay[];
  readonly isOnAir: boolean;
  /** Why the last choice was refused, in words. */
  readonly refused: string | null;
  readonly onChoose: (channel: Channel) => void;
}

/** *Incoming*: the floor, or another channel as relay, with what each carries now. */
export function IncomingCard({ ways, isOnAir, refused, onChoose }: IncomingCardProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const nameOf = ({ channel }: IncomingWay) =>
    channel === 'floor' ? t('channels.floor') : format.language(channel);
  const carries = (way: IncomingWay): string => {
    switch (way.how) {
      case 'spoken':
        return way.language === null ? t('booth.carries.quiet') : format.language(way.language);
      case 'relay':
        return t('booth.carries.relay', { language: format.language(way.through) });
      case 'direct':
      case 'interpreted':
      case 'floor':
        return t(`booth.carries.${way.how}`);
    }
  };
  const chosen = ways.find(({ isChosen }) => isChosen);
  const bar = chosen?.barred ?? null;
  return (
    <WayCard
      label={t('booth.incoming')}
      ways={ways.map((way) => ({
        id: way.channel,
        label: nameOf(way),
        short: way.channel === 'floor' ? null : way.channel.toUpperCase(),
        detail: carries(way),
        key: way.key,
        isChosen: way.isChosen,
        barred: isOnAir && way.barred !== null ? t(`booth.barred.${way.barred}`) : null,
      }))}
      onChoose={onChoose}
    >
      {refused !== null ? (
        <CardRefusal isTold>{refused}</CardRefusal>
      ) : bar !== null && !isOnAir ? (
        <CardRefusal>{t(`booth.barred.${bar}`)}</CardRefusal>
      ) : (
        chosen !== undefined && <CardNote>{carries(chosen)}</CardNote>
      )}
    </WayCard>
  );
}
