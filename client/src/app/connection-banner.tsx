import { useTranslation } from 'react-i18next';
import type { LinkState } from '../signalling/link-state.ts';
import type { Store } from '../stores/store.ts';
import { Banner } from '../ui/banner.tsx';
import { useStore } from './use-store.ts';

/** Says that the connection is down, and that nothing needs to be done. */
export function ConnectionBanner({ link }: { readonly link: Store<LinkState> }) {
  const { t } = useTranslation();
  if (useStore(link).at !== 'reconnecting') return null;
  return (
    <Banner tone="waiting">
      {navigator.onLine ? t('connection.reconnecting') : t('connection.offline')}
    </Banner>
  );
}
