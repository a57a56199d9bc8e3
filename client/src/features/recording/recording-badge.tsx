import type { RecordingRecord } from '@entente/shared/room/recording';
import { Circle, CirclePause, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';

export interface RecordingBadgeProps {
  /** Null: nothing is recorded, and nothing is shown. */
  readonly recording: RecordingRecord | null;
  /** The reader is in a side room, of which nothing is recorded. */
  readonly isElsewhere: boolean;
}

/** Says in red that what is said here is recorded, and without red that it is not at this moment, or not in this room. */
export function RecordingBadge({ recording, isElsewhere }: RecordingBadgeProps) {
  const { t } = useTranslation();
  if (recording === null) return null;
  if (isElsewhere) return <Badge label={t('recording.elsewhere')} icon={ShieldCheck} />;
  return recording.paused === true ? (
    <Badge label={t('recording.paused')} icon={CirclePause} />
  ) : (
    <Badge label={t('recording.badge')} icon={Circle} tone="live" />
  );
}
