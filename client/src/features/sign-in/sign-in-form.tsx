import type { SignInRequest } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sign-in-form.module.css';

export interface SignInFormProps {
  /** Why nobody is signed in, if that was not wished. */
  readonly because: Refusal | null;
  /** Answers why not, or null when it went well. */
  readonly onSignIn: (request: SignInRequest) => Promise<Refusal | null>;
}

/** Where organisers sign in. */
export function SignInForm({ because, onSignIn }: SignInFormProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isPending) return;
    if (email.trim() === '' || password === '') {
      setProblem(t('signIn.missing'));
      return;
    }
    setPending(true);
    const refusal = await onSignIn({ email: email.trim(), password });
    setPending(false);
    setProblem(refusal === null ? null : errorText(refusal));
  };

  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      {because !== null && problem === null && <Notice tone="info">{t('signIn.expired')}</Notice>}
      <TextField
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
      />
      <TextField
        label={t('signIn.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
      />
      {problem !== null && <Notice tone="error">{problem}</Notice>}
      <Button type="submit" variant="primary" label={t('signIn.submit')} isPending={isPending} fullWidth />
    </form>
  );
}
