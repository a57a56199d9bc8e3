import { Activity, CircleHelp, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';
import { SignalFull, SignalHalf, SignalWeak } from '../../ui/signal-bars.tsx';
import { useFormatters } from '../../i18n/use-formatters.ts';
import type { QualityLine } from '../../views/quality.ts';

const icons: Readonly<Record<QualityLine['level'], LucideIcon>> = {
  good: SignalFull,
  fair: SignalHalf,
  poor: SignalWeak,
  unknown: CircleHelp,
};

/** A person's connection in one word. */
export function LevelBadge({ line: { level } }: { readonly line: QualityLine }) {
  const { t } = useTranslation();
  const label = level === 'unknown' ? t('quality.noReport') : t(`quality.level.${level}`);
  const tone = level === 'good' ? 'good' : level === 'unknown' ? 'normal' : 'warn';
  return <Badge label={label} icon={icons[level]} tone={tone} />;
}

/** What hinders it, in words; null where nothing does. */
export function useCauses({ causes }: QualityLine): string | null {
  const { t } = useTranslation();
  const { list } = useFormatters();
  return causes.length === 0 ? null : list(causes.map((cause) => t(`quality.causeOf.${cause}`)));
}

/** What was done about it, in words; null where nothing was. */
export function useDone({ report }: QualityLine): string | null {
  const { t } = useTranslation();
  const remedies = report?.remedies ?? [];
  return remedies.length === 0 ? null : remedies.map((one) => t(`quality.remedy.${one}`)).join(' · ');
}

/** Whether the person is heard, and how well the person hears. */
export function SoundOf({ line }: { readonly line: QualityLine }) {
  const { t } = useTranslation();
  const { participant, isSpeaking, report } = line;
  const isOpen = participant.open.includes('microphone');
  const filled = report?.concealed ?? 0;
  return (
    <>
      {isSpeaking && isOpen ? (
        <Badge label={t('quality.sound.speaking')} icon={Activity} tone="good" />
      ) : (
        <span>{isOpen ? t('quality.sound.open') : t('quality.sound.closed')}</span>
      )}
      {filled >= 0.01 && <small>{t('quality.sound.filled', { share: filled })}</small>}
    </>
  );
}
