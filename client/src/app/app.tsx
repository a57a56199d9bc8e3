import { lazy, Suspense, useEffect } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { enterArea } from '../i18n/i18n.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { announcer } from '../ui/announcer.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { loadFontsFor } from '../ui/load-fonts.ts';
import { Loading } from '../ui/loading.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Notices } from './notices.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const Home = lazy(async () => ({ default: (await import('./home-route.tsx')).HomeRoute }));
const FirstRun = lazy(async () => ({ default: (await import('./first-run-route.tsx')).FirstRunRoute }));
const Meeting = lazy(async () => {
  const [{ MeetingRoute }] = await Promise.all([import('./meeting-route.tsx'), enterArea('desk')]);
  return { default: MeetingRoute };
});
const MeetingForm = lazy(async () => {
  const [{ FormRoute }] = await Promise.all([import('./form-route.tsx'), enterArea('desk')]);
  return { default: FormRoute };
});
const Record = lazy(async () => {
  const [{ RecordRoute }] = await Promise.all([import('./record-route.tsx'), enterArea('desk')]);
  return { default: RecordRoute };
});
const Join = lazy(async () => ({ default: (await import('./join-route.tsx')).JoinRoute }));
const Seat = lazy(async () => ({ default: (await import('./seat-route.tsx')).SeatRoute }));

/** The whole page: what every screen stands in, and which screen is at which address. */
export function App() {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const [, navigate] = useLocation();
  useEffect(() => {
    void loadFontsFor(locale);
  }, [locale]);
  return (
    <RouterProvider navigate={navigate}>
      <SkipLink label={t('app.skip')} targetId="main" />
      <ErrorBoundary>
        <Suspense fallback={<Loading look="page" label={t('app.loading')} />}>
          <Switch>
            <Route path="/">
              <Home />
            </Route>
            <Route path="/first-run">
              <FirstRun />
            </Route>
            <Route path="/meetings/new">
              <MeetingForm key="new" of="new" />
            </Route>
            <Route path="/meetings/:meetingId">
              <Meeting />
            </Route>
            <Route path="/meetings/:meetingId/edit">
              <MeetingForm key="edit" of="edit" />
            </Route>
            <Route path="/meetings/:meetingId/copy">
              <MeetingForm key="copy" of="copy" />
            </Route>
            <Route path="/meetings/:meetingId/record">
              <Record />
            </Route>
            <Route path="/join">
              <Join />
            </Route>
            <Route path="/m/:meetingId">
              <Seat />
            </Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <Notices />
      <LiveRegion announcer={announcer} />
    </RouterProvider>
  );
}
