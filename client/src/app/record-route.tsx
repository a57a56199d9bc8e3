import type { Refusal } from '@entente/shared/errors';
import { MeetingId } from '@entente/shared/ids';
import type { Locale } from '@entente/shared/languages';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { RecordFormat } from '../features/record/export-record.tsx';
import { RecordPage } from '../features/record/record-page.tsx';
import { api } from '../signalling/http-api.ts';
import { createRemote } from '../stores/remote.ts';
import { toasts } from '../ui/toasts.ts';
import { AppTools } from './app-tools.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { MeetingRecordings } from './meeting-recordings.tsx';
import { OrganiserGate } from './organiser-gate.tsx';
import { organiserSession } from './organiser.ts';
import { saveFile } from './save-file.ts';
import { useStore } from './use-store.ts';

/** The record of one meeting, for its organisers. */
export function RecordRoute() {
  const id = MeetingId.safeParse(useParams()['meetingId']);
  if (!id.success) return <NotFoundPage />;
  return <OrganiserGate>{() => <MeetingRecord key={id.data} id={id.data} />}</OrganiserGate>;
}

function MeetingRecord({ id }: { readonly id: MeetingId }) {
  const { t } = useTranslation();
  const remote = useMemo(
    () => createRemote(() => organiserSession.authorised((token) => api.record(token, id))),
    [id],
  );
  const record = useStore(remote);
  const timeZone = record.at === 'ready' ? record.value.meeting.timeZone : 'UTC';
  const save = async (format: RecordFormat, language: Locale): Promise<Refusal | null> => {
    const file = await organiserSession.authorised((token) =>
      api.recordFile(token, { meeting: id, format, language }),
    );
    if (!file.ok) return file.error;
    saveFile(file.value);
    toasts.show({ title: t('record.export.saved', { file: file.value.name }), tone: 'good' });
    return null;
  };
  return (
    <RecordPage
      meetingId={id}
      tools={<AppTools />}
      record={record}
      onReload={() => remote.reload()}
      onExport={save}
      recordings={<MeetingRecordings id={id} timeZone={timeZone} />}
    />
  );
}
