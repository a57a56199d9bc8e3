import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { messageParts, type MessagePart } from '../../views/message-parts.ts';
import styles from './messages.module.css';

export interface MessageTextProps {
  readonly text: string;
  /** Who wrote it. */
  readonly author: string;
}

type Link = Extract<MessagePart, { is: 'link' }>;

/** A message's own words. A link is its own address beside its host, and is opened only after a question. */
export function MessageText({ text, author }: MessageTextProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Link | null>(null);
  return (
    <p className={styles['words']} dir="auto">
      {messageParts(text).map((part, index) =>
        part.is === 'text' ? (
          part.text
        ) : (
          <a
            key={index}
            className={styles['link']}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer"
            onClick={(event) => {
              event.preventDefault();
              setAsked(part);
            }}
            onAuxClick={(event) => {
              event.preventDefault();
            }}
          >
            <bdi dir="ltr">{part.text}</bdi>
            <bdi dir="ltr" className={styles['host']}>
              {part.host}
            </bdi>
          </a>
        ),
      )}
      {asked !== null && (
        <ConfirmDialog
          title={t('messages.open', { host: asked.host })}
          isOpen
          onOpenChange={() => {
            setAsked(null);
          }}
          confirmLabel={t('messages.openConfirm')}
          cancelLabel={t('app.cancel')}
          onConfirm={() => {
            window.open(asked.href, '_blank', 'noopener,noreferrer');
            setAsked(null);
          }}
        >
          {t('messages.openExplain', { name: author })}{' '}
          <bdi dir="ltr" className={styles['address']}>
            {asked.href}
          </bdi>
        </ConfirmDialog>
      )}
    </p>
  );
}
