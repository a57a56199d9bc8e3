import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';

/** To who speaks: the booths cannot follow. It says neither which nor how many. */
export function SlowDown() {
  const { t } = useTranslation();
  return <Banner tone="info">{t('listening.slowDown')}</Banner>;
}
