import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { SignInForm, type SignInFormProps } from './sign-in-form.tsx';
import styles from './sign-in-page.module.css';

export interface SignInPageProps extends SignInFormProps {
  readonly tools: ReactNode;
}

/** The start page of whoever is not signed in: what this is, where participants go, and the organisers' way in. */
export function SignInPage({ tools, because, onSignIn }: SignInPageProps) {
  const { t } = useTranslation();
  return (
    <PageLayout title={t('app.name')} tools={tools} mainId="main" width="form">
      <div className={styles['intro']}>
        <h1>{t('home.title')}</h1>
        <p className="quiet">{t('home.participants')}</p>
      </div>
      <Card title={t('home.organisers')}>
        <SignInForm because={because} onSignIn={onSignIn} />
      </Card>
    </PageLayout>
  );
}
