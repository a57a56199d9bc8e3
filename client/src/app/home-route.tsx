import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { enterArea } from '../i18n/i18n.ts';
import { Loading } from '../ui/loading.tsx';
import { OrganiserGate } from './organiser-gate.tsx';

// Whoever signs in waits for the way in alone.
const MeetingsDesk = lazy(async () => {
  const [{ MeetingsDesk: Desk }] = await Promise.all([import('./meetings-desk.tsx'), enterArea('desk')]);
  return { default: Desk };
});

/** The start page: an organiser's meetings, or the way to sign in. */
export function HomeRoute() {
  const { t } = useTranslation();
  return (
    <OrganiserGate>
      {({ name }) => (
        <Suspense fallback={<Loading look="page" label={t('app.loading')} />}>
          <MeetingsDesk name={name} />
        </Suspense>
      )}
    </OrganiserGate>
  );
}
