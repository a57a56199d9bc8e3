import type { RecordedSideRoom, SealedRecord } from '@entente/shared/meeting-record';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { RecordNames } from './names.ts';
import { useRoomName } from './use-room-name.ts';

interface SideRoomsProps {
  readonly record: SealedRecord;
  readonly names: RecordNames;
}

/** That there were side rooms, when and for how many: nothing of what was in them. */
export function SideRooms({ record: { sideRooms, meeting }, names }: SideRoomsProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const roomName = useRoomName(names);
  const time = (instant: number) => <span className="num">{format.time(instant, meeting.timeZone)}</span>;
  return (
    <Card title={t('record.sections.sideRooms')}>
      <DataTable<RecordedSideRoom & { readonly key: string }>
        label={t('record.sections.sideRooms')}
        rows={sideRooms.map((room, index) => ({ ...room, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'room',
            label: t('record.columns.room'),
            isRowHeader: true,
            cell: ({ kind, delegationId }) => roomName(kind, delegationId),
          },
          { id: 'opened', label: t('record.columns.opened'), cell: ({ openedAt }) => time(openedAt) },
          {
            id: 'closed',
            label: t('record.columns.closed'),
            cell: ({ closedAt }) => (closedAt === null ? t('record.attendance.now') : time(closedAt)),
          },
          {
            id: 'people',
            label: t('record.columns.people'),
            cell: ({ people }) => <span className="num">{format.number(people)}</span>,
          },
        ]}
      />
    </Card>
  );
}
