import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ConsoleCard } from './console-card.tsx';
import styles from './line-card.module.css';

export interface LineMessage {
  readonly id: string;
  readonly from: string;
  /** Null where it was taken back. */
  readonly text: string | null;
  /** Of what was written here: on its way, or not sent. */
  readonly fate: 'there' | 'sending' | 'failed';
}

export interface LineCardProps {
  readonly title: string;
  /** What the others on the line are doing: "listening". */
  readonly state?: string | undefined;
  readonly messages: readonly LineMessage[];
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onSend: () => void;
  /** Sends once more what was not sent. */
  readonly onRetry: (id: string) => void;
  /** The voice of this line, held. */
  readonly voice: ReactNode;
  /** A choice among several lines in one card. */
  readonly choice?: ReactNode;
}

/** A line to somebody: what was written, a field to write in, and a button to speak off air. */
export function LineCard({
  title,
  state,
  messages,
  draft,
  onDraft,
  onSend,
  onRetry,
  voice,
  choice,
}: LineCardProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;
  useEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [newest]);
  return (
    <ConsoleCard
      label={title}
      fills
      head={
        <>
          {choice === undefined || choice === false ? (
            <h2>
              <bdi>{title}</bdi>
            </h2>
          ) : (
            <VisuallyHidden as="h2">{title}</VisuallyHidden>
          )}
          {choice}
          {state !== undefined && <span>{state}</span>}
        </>
      }
    >
      <div
        ref={list}
        className={styles['thread']}
        role="log"
        aria-label={t('messages.list', { name: title })}
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        tabIndex={0}
      >
        {messages.length === 0 && <p className="quiet">{t('booth.line.empty')}</p>}
        {messages.map(({ id, from, text, fate }) => (
          <p key={id} className={styles['said']} dir="auto" data-fate={fate}>
            <b>{from}</b> {text ?? <span className="quiet">{t('booth.line.takenBack')}</span>}
            {fate === 'sending' && <span className="quiet"> {t('messages.sending')}</span>}
            {fate === 'failed' && (
              <button
                type="button"
                className={styles['retry']}
                onClick={() => {
                  onRetry(id);
                }}
              >
                {t('booth.line.notSent')}
              </button>
            )}
          </p>
        ))}
      </div>
      <form
        className={styles['compose']}
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.trim() !== '') onSend();
        }}
      >
        <input
          type="text"
          dir="auto"
          aria-label={t('booth.line.write', { name: title })}
          placeholder={t('messages.write')}
          value={draft}
          maxLength={2000}
          onChange={({ currentTarget: { value } }) => {
            onDraft(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        {voice}
      </form>
    </ConsoleCard>
  );
}
