import type { RecordedBooth, SealedRecord } from '@entente/shared/meeting-record';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { RecordNames } from './names.ts';
import styles from './record.module.css';

interface BoothTimesProps {
  readonly record: SealedRecord;
  readonly names: RecordNames;
}

interface Row {
  readonly key: string;
  readonly booth: string;
  /** Null where nobody was on air. */
  readonly person: RecordedBooth['people'][number] | null;
}

/** The booths, and how long each interpreter was on air. */
export function BoothTimes({ record: { booths }, names }: BoothTimesProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const language = useLanguageName();
  const rows = booths.flatMap(({ id, people }): Row[] => {
    const booth = names.booth(id).map(language).join(' – ');
    return people.length === 0
      ? [{ key: id, booth, person: null }]
      : people.map((person) => ({ key: `${id} ${person.participantId}`, booth, person }));
  });
  return (
    <Card title={t('record.sections.interpretation')}>
      <DataTable<Row>
        label={t('record.sections.interpretation')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { id: 'booth', label: t('record.columns.booth'), isRowHeader: true, cell: ({ booth }) => booth },
          {
            id: 'name',
            label: t('record.columns.name'),
            cell: ({ person }) =>
              person === null ? (
                <span className="quiet">{t('record.neverOnAir')}</span>
              ) : (
                <bdi className={styles['name']}>{names.person(person.participantId)}</bdi>
              ),
          },
          {
            id: 'turns',
            label: t('record.columns.turns'),
            cell: ({ person }) => (
              <span className="num">{person === null ? '–' : format.number(person.turns)}</span>
            ),
          },
          {
            id: 'air',
            label: t('record.columns.onAir'),
            cell: ({ person }) => (
              <span className="num">{person === null ? '–' : format.span(person.airMs)}</span>
            ),
          },
        ]}
      />
    </Card>
  );
}
