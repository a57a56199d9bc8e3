import type { Refusal } from '@entente/shared/errors';
import type { RecordingId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import type { RecordingOnFile } from '@entente/shared/recordings';
import { AudioLines, ListTree, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './recordings.module.css';

/** What is fetched of a recording: the sound of one channel, or who spoke when. */
export type RecordingPart = Channel | 'index';

export interface RecordingsProps {
  readonly recordings: readonly RecordingOnFile[];
  readonly timeZone: string;
  readonly onSave: (id: RecordingId, part: RecordingPart) => Promise<Refusal | null>;
  readonly onDelete: (id: RecordingId) => Promise<Refusal | null>;
}

/** What was recorded, to be downloaded channel by channel or deleted. */
export function Recordings({ recordings, ...rest }: RecordingsProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('record.recordings.title')}>
      <ul className={styles['list']}>
        {recordings.map((recording, index) => (
          <Recording key={recording.id} recording={recording} number={index + 1} {...rest} />
        ))}
      </ul>
    </Card>
  );
}

interface RecordingProps extends Omit<RecordingsProps, 'recordings'> {
  readonly recording: RecordingOnFile;
  readonly number: number;
}

function Recording({ recording, number, timeZone, onSave, onDelete }: RecordingProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const errorText = useErrorText();
  const { id, since, stopped, deleted, fault, files } = recording;
  const [running, setRunning] = useState<RecordingPart | 'delete' | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = async (what: RecordingPart | 'delete', deed: () => Promise<Refusal | null>): Promise<void> => {
    setRunning(what);
    setRefusal(await deed());
    setRunning(null);
    setAsked(false);
  };
  const time = (instant: number): string => format.time(instant, timeZone);
  const channelName = (channel: Channel): string =>
    channel === 'floor' ? t('channels.floor') : format.language(channel);
  const span =
    stopped === null
      ? `${time(since)} – ${t('record.recordings.running')}`
      : `${time(since)} – ${time(stopped)} · ${format.span(stopped - since)}`;
  return (
    <li className={styles['recording']}>
      <div className={styles['head']}>
        <h3>{t('record.recordings.number', { number: format.number(number) })}</h3>
        <p className="num quiet">{span}</p>
      </div>
      {fault !== undefined && <Notice tone="warn">{errorText({ code: fault })}</Notice>}
      {deleted !== undefined && <p className="quiet">{t('record.recordings.deleted')}</p>}
      <div className={styles['parts']}>
        {files.map(({ channel, bytes }) => (
          <Button
            key={channel}
            label={`${t('record.recordings.save', { channel: channelName(channel) })} · ${format.bytes(bytes)}`}
            icon={AudioLines}
            isPending={running === channel}
            isDisabled={running !== null && running !== channel}
            onPress={() => void act(channel, () => onSave(id, channel))}
          />
        ))}
        <Button
          label={t('record.recordings.index')}
          icon={ListTree}
          variant="quiet"
          isPending={running === 'index'}
          isDisabled={running !== null && running !== 'index'}
          onPress={() => void act('index', () => onSave(id, 'index'))}
        />
        {stopped !== null && deleted === undefined && (
          <Button
            label={t('record.recordings.deleteNamed', { number: format.number(number) })}
            icon={Trash2}
            hideLabel
            variant="quiet"
            onPress={() => {
              setAsked(true);
            }}
          />
        )}
      </div>
      {refusal !== null && (
        <Notice tone="error" title={t('record.recordings.failed')}>
          {errorText(refusal)}
        </Notice>
      )}
      <ConfirmDialog
        title={t('record.recordings.deleteTitle')}
        isOpen={isAsked}
        onOpenChange={setAsked}
        confirmLabel={t('record.recordings.deleteConfirm')}
        cancelLabel={t('app.cancel')}
        tone="danger"
        isPending={running === 'delete'}
        onConfirm={() => void act('delete', () => onDelete(id))}
      >
        {t('record.recordings.deleteExplain')}
      </ConfirmDialog>
    </li>
  );
}
