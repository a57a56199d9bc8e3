import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { PageLayout } from '../ui/page-layout.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a bug of a screen from leaving an empty page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override readonly state = { hasFailed: false };

  override render(): ReactNode {
    return this.state.hasFailed ? <CrashPage /> : this.props.children;
  }
}

function CrashPage() {
  const { t } = useTranslation();
  return (
    <PageLayout title={t('app.name')} mainId="main" width="form">
      <h1>{t('crash.title')}</h1>
      <p role="alert">{t('crash.body')}</p>
      <p>
        <Button
          variant="primary"
          label={t('crash.reload')}
          onPress={() => {
            location.reload();
          }}
        />
      </p>
    </PageLayout>
  );
}
