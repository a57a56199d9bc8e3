import type { MailFault, MeetingDetail } from '@entente/shared/api';
import type { ParticipantId } from '@entente/shared/ids';

/** Somebody of the roster with the state of the personal link. */
export type Invitee = MeetingDetail['people'][number];

/** Where an invitation stands, the farthest that it has come. Instants are ms since the epoch. */
export type InvitationStatus =
  | { readonly is: 'none' | 'new' | 'inside' | 'withdrawn' }
  | { readonly is: 'sent'; readonly at: number }
  | { readonly is: 'failed'; readonly at: number; readonly fault: MailFault }
  | { readonly is: 'opened'; readonly at: number | null };

export function invitationStatus({ invitation, standing, sending, openedAt }: Invitee): InvitationStatus {
  if (standing === 'inside') return { is: 'inside' };
  switch (invitation) {
    case 'none':
      return { is: 'none' };
    case 'withdrawn':
      return { is: 'withdrawn' };
    case 'bound':
      return { is: 'opened', at: openedAt };
    case 'unused':
      if (sending === null) return { is: 'new' };
      return sending.outcome === 'sent'
        ? { is: 'sent', at: sending.at }
        : { is: 'failed', at: sending.at, fault: sending.fault };
  }
}

export interface LetterPlan {
  /** Who is written to, in the order of the roster. */
  readonly to: readonly Invitee[];
  /** How many of them are given a new link first, since this page does not hold theirs. */
  readonly renewed: number;
  /** Who would be written to as well, were an address known. */
  readonly withoutAddress: readonly Invitee[];
}

/** Whom *Send to all* writes to: whoever has a link that was neither sent nor opened. */
export function letterPlan(
  people: readonly Invitee[],
  links: ReadonlyMap<ParticipantId, string>,
): LetterPlan {
  const waiting = people.filter((person) => ['new', 'failed'].includes(invitationStatus(person).is));
  const to = waiting.filter(({ email }) => email !== undefined);
  return {
    to,
    renewed: to.filter(({ id }) => !links.has(id)).length,
    withoutAddress: waiting.filter(({ email }) => email === undefined),
  };
}
