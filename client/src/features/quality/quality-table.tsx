import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { NamePlate } from '../../ui/name-plate.tsx';
import type { QualityLine } from '../../views/quality.ts';
import { LevelBadge, SoundOf, useCauses, useDone } from './person-quality.tsx';
import styles from './quality.module.css';

export interface QualityTableProps {
  readonly lines: readonly QualityLine[];
  /** What can be done for a person. */
  readonly help: (line: QualityLine) => ReactNode;
}

const unmeasured = '–';

/** Everybody's connection with its figures. */
export function QualityTable({ lines, help }: QualityTableProps) {
  const { t } = useTranslation();
  const { time } = useFormatters();
  const share = (value: number | undefined): string =>
    value === undefined ? unmeasured : t('quality.figure.share', { share: value });
  const columns: DataColumn<QualityLine>[] = [
    {
      id: 'person',
      label: t('quality.column.person'),
      isRowHeader: true,
      cell: ({ participant, delegation }) => (
        <NamePlate
          delegation={
            delegation && { name: delegation.shortName, code: delegation.code, emblemUrl: delegation.emblem }
          }
          person={{ name: participant.name }}
        />
      ),
    },
    { id: 'connection', label: t('quality.column.connection'), cell: (line) => <Connection line={line} /> },
    {
      id: 'sound',
      label: t('quality.column.sound'),
      cell: (line) => (
        <div className={styles['state']}>
          <SoundOf line={line} />
        </div>
      ),
    },
    {
      id: 'loss',
      label: t('quality.column.loss'),
      cell: ({ report }) => (
        <span className="num">
          {share(report?.lossDown)} / {share(report?.lossUp)}
        </span>
      ),
    },
    {
      id: 'delay',
      label: t('quality.column.delay'),
      cell: ({ report }) => (
        <span className="num">
          {report?.roundTrip === undefined ? unmeasured : t('quality.figure.ms', { ms: report.roundTrip })}
        </span>
      ),
    },
    { id: 'done', label: t('quality.done'), cell: (line) => <Done line={line} /> },
    {
      id: 'since',
      label: t('quality.column.since'),
      cell: ({ report }) => <span className="num">{report === null ? unmeasured : time(report.since)}</span>,
    },
    { id: 'help', label: t('quality.column.help'), hideLabel: true, cell: help },
  ];
  return (
    <div className={styles['wide']}>
      <DataTable
        label={t('quality.table')}
        columns={columns}
        rows={lines}
        rowKey={({ participant }) => participant.id}
      />
    </div>
  );
}

function Connection({ line }: { readonly line: QualityLine }) {
  const causes = useCauses(line);
  return (
    <div className={styles['state']}>
      <span>
        <LevelBadge line={line} />
      </span>
      {causes !== null && <small>{causes}</small>}
    </div>
  );
}

function Done({ line }: { readonly line: QualityLine }) {
  const { t } = useTranslation();
  return <>{useDone(line) ?? t('quality.nothingDone')}</>;
}
