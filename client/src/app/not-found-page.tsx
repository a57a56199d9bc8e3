import { useTranslation } from 'react-i18next';
import { PageLayout } from '../ui/page-layout.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { AppTools } from './app-tools.tsx';

/** No page at this address. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PageLayout title={t('app.name')} tools={<AppTools />} mainId="main" width="form">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.body')}</p>
      <p>
        <TextLink href="/" look="button">
          {t('notFound.home')}
        </TextLink>
      </p>
    </PageLayout>
  );
}
