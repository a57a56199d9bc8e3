import { lazy, Suspense, useEffect } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Route, Routes, useHref, useNavigate } from 'react-router';
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
  return (
    <BrowserRouter>
      <Frame />
    </BrowserRouter>
  );
}

function Frame() {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const navigate = useNavigate();
  useEffect(() => {
    void loadFontsFor(locale);
  }, [locale]);
  return (
    <RouterProvider navigate={(path) => void navigate(path)} useHref={useHref}>
      <SkipLink label={t('app.skip')} targetId="main" />
      <ErrorBoundary>
        <Suspense fallback={<Loading look="page" label={t('app.loading')} />}>
          <Routes>
            <Route path="/" element={<Home />} />
            <Route path="/first-run" element={<FirstRun />} />
            <Route path="/meetings/new" element={<MeetingForm key="new" of="new" />} />
            <Route path="/meetings/:meetingId" element={<Meeting />} />
            <Route path="/meetings/:meetingId/edit" element={<MeetingForm key="edit" of="edit" />} />
            <Route path="/meetings/:meetingId/copy" element={<MeetingForm key="copy" of="copy" />} />
            <Route path="/meetings/:meetingId/record" element={<Record />} />
            <Route path="/join" element={<Join />} />
            <Route path="/m/:meetingId" element={<Seat />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
      <Notices />
      <LiveRegion announcer={announcer} />
    </RouterProvider>
  );
}
