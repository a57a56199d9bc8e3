import { MeetingId } from '@entente/shared/ids';
import type { MeetingOnFile } from '@entente/shared/api';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Draft, emptyDraft } from '../features/meeting-form/draft/draft.ts';
import { draftOfCopy, draftOfMeeting } from '../features/meeting-form/draft/draft-of-meeting.ts';
import { MeetingForm, type MeetingFormProps } from '../features/meeting-form/meeting-form.tsx';
import { ownZone } from '../features/meeting-form/when/time-zones.ts';
import { useErrorText } from '../i18n/error-text.ts';
import { api } from '../signalling/http-api.ts';
import { createDraftStore } from '../stores/draft-store.ts';
import { createRemote } from '../stores/remote.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { toasts } from '../ui/toasts.ts';
import { AppTools } from './app-tools.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OrganiserGate } from './organiser-gate.tsx';
import { freshLinks, organiserSession } from './organiser.ts';
import { useStore } from './use-store.ts';

/** *New meeting*, *Edit* or *Duplicate*, by the address. */
export function FormRoute({ of }: { readonly of: 'new' | 'edit' | 'copy' }) {
  const id = MeetingId.safeParse(useParams()['meetingId']);
  if (of === 'new') return <OrganiserGate>{() => <NewMeeting />}</OrganiserGate>;
  if (!id.success) return <NotFoundPage />;
  return <OrganiserGate>{() => <FromMeeting key={`${of} ${id.data}`} id={id.data} of={of} />}</OrganiserGate>;
}

/** A local day, as many days from today, as `2026-12-01`. */
function dayFromNow(days: number): string {
  const at = new Date();
  at.setDate(at.getDate() + days);
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${String(at.getFullYear())}-${month ?? ''}-${day ?? ''}`;
}

function NewMeeting() {
  const { t } = useTranslation();
  const initial = useMemo(() => emptyDraft({ date: dayFromNow(1), timeZone: ownZone() }), []);
  return (
    <Form
      name="new"
      initial={initial}
      heading={t('meetingForm.newTitle')}
      submitLabel={t('meetingForm.create')}
      sent={(title) => t('newMeeting.created', { title })}
      send={(token, file) => api.createMeeting(token, file)}
    />
  );
}

function FromMeeting({ id, of }: { readonly id: MeetingId; readonly of: 'edit' | 'copy' }) {
  const errorText = useErrorText();
  const { t } = useTranslation();
  const remote = useMemo(
    () => createRemote(() => organiserSession.authorised((token) => api.meetingOnFile(token, id))),
    [id],
  );
  const found = useStore(remote);
  switch (found.at) {
    case 'loading':
      return (
        <Page>
          <Skeleton lines={8} />
        </Page>
      );
    case 'failed':
      return (
        <Page>
          <Notice
            tone="error"
            action={<Button label={t('app.retry')} onPress={() => void remote.reload()} />}
          >
            {errorText(found.refusal)}
          </Notice>
        </Page>
      );
    case 'ready':
      return of === 'edit' ? (
        <EditMeeting id={id} onFile={found.value} />
      ) : (
        <CopyMeeting id={id} onFile={found.value} />
      );
  }
}

function EditMeeting({ id, onFile }: { readonly id: MeetingId; readonly onFile: MeetingOnFile }) {
  const { t } = useTranslation();
  const { edit, begun, inside } = onFile;
  const initial = useMemo(() => draftOfMeeting(edit), [edit]);
  return (
    <Form
      // A draft of an older version of the meeting is none of this one.
      name={`edit.${id}.${String(edit.revision)}`}
      initial={initial}
      heading={t('meetingForm.editTitle')}
      submitLabel={t('meetingForm.save')}
      keepsKind={begun}
      inside={new Set<string>(inside)}
      sent={(title) => t('meetingForm.saved', { title })}
      send={(token, file) => api.editMeeting(token, id, { ...file, revision: edit.revision })}
      note={<Notice tone="info">{t('meetingForm.editNote')}</Notice>}
    />
  );
}

function CopyMeeting({ id, onFile }: { readonly id: MeetingId; readonly onFile: MeetingOnFile }) {
  const { t } = useTranslation();
  const initial = useMemo(() => draftOfCopy(onFile.edit, dayFromNow(1)), [onFile]);
  return (
    <Form
      name={`copy.${id}`}
      initial={initial}
      heading={t('meetingForm.copyTitle')}
      submitLabel={t('meetingForm.create')}
      sent={(title) => t('newMeeting.created', { title })}
      send={(token, file) => api.createMeeting(token, file)}
      note={<Notice tone="info">{t('meetingForm.copyNote')}</Notice>}
    />
  );
}

interface FormProps extends Pick<
  MeetingFormProps,
  'heading' | 'submitLabel' | 'note' | 'keepsKind' | 'inside'
> {
  readonly name: string;
  readonly initial: Draft;
  readonly sent: (title: string) => string;
  readonly send: (
    token: string,
    file: Parameters<MeetingFormProps['onSubmit']>[0],
  ) => ReturnType<typeof api.createMeeting>;
}

function Form({ name, initial, sent, send, ...rest }: FormProps) {
  const [, navigate] = useLocation();
  const store = useMemo(
    () => createDraftStore({ storage: localStorage, name, schema: Draft, initial }),
    [name, initial],
  );
  const draft = useStore(store);
  return (
    <Page>
      <MeetingForm
        {...rest}
        draft={draft}
        change={store.change}
        onDiscard={store.changed ? store.discard : null}
        onSubmit={async (file) => {
          const answer = await organiserSession.authorised((token) => send(token, file));
          if (!answer.ok) return answer.error;
          const { meeting, links } = answer.value;
          store.done();
          freshLinks.add(meeting.id, links);
          toasts.show({ title: sent(meeting.title), tone: 'good' });
          navigate(`/meetings/${meeting.id}`);
          return null;
        }}
      />
    </Page>
  );
}

function Page({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <PageLayout title={<TextLink href="/">{t('app.name')}</TextLink>} tools={<AppTools />} mainId="main">
      {children}
    </PageLayout>
  );
}
