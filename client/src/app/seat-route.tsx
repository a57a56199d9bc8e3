import { MeetingId } from '@entente/shared/ids';
import type { SeatGrant } from '@entente/shared/seat-grant';
import { ok } from '@entente/shared/result';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useErrorText } from '../i18n/error-text.ts';
import { seatApi } from '../signalling/seat-api.ts';
import { createRemote } from '../stores/remote.ts';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { AppTools } from './app-tools.tsx';
import { forgetGrant, handedGrant } from './grants.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { SeatScreen } from './seat-screen.tsx';
import { useStore } from './use-store.ts';

/** One's seat in a meeting: by the grant that was just given, or by the cookie of an earlier visit. */
export function SeatRoute() {
  const id = MeetingId.safeParse(useParams()['meetingId']);
  return id.success ? <SeatOf key={id.data} id={id.data} /> : <NotFoundPage />;
}

function SeatOf({ id }: { readonly id: MeetingId }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const remote = useMemo(
    () =>
      createRemote<SeatGrant>(() => {
        const grant = handedGrant(id);
        return grant === null ? seatApi.renewSeat(id) : Promise.resolve(ok(grant));
      }),
    [id],
  );
  const state = useStore(remote);
  useEffect(() => {
    forgetGrant(id);
  }, [id]);
  if (state.at === 'ready') return <SeatScreen grant={state.value} />;
  return (
    <PageLayout title={t('app.name')} tools={<AppTools />} mainId="main" width="form">
      {state.at === 'loading' ? (
        <Loading look="page" label={t('invitation.opening')} />
      ) : (
        <Notice tone="error" action={<Button label={t('app.retry')} onPress={() => void remote.reload()} />}>
          {errorText(state.refusal)}
        </Notice>
      )}
    </PageLayout>
  );
}
