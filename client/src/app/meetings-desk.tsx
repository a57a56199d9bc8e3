import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { Account } from '../features/meetings/account.tsx';
import { MeetingsPage } from '../features/meetings/meetings-page.tsx';
import { NewMeeting } from '../features/meetings/new-meeting.tsx';
import { api } from '../signalling/http-api.ts';
import { forgetDrafts } from '../stores/draft-store.ts';
import { createRemote } from '../stores/remote.ts';
import { AppTools } from './app-tools.tsx';
import { freshLinks, organiserSession } from './organiser.ts';
import { useNow } from './use-now.ts';
import { useStore } from './use-store.ts';

/** An organiser's meetings, and the ways to a new one. */
export function MeetingsDesk({ name }: { readonly name: string }) {
  const [, navigate] = useLocation();
  const remote = useMemo(
    () =>
      createRemote(async () => {
        const answer = await organiserSession.authorised(api.meetings);
        return answer.ok ? { ok: true, value: answer.value.meetings } : answer;
      }),
    [],
  );
  const meetings = useStore(remote);
  const now = useNow(60_000);

  return (
    <MeetingsPage
      tools={<AppTools />}
      now={now}
      account={
        <Account
          name={name}
          onSignOut={async (where) => {
            const refusal = await organiserSession.signOut(where);
            if (refusal === null) forgetDrafts(localStorage);
            return refusal;
          }}
        />
      }
      meetings={meetings}
      onRetry={() => void remote.reload()}
      newMeeting={
        <NewMeeting
          onCreate={async (file) => {
            const answer = await organiserSession.authorised((token) => api.createMeeting(token, file));
            if (!answer.ok) return answer.error;
            freshLinks.add(answer.value.meeting.id, answer.value.links);
            navigate(`/meetings/${answer.value.meeting.id}`);
            return null;
          }}
        />
      }
    />
  );
}
