import {
  lengthOf,
  longestMessage,
  messageFault,
  mostLines,
  tidyMessage,
} from '@entente/shared/room/message-text';
import { SendHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './messages.module.css';

export interface ComposeBoxProps {
  /** What is written and not sent; kept by the caller, for each conversation its own. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** The tidy text of a message within its limits. */
  readonly onSend: (text: string) => void;
  /** Who reads it. */
  readonly readers: string;
}

/** From here on the reader is told how much is left (characters). */
const near = 200;

/** Where one writes. Enter sends, Shift+Enter begins a new line. */
export function ComposeBox({ draft, onDraft, onSend, readers }: ComposeBoxProps) {
  const { t } = useTranslation();
  const tidy = tidyMessage(draft);
  const fault = messageFault(tidy);
  const left = longestMessage - lengthOf(tidy);
  const error = ((): string | null => {
    switch (fault) {
      case 'too long':
        return t('messages.tooLong', { count: -left });
      case 'too many lines':
        return t('messages.tooManyLines', { count: mostLines });
      case 'control characters':
        return t('messages.controlCharacters');
      case 'empty':
      case null:
        return null;
    }
  })();
  const send = (): void => {
    if (fault === null) onSend(tidy);
  };
  return (
    <div className={styles['compose']}>
      <div className={styles['field']}>
        <TextArea
          label={t('messages.write')}
          hideLabel
          value={draft}
          onChange={onDraft}
          onSubmit={send}
          description={error === null && left <= near ? t('messages.left', { count: left }) : readers}
          error={error}
        />
      </div>
      <Button
        label={t('messages.send')}
        icon={SendHorizontal}
        hideLabel
        variant="primary"
        isDisabled={fault !== null}
        onPress={send}
      />
    </div>
  );
}
