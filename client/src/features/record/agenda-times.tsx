import type { SealedRecord } from '@entente/shared/meeting-record';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Spans } from './spans.tsx';
import styles from './record.module.css';

/** Each item with the time that it was given and the time that it took. */
export function AgendaTimes({ record: { agenda, meeting } }: { readonly record: SealedRecord }) {
  const { t } = useTranslation();
  const format = useFormatters();
  return (
    <Card title={t('record.sections.agenda')}>
      <DataTable
        label={t('record.sections.agenda')}
        rows={agenda.map((item, index) => ({ ...item, number: index + 1 }))}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'item',
            label: t('record.columns.item'),
            isRowHeader: true,
            cell: ({ number, title, documents = [] }) => (
              <span className={styles['name']}>
                <span className="num">{format.number(number)}.</span> <bdi>{title}</bdi>
                {documents.map((name, place) => (
                  <span key={`${place} ${name}`} className={styles['paper']}>
                    <bdi>{name}</bdi>
                  </span>
                ))}
              </span>
            ),
          },
          {
            id: 'course',
            label: t('record.columns.course'),
            cell: ({ course }) => t(`record.courses.${course}`),
          },
          {
            id: 'times',
            label: t('record.columns.times'),
            cell: ({ spans }) =>
              spans.length === 0 ? '–' : <Spans spans={spans} timeZone={meeting.timeZone} />,
          },
          {
            id: 'planned',
            label: t('record.columns.planned'),
            cell: ({ plannedMs }) => (
              <span className="num">{plannedMs === null ? '–' : format.span(plannedMs)}</span>
            ),
          },
          {
            id: 'used',
            label: t('record.columns.used'),
            cell: ({ spans, usedMs }) => (
              <span className="num">{spans.length === 0 ? '–' : format.span(usedMs)}</span>
            ),
          },
        ]}
      />
    </Card>
  );
}
