import type { Refusal } from '@entente/shared/errors';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { useErrorText } from '../i18n/error-text.ts';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { AppTools } from './app-tools.tsx';
import { organiserSession } from './organiser.ts';
import { useStore } from './use-store.ts';

export interface OrganiserGateProps {
  readonly children: (organiser: { readonly name: string }) => ReactNode;
}

/** Shows its children to an organiser who is signed in, and the way to sign in to everybody else. */
export function OrganiserGate({ children }: OrganiserGateProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const state = useStore(organiserSession.state);
  const [unreachable, setUnreachable] = useState<Refusal | null>(null);

  const begin = async (): Promise<void> => {
    setUnreachable(await organiserSession.begin());
  };
  const { at } = state;
  useEffect(() => {
    if (at === 'unknown') void organiserSession.begin().then(setUnreachable);
  }, [at]);

  switch (state.at) {
    case 'unknown':
      return (
        <PageLayout title={t('app.name')} tools={<AppTools />} mainId="main" width="form">
          {unreachable === null ? (
            <Loading label={t('app.loading')} look="page" />
          ) : (
            <Notice tone="error" action={<Button label={t('app.retry')} onPress={() => void begin()} />}>
              {errorText(unreachable)}
            </Notice>
          )}
        </PageLayout>
      );
    case 'signed-out':
      return (
        <SignInPage
          tools={<AppTools />}
          because={state.because}
          onSignIn={(credentials) => organiserSession.signIn(credentials)}
        />
      );
    case 'signed-in':
      return children(state.organiser);
  }
}
