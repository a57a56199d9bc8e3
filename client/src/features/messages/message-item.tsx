import { Trash2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Button } from '../../ui/button.tsx';
import type { MessageLine } from '../../views/message-lines.ts';
import { MessageText } from './message-text.tsx';
import styles from './messages.module.css';

export interface MessageItemProps {
  readonly line: MessageLine;
  /** The short name of the writer's delegation, or what they are. */
  readonly standing: string;
  readonly onTakeBack: () => void;
  readonly onRemove: () => void;
}

/** One message: who wrote it and when, where that changes, and its words or what became of them. */
export function MessageItem({ line, standing, onTakeBack, onRemove }: MessageItemProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const { message, isOwn, isFirst } = line;
  const { from, at, content } = message;
  return (
    <li className={styles['item']} data-own={isOwn || undefined} data-first={isFirst || undefined}>
      {isFirst && (
        <p className={styles['from']}>
          <b className={styles['name']}>{isOwn ? t('messages.you') : <bdi>{from.name}</bdi>}</b>
          {!isOwn && <bdi>{standing}</bdi>}
          <time className="num" dateTime={new Date(at).toISOString()}>
            {format.time(at)}
          </time>
        </p>
      )}
      <div className={styles['line']}>
        <div className={styles['bubble']} data-is={content.is}>
          {content.is === 'said' && <MessageText text={content.text} author={from.name} />}
          {content.is === 'taken-back' &&
            (isOwn ? t('messages.ownTakenBack') : t('messages.takenBack', { name: from.name }))}
          {content.is === 'removed' && t('messages.removed')}
        </div>
        {(line.canTakeBack || line.canRemove) && (
          <span className={styles['deed']}>
            <Button
              variant="quiet"
              hideLabel
              icon={line.canTakeBack ? Undo2 : Trash2}
              label={t(line.canTakeBack ? 'messages.takeBack' : 'messages.remove')}
              onPress={line.canTakeBack ? onTakeBack : onRemove}
            />
          </span>
        )}
      </div>
    </li>
  );
}
