import type { MeetingId, RecordingId } from '@entente/shared/ids';
import type { Refusal } from '@entente/shared/errors';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Recordings, type RecordingPart } from '../features/record/recordings.tsx';
import { useErrorText } from '../i18n/error-text.ts';
import { api } from '../signalling/http-api.ts';
import { createRemote } from '../stores/remote.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { toasts } from '../ui/toasts.ts';
import { organiserSession } from './organiser.ts';
import { saveFile } from './save-file.ts';
import { useStore } from './use-store.ts';

/** What was recorded of a meeting; nothing where nothing was. */
export function MeetingRecordings({ id, timeZone }: { readonly id: MeetingId; readonly timeZone: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const remote = useMemo(
    () => createRemote(() => organiserSession.authorised((token) => api.recordings(token, id))),
    [id],
  );
  const found = useStore(remote);
  const save = async (recording: RecordingId, part: RecordingPart): Promise<Refusal | null> => {
    const file = await organiserSession.authorised((token) =>
      api.recordingPart(token, { meeting: id, recording, part }),
    );
    if (!file.ok) return file.error;
    saveFile(file.value);
    toasts.show({ title: t('record.export.saved', { file: file.value.name }), tone: 'good' });
    return null;
  };
  const remove = async (recording: RecordingId): Promise<Refusal | null> => {
    const deleted = await organiserSession.authorised((token) => api.deleteRecording(token, id, recording));
    if (!deleted.ok) return deleted.error;
    toasts.show({ title: t('record.recordings.removed'), tone: 'good' });
    await remote.reload();
    return null;
  };
  if (found.at === 'loading') return null;
  if (found.at === 'failed')
    return (
      <Notice tone="error" action={<Button label={t('app.retry')} onPress={() => void remote.reload()} />}>
        {errorText(found.refusal)}
      </Notice>
    );
  const { recordings } = found.value;
  if (recordings.length === 0) return null;
  return <Recordings recordings={recordings} timeZone={timeZone} onSave={save} onDelete={remove} />;
}
