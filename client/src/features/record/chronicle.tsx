import type { ChronicleEntry, SealedRecord } from '@entente/shared/meeting-record';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import { Card } from '../../ui/card.tsx';
import type { RecordNames } from './names.ts';
import { authorKind } from './record-summary.tsx';
import { useBoothName } from './use-booth-name.ts';
import { useRoomName } from './use-room-name.ts';
import styles from './record.module.css';

interface ChronicleProps {
  readonly record: SealedRecord;
  readonly names: RecordNames;
}

/** What happened, in order, in the official time with the reader's beside it where the clocks differ. */
export function Chronicle({ record: { chronicle, meeting }, names }: ChronicleProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const tell = useTelling(names);
  return (
    <Card title={t('record.sections.chronicle')}>
      <ol className={styles['chronicle']} aria-label={t('record.sections.chronicle')}>
        {chronicle.map((entry, index) => {
          const official = format.time(entry.at, meeting.timeZone);
          const own = format.time(entry.at);
          const { what, about, by, reason } = tell(entry);
          return (
            <li key={index}>
              <span className={styles['when']}>
                <time className="num" dateTime={new Date(entry.at).toISOString()}>
                  {official}
                </time>
                {own !== official && (
                  <span className={styles['under']}>{t('record.yourTime', { time: own })}</span>
                )}
              </span>
              <span>
                {what}
                {about !== null && (
                  <>
                    {': '}
                    <bdi className={styles['name']}>{about}</bdi>
                  </>
                )}
                {(by !== null || reason !== null) && (
                  <span className={styles['under']}>
                    {[
                      by === null ? null : `${t('record.columns.by')}: ${by}`,
                      reason === null ? null : t('record.reason', { reason }),
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

interface Told {
  readonly what: string;
  readonly about: string | null;
  readonly by: string | null;
  readonly reason: string | null;
}

function useTelling(names: RecordNames): (entry: ChronicleEntry) => Told {
  const { t } = useTranslation();
  const roomName = useRoomName(names);
  const boothName = useBoothName(names);
  const language = useLanguageName();
  const author = (by: Parameters<RecordNames['author']>[0]): string =>
    names.author(by) ?? t(`record.authors.${authorKind(by.kind)}`);
  const plain = { about: null, by: null, reason: null };
  return (entry) => {
    switch (entry.what) {
      case 'entered':
      case 'returned':
      case 'left':
      case 'lost':
        return { ...plain, what: t(`record.events.${entry.what}`), about: names.person(entry.participantId) };
      case 'admitted':
      case 'refused':
      case 'removed':
      case 'cleared':
      case 'floor-given':
      case 'floor-withdrawn':
        return {
          what: t(`record.events.${entry.what}`),
          about: names.person(entry.participantId),
          by: author(entry.by),
          reason: entry.what === 'refused' ? (entry.reason ?? null) : null,
        };
      case 'floor-policy':
        return { ...plain, what: t(`record.events.floor-${entry.policy}`), by: author(entry.by) };
      case 'item-moved':
        return { ...plain, what: t(`record.events.item-${entry.to}`), about: names.item(entry.itemId) };
      case 'side-room-opened':
      case 'side-room-closed':
        return {
          ...plain,
          what: t(`record.events.${entry.what}`),
          about: roomName(entry.room, entry.delegationId),
        };
      case 'sound-insufficient':
        return {
          ...{ ...plain, what: t(`record.events.${entry.what}`) },
          about: entry.participantId === undefined ? null : names.person(entry.participantId),
          by: boothName(entry.boothId),
        };
      case 'sound-sufficient':
        return { ...plain, what: t(`record.events.${entry.what}`), by: boothName(entry.boothId) };
      case 'acoustic-incident': {
        const { from, kind } = entry;
        return {
          ...{ ...plain, what: t(`record.events.incident-${kind}`) },
          about:
            'channel' in from
              ? `${t('record.columns.channel')}: ${language(from.channel)}`
              : names.person(from.participantId),
        };
      }
      case 'recording-started':
      case 'recording-stopped':
      case 'recalled':
      case 'recall-cancelled':
      case 'cancelled':
      case 'ended':
        return { ...plain, what: t(`record.events.${entry.what}`), by: author(entry.by) };
    }
  };
}
