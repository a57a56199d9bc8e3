import type { Letter } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { Locale } from '@entente/shared/languages';
import { EmailAddress } from '@entente/shared/meeting-file';
import type { Result } from '@entente/shared/result';
import { Copy, Send } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { directionOf, endonyms, locales } from '../../i18n/locales.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toasts } from '../../ui/toasts.ts';
import type { Invitee } from '../../views/invitations.ts';
import { copyText } from './copy-text.ts';
import styles from './letter.module.css';

export interface LetterDialogProps {
  readonly person: Invitee;
  /** To copy the words, or to send them. */
  readonly purpose: 'text' | 'send';
  /** Of the letter, where the person has no language of their own. */
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  readonly onLetter: (locale: Locale) => Promise<Result<Letter, Refusal>>;
  readonly onSend: (email: string | undefined) => Promise<Refusal | null>;
  readonly onClose: () => void;
}

/** The letter as it will be read, in the reader's language and direction, to be copied or sent. */
export function LetterDialog(props: LetterDialogProps) {
  const { person, purpose, locale, onLocale, onLetter, onSend, onClose } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [written, setWritten] = useState<Result<Letter, Refusal> | null>(null);
  const [email, setEmail] = useState(person.email ?? '');
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const letter = written?.ok === true ? written.value : null;
  const isAddress = EmailAddress.safeParse(email.trim()).success;

  useEffect(() => {
    let isNewest = true;
    void onLetter(locale).then((answer) => {
      if (isNewest) setWritten(answer);
    });
    return () => {
      isNewest = false;
    };
    // A new callback is no new letter: the words depend on the language alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [locale]);

  const copy = async (text: string, what: 'copiedSubject' | 'copiedWords'): Promise<void> => {
    const copied = await copyText(text);
    toasts.show({
      title: t(copied ? `invitations.${what}` : 'invitations.byHand'),
      tone: copied ? 'good' : 'warn',
    });
  };

  const send = async (): Promise<void> => {
    setChecked(true);
    if (!isAddress) return;
    setSending(true);
    const answer = await onSend(email.trim() === person.email ? undefined : email.trim());
    setSending(false);
    setRefusal(answer);
    if (answer !== null) return;
    toasts.show({ title: t('invitations.sentTo', { name: person.name }), tone: 'good' });
    onClose();
  };

  return (
    <Dialog
      title={t('invitations.letterTitle', { name: person.name })}
      isOpen
      onOpenChange={onClose}
      closeLabel={t('app.close')}
      width="wide"
      actions={
        letter !== null && (
          <>
            <Button
              label={t('invitations.copySubject')}
              variant="quiet"
              onPress={() => void copy(letter.subject, 'copiedSubject')}
            />
            <Button
              label={t('invitations.copyWords')}
              icon={Copy}
              variant={purpose === 'text' ? 'primary' : 'secondary'}
              onPress={() => void copy(letter.text, 'copiedWords')}
            />
            {purpose === 'send' && (
              <Button
                label={t('invitations.sendNow')}
                icon={Send}
                variant="primary"
                isPending={isSending}
                onPress={() => void send()}
              />
            )}
          </>
        )
      }
    >
      {purpose === 'send' && (
        <TextField
          label={t('invitations.address')}
          type="email"
          value={email}
          onChange={setEmail}
          description={t('invitations.addressHint')}
          error={isChecked && !isAddress ? t('invitations.addressWrong') : null}
          maxLength={254}
          isRequired
        />
      )}
      {person.locale === undefined && (
        <Select
          label={t('invitations.language')}
          options={locales.map((each) => ({ id: each, label: endonyms[each], lang: each }))}
          value={locale}
          onChange={onLocale}
        />
      )}
      {refusal !== null && <Notice tone="error">{errorText(refusal)}</Notice>}
      {written?.ok === false && <Notice tone="error">{errorText(written.error)}</Notice>}
      {written === null && <Skeleton lines={6} />}
      {letter !== null && (
        <article
          className={styles['letter']}
          lang={letter.locale}
          dir={directionOf(letter.locale)}
          aria-label={t('invitations.words')}
          // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- it scrolls, also by keyboard
          tabIndex={0}
        >
          <h3>{letter.subject}</h3>
          <p className={styles['paper']}>{letter.text}</p>
        </article>
      )}
    </Dialog>
  );
}
