import type { RecordedPerson, SealedRecord } from '@entente/shared/meeting-record';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FlaggedName } from '../../ui/flagged-name.tsx';
import { Spans } from './spans.tsx';
import styles from './record.module.css';

/** Who was there and when: the delegations in the order of protocol, then the others. */
export function Attendance({ record: { delegations, others, meeting } }: { readonly record: SealedRecord }) {
  const { t } = useTranslation();
  const { timeZone } = meeting;
  return (
    <>
      {delegations.length > 0 && (
        <Card title={t('record.sections.delegations')}>
          {delegations.map(({ id, officialName, code, people }) => (
            <section key={id} className={styles['delegation']}>
              <div className={styles['head']}>
                <h3>
                  <FlaggedName name={officialName} code={code} />
                </h3>
                <Present people={people} />
              </div>
              {people.length > 0 && <People label={officialName} people={people} timeZone={timeZone} />}
            </section>
          ))}
        </Card>
      )}
      {others.length > 0 && (
        <Card title={t('record.sections.others')} detail={<Present people={others} />}>
          <People label={t('record.sections.others')} people={others} timeZone={timeZone} />
        </Card>
      )}
    </>
  );
}

function Present({ people }: { readonly people: readonly RecordedPerson[] }) {
  const { t } = useTranslation();
  const present = people.filter(({ attendance }) => attendance === 'attended').length;
  return <span className="quiet num">{t('record.presentOf', { present, invited: people.length })}</span>;
}

interface PeopleProps {
  readonly label: string;
  readonly people: readonly RecordedPerson[];
  readonly timeZone: string;
}

function People({ label, people, timeZone }: PeopleProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  return (
    <DataTable
      label={label}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          label: t('record.columns.name'),
          isRowHeader: true,
          cell: ({ name, title }) => (
            <>
              <bdi className={styles['name']}>{name}</bdi>
              {title !== undefined && <bdi className={styles['under']}>{title}</bdi>}
            </>
          ),
        },
        { id: 'role', label: t('record.columns.role'), cell: ({ role }) => t(`roles.${role}`) },
        {
          id: 'present',
          label: t('record.columns.present'),
          cell: ({ attendance, stays }) =>
            attendance === 'attended' ? (
              <Spans spans={stays} timeZone={timeZone} />
            ) : (
              <span className="quiet">{t(`record.attendance.${attendance}`)}</span>
            ),
        },
        {
          id: 'total',
          label: t('record.columns.total'),
          cell: ({ attendance, totalMs }) => (
            <span className="num">{attendance === 'attended' ? format.span(totalMs) : '–'}</span>
          ),
        },
      ]}
    />
  );
}
