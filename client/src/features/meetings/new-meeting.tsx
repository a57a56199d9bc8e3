import type { Fault, Refusal } from '@entente/shared/errors';
import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { largestFile, readMeetingFile } from './read-meeting-file.ts';
import styles from './new-meeting.module.css';

export interface NewMeetingProps {
  /** Answers null when the meeting stands. */
  readonly onCreate: (file: unknown) => Promise<Refusal | null>;
}

type Problem = { readonly text: string; readonly faults: readonly Fault[] };

/** A meeting from its file. What is wrong with it is told entry by entry; the file can be mended and chosen again. */
export function NewMeeting({ onCreate }: NewMeetingProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const format = useFormatters();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const create = async (file: File): Promise<void> => {
    const read = await readMeetingFile(file);
    if (!read.ok) {
      const text =
        read.fault === 'too-large'
          ? t('newMeeting.tooLarge', { limit: format.bytes(largestFile) })
          : t('newMeeting.notJson', { line: read.line });
      setProblem({ text, faults: [] });
      return;
    }
    setPending(true);
    const refusal = await onCreate(read.content);
    setPending(false);
    if (refusal === null) setProblem(null);
    else if (refusal.code === 'input.invalid' && refusal.faults !== undefined)
      setProblem({ text: t('newMeeting.faults', { count: refusal.faults.length }), faults: refusal.faults });
    else setProblem({ text: errorText(refusal), faults: [] });
  };

  return (
    <Card title={t('meetingForm.fromFile')}>
      <p className="quiet">{t('newMeeting.hint')}</p>
      {problem !== null && (
        <Notice tone="error">
          {problem.text}
          {problem.faults.length > 0 && (
            <ul className={styles['faults']}>
              {problem.faults.map(({ path, fault }) => (
                <li key={`${path} ${fault}`}>
                  {path === '' ? t('newMeeting.wholeFile') : <code dir="ltr">{path}</code>}{' '}
                  <bdi lang="en">{fault}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <label className={styles['unseen']} htmlFor={id}>
        {t('newMeeting.file')}
      </label>
      <input
        ref={input}
        id={id}
        className={styles['unseen']}
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file, mended, must count as another choice.
          target.value = '';
          if (file !== undefined) void create(file);
        }}
      />
      <Button
        label={isPending ? t('newMeeting.creating') : t('newMeeting.choose')}
        icon={FileUp}
        isPending={isPending}
        onPress={() => input.current?.click()}
      />
    </Card>
  );
}
