import { MeetingId } from '@entente/shared/ids';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Invitations } from '../features/invitations/invitations.tsx';
import { MeetingPage } from '../features/meetings/meeting-page.tsx';
import { useErrorText } from '../i18n/error-text.ts';
import { enterArea } from '../i18n/i18n.ts';
import { api } from '../signalling/http-api.ts';
import { createRemote } from '../stores/remote.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { toasts } from '../ui/toasts.ts';
import { AppTools } from './app-tools.tsx';
import { rememberGrant } from './grants.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { OrganiserGate } from './organiser-gate.tsx';
import { organiserSession } from './organiser.ts';
import { useInvitations } from './use-invitations.ts';
import { useStore } from './use-store.ts';

const MeetingDocuments = lazy(async () => {
  const [{ MeetingDocuments: Documents }] = await Promise.all([
    import('./meeting-documents.tsx'),
    enterArea('documents'),
  ]);
  return { default: Documents };
});

/** One meeting as its organiser keeps it. */
export function MeetingRoute() {
  const id = MeetingId.safeParse(useParams()['meetingId']);
  if (!id.success) return <NotFoundPage />;
  return <OrganiserGate>{() => <Meeting key={id.data} id={id.data} />}</OrganiserGate>;
}

function Meeting({ id }: { readonly id: MeetingId }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [, navigate] = useLocation();
  const remote = useMemo(
    () => createRemote(() => organiserSession.authorised((token) => api.meeting(token, id))),
    [id],
  );
  const invitations = useInvitations(id, remote);

  const enter = async () => {
    const answer = await organiserSession.authorised((token) => api.takeSeat(token, id));
    if (!answer.ok) {
      toasts.show({ title: t('meetings.enter'), detail: errorText(answer.error), tone: 'warn' });
      return answer.error;
    }
    rememberGrant(answer.value);
    navigate(`/m/${id}`);
    return null;
  };

  const cancel = async () => {
    const answer = await organiserSession.authorised((token) => api.cancelMeeting(token, id));
    await remote.reload();
    return answer.ok ? null : answer.error;
  };

  return (
    <MeetingPage
      tools={<AppTools />}
      detail={useStore(remote)}
      invitations={({ meeting, people, mail }) => (
        <Invitations {...{ people, mail }} isOver={meeting.endedAt !== null} {...invitations} />
      )}
      documents={({ meeting }) => (
        <Suspense fallback={<Skeleton lines={3} />}>
          <MeetingDocuments id={id} isOver={meeting.endedAt !== null} />
        </Suspense>
      )}
      onRetry={() => void remote.reload()}
      onEnter={enter}
      onCancel={cancel}
    />
  );
}
