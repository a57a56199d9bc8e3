import type { Refusal } from '@entente/shared/errors';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { faultsOf, lengthOf, type FirstOrganiser } from './first-organiser.ts';
import styles from './first-run-page.module.css';

export interface FirstRunPageProps {
  readonly tools: ReactNode;
  readonly onCreate: (organiser: {
    name: string;
    email: string;
    password: string;
  }) => Promise<Refusal | null>;
}

/** The form behind the one-time link. Faults are shown on the first try to send, and vanish as they are mended. */
export function FirstRunPage({ tools, onCreate }: FirstRunPageProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [typed, setTyped] = useState<FirstOrganiser>({ name: '', email: '', password: '', repeat: '' });
  const [wasSent, setSent] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const faults = faultsOf(typed);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setSent(true);
    if (isPending || faults.size > 0) return;
    setPending(true);
    setRefusal(
      await onCreate({ name: typed.name.trim(), email: typed.email.trim(), password: typed.password }),
    );
    setPending(false);
  };

  const field = (key: keyof FirstOrganiser) => ({
    value: typed[key],
    onChange: (value: string) => {
      setTyped({ ...typed, [key]: value });
    },
    name: key,
  });
  const fault = (key: keyof FirstOrganiser, text: string) => (wasSent && faults.has(key) ? text : null);

  return (
    <PageLayout title={t('app.name')} tools={tools} mainId="main" width="form">
      <Card title={t('firstRun.title')} detail={t('firstRun.explain')} level={2}>
        <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
          {refusal !== null && <Notice tone="error">{errorText(refusal)}</Notice>}
          <TextField
            {...field('name')}
            label={t('firstRun.name')}
            autoComplete="name"
            maxLength={120}
            error={fault('name', t('firstRun.nameMissing'))}
          />
          <TextField
            {...field('email')}
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            error={fault('email', t('firstRun.emailInvalid'))}
          />
          <TextField
            {...field('password')}
            label={t('firstRun.password')}
            type="password"
            autoComplete="new-password"
            description={t('firstRun.rule')}
            error={fault('password', t('firstRun.tooShort', { count: lengthOf(typed.password) }))}
          />
          <TextField
            {...field('repeat')}
            label={t('firstRun.repeat')}
            type="password"
            autoComplete="new-password"
            error={fault('repeat', t('firstRun.mismatch'))}
          />
          <Button
            label={t('firstRun.submit')}
            type="submit"
            variant="primary"
            fullWidth
            isPending={isPending}
          />
        </form>
      </Card>
    </PageLayout>
  );
}
