import type { Letter } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import type { Locale } from '@entente/shared/languages';
import type { Result } from '@entente/shared/result';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/error-text.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import type { Links } from '../../stores/fresh-links.ts';
import type { RoundState } from '../../stores/letter-round.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { toasts } from '../../ui/toasts.ts';
import { invitationStatus, letterPlan, type Invitee } from '../../views/invitations.ts';
import { ConfirmLink } from './confirm-link.tsx';
import { CopyAllLinks } from './copy-all-links.tsx';
import { CopyByHand } from './copy-by-hand.tsx';
import { copyText } from './copy-text.ts';
import type { Deed } from './deed.ts';
import { InvitationDeeds } from './invitation-deeds.tsx';
import { InvitationState } from './invitation-state.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import type { LinkAction } from './link-action.ts';
import { RoundNotice } from './round-notice.tsx';
import { saveFile } from './save-file.ts';
import { SendToAll } from './send-to-all.tsx';
import styles from './invitations.module.css';

export interface InvitationsProps {
  readonly people: readonly Invitee[];
  /** Whether this server sends letters. */
  readonly mail: boolean;
  readonly isOver: boolean;
  /** The links that this page holds. */
  readonly links: Links;
  /** The same, asked at this moment: a link may have been made since the page was drawn. */
  readonly linkOf: (participant: ParticipantId) => string | undefined;
  readonly round: RoundState;
  readonly onStartRound: (people: readonly ParticipantId[], locale: Locale) => void;
  readonly onStopRound: () => void;
  readonly onAction: (participant: ParticipantId, action: LinkAction) => Promise<Refusal | null>;
  readonly onLetter: (participant: ParticipantId, locale: Locale) => Promise<Result<Letter, Refusal>>;
  readonly onSend: (
    participant: ParticipantId,
    how: { readonly locale: Locale; readonly email: string | undefined },
  ) => Promise<Refusal | null>;
}

const done = { move: 'links.moved', withdraw: 'links.withdrawn', reissue: 'links.reissued' } as const;

/** The one thing that lies over the page: a question, a letter, or a link to be copied by hand. */
type Open =
  | { readonly what: 'action'; readonly person: Invitee; readonly action: LinkAction }
  | { readonly what: 'renew'; readonly person: Invitee; readonly deed: Deed }
  | { readonly what: 'letter'; readonly person: Invitee; readonly purpose: 'text' | 'send' }
  | { readonly what: 'link'; readonly person: Invitee; readonly link: string };

/**
 * Everybody of the roster with the state of the invitation and what can be done with it. A deed that needs the link
 * makes a new one where this page does not hold it, and asks first, since the former one dies.
 */
export function Invitations(props: InvitationsProps) {
  const { people, mail, isOver, links, round, onAction, onLetter, onSend } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const own = useLocale().locale;
  const [chosen, setLocale] = useState<Locale | null>(null);
  const locale = chosen ?? own;
  const [open, setOpen] = useState<Open | null>(null);
  const [pending, setPending] = useState<{ readonly id: ParticipantId; readonly deed: Deed | null } | null>(
    null,
  );
  const close = () => {
    setOpen(null);
  };
  const warn = (refusal: Refusal) => {
    toasts.show({ title: errorText(refusal), tone: 'warn' });
  };

  const act = async (person: Invitee, action: LinkAction): Promise<boolean> => {
    setPending({ id: person.id, deed: null });
    const refusal = await onAction(person.id, action);
    setPending(null);
    close();
    if (refusal === null) toasts.show({ title: t(done[action], { name: person.name }), tone: 'good' });
    else warn(refusal);
    return refusal === null;
  };

  const saveCalendar = async (person: Invitee): Promise<void> => {
    setPending({ id: person.id, deed: 'calendar' });
    const answer = await onLetter(person.id, locale);
    setPending(null);
    if (!answer.ok) {
      warn(answer.error);
      return;
    }
    const { fileName, content } = answer.value.calendar;
    saveFile({ name: fileName, type: 'text/calendar;charset=utf-8', content });
    toasts.show({ title: t('invitations.saved', { name: person.name }), tone: 'good' });
  };

  /** With a link that this page holds. */
  const perform = async (person: Invitee, deed: Deed): Promise<void> => {
    switch (deed) {
      case 'text':
      case 'send':
        setOpen({ what: 'letter', person, purpose: deed });
        return;
      case 'calendar':
        await saveCalendar(person);
        return;
      case 'link': {
        const link = props.linkOf(person.id) ?? '';
        if (await copyText(link))
          toasts.show({ title: t('links.copied', { name: person.name }), tone: 'good' });
        else setOpen({ what: 'link', person, link });
      }
    }
  };

  return (
    <Card
      title={t('invitations.title')}
      detail={
        <div className={styles['actions']}>
          <CopyAllLinks people={people} links={links} />
          {mail && !isOver && (
            <SendToAll
              plan={letterPlan(people, links)}
              round={round}
              onStart={(to) => {
                props.onStartRound(to, locale);
              }}
            />
          )}
        </div>
      }
    >
      <p className="quiet">{t('invitations.explain')}</p>
      <RoundNotice round={round} onStop={props.onStopRound} />
      <DataTable
        label={t('invitations.title')}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'participant',
            label: t('links.participant'),
            isRowHeader: true,
            cell: ({ name, title, delegation }) => (
              <>
                {name}
                <small className={styles['under']}>{[title, delegation].filter(Boolean).join(' · ')}</small>
              </>
            ),
          },
          { id: 'role', label: t('links.role'), cell: ({ role }) => t(`roles.${role}`) },
          {
            id: 'state',
            label: t('invitations.state'),
            cell: (person) => <InvitationState status={invitationStatus(person)} mail={mail} />,
          },
          {
            id: 'actions',
            label: t('links.actions'),
            hideLabel: true,
            cell: (person) => (
              <InvitationDeeds
                {...{ person, mail, isOver }}
                pending={pending?.id === person.id ? pending.deed : null}
                onDeed={(deed) => {
                  if (links.has(person.id)) void perform(person, deed);
                  else setOpen({ what: 'renew', person, deed });
                }}
                onAction={(action) => {
                  setOpen({ what: 'action', person, action });
                }}
              />
            ),
          },
        ]}
      />
      {(open?.what === 'action' || open?.what === 'renew') && (
        <ConfirmLink
          person={open.person}
          action={open.what === 'renew' ? 'renew' : open.action}
          isPending={pending !== null}
          onClose={close}
          onConfirm={() => {
            const { person } = open;
            if (open.what === 'action') void act(person, open.action);
            else
              void act(person, 'reissue').then(async (isDone) => {
                if (isDone) await perform(person, open.deed);
              });
          }}
        />
      )}
      {open?.what === 'letter' && (
        <LetterDialog
          {...{ person: open.person, purpose: open.purpose, locale, onLocale: setLocale, onClose: close }}
          onLetter={(language) => onLetter(open.person.id, language)}
          onSend={(email) => onSend(open.person.id, { locale, email })}
        />
      )}
      {open?.what === 'link' && (
        <CopyByHand title={t('links.url', { name: open.person.name })} text={open.link} onClose={close} />
      )}
    </Card>
  );
}
