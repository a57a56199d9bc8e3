import type { Refusal } from '@entente/shared/errors';
import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import type { Locale } from '@entente/shared/languages';
import { err } from '@entente/shared/result';
import { useEffect, useMemo } from 'react';
import type { InvitationsProps } from '../features/invitations/invitations.tsx';
import { api } from '../signalling/http-api.ts';
import { createLetterRound, type LetterRound } from '../stores/letter-round.ts';
import type { Remote } from '../stores/remote.ts';
import { freshLinks, organiserSession } from './organiser.ts';
import { useStore } from './use-store.ts';

const noLinks: ReadonlyMap<ParticipantId, string> = new Map();

type Calls = Omit<InvitationsProps, 'people' | 'mail' | 'isOver' | 'round'>;

/** What the organiser's page does with the invitations of one meeting, and the links that it holds. */
export function useInvitations(
  id: MeetingId,
  remote: Pick<Remote<unknown>, 'reload'>,
): Omit<InvitationsProps, 'people' | 'mail' | 'isOver'> {
  const { round, startRound, ...calls } = useMemo(() => deskOf(id, remote), [id, remote]);
  // Whoever leaves the page ends the round after the letter that is on its way.
  useEffect(() => round.stop, [round]);
  const links = useStore(freshLinks).get(id) ?? noLinks;
  return { ...calls, links, round: useStore(round), onStartRound: startRound, onStopRound: round.stop };
}

interface Desk extends Omit<Calls, 'links' | 'onStartRound' | 'onStopRound'> {
  readonly round: LetterRound;
  readonly startRound: InvitationsProps['onStartRound'];
}

function deskOf(id: MeetingId, remote: Pick<Remote<unknown>, 'reload'>): Desk {
  const linkOf = (participant: ParticipantId) => freshLinks.get().get(id)?.get(participant);
  let roundLocale: Locale = 'en';

  const act: Desk['onAction'] = async (participant, action) => {
    const answer = await organiserSession.authorised((token) =>
      api.invitation(token, { meeting: id, participant, action }),
    );
    if (!answer.ok) return answer.error;
    const { link } = answer.value;
    if (link !== null) freshLinks.add(id, [{ participantId: participant, link }]);
    else if (action === 'withdraw') freshLinks.drop(id, participant);
    await remote.reload();
    return null;
  };

  const send: Desk['onSend'] = async (participant, { locale, email }) => {
    const link = linkOf(participant);
    if (link === undefined) return { code: 'state.stale' };
    const wish = { meeting: id, participant, link, locale };
    const answer = await organiserSession.authorised((token) =>
      api.mail(token, email === undefined ? wish : { ...wish, email }),
    );
    await remote.reload();
    return answer.ok ? null : overtaken(participant, answer.error);
  };

  /** A link that was replaced elsewhere is held no longer: the next deed then asks for a new one. */
  const overtaken = (participant: ParticipantId, refusal: Refusal): Refusal => {
    if (refusal.code !== 'invitation.unknown' && refusal.code !== 'invitation.withdrawn') return refusal;
    freshLinks.drop(id, participant);
    return { code: 'state.stale' };
  };

  const round = createLetterRound({
    send: async (participant) => {
      const refusal = linkOf(participant) === undefined ? await act(participant, 'reissue') : null;
      return refusal ?? send(participant, { locale: roundLocale, email: undefined });
    },
    wait: (seconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, seconds * 1000);
      }),
  });

  return {
    round,
    linkOf,
    onAction: act,
    onSend: send,
    onLetter: async (participant, locale) => {
      const link = linkOf(participant);
      if (link === undefined) return err({ code: 'state.stale' });
      const answer = await organiserSession.authorised((token) =>
        api.letter(token, { meeting: id, participant, link, locale }),
      );
      if (answer.ok) return answer;
      await remote.reload();
      return err(overtaken(participant, answer.error));
    },
    startRound: (people, locale) => {
      roundLocale = locale;
      void round.start(people);
    },
  };
}
