import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { toasts } from '../ui/toasts.ts';

const ToastRegion = lazy(async () => ({ default: (await import('../ui/toast-region.tsx')).ToastRegion }));

const subscribe = (listener: () => void) => toasts.queue.subscribe(listener);
const hasAny = () => toasts.queue.visibleToasts.length > 0;

/** Shows notices. What shows them is loaded with the first one. */
export function Notices() {
  const { t } = useTranslation();
  if (!useSyncExternalStore(subscribe, hasAny)) return null;
  return (
    <Suspense fallback={null}>
      <ToastRegion toasts={toasts} label={t('app.notices')} closeLabel={t('app.close')} />
    </Suspense>
  );
}
