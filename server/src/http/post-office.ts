import type { Letter } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import type { Locale } from '@entente/shared/languages';
import { err, ok, type Result } from '@entente/shared/result';
import type { Clock } from '../clock.ts';
import { calendarFile, calendarFileName } from '../letters/calendar-file.ts';
import { composeLetter } from '../letters/compose-letter.ts';
import type { Contact } from '../letters/invitation.ts';
import type { Mailer } from '../letters/mailer.ts';
import type { Logger } from '../log.ts';
import type {
  InvitationRow,
  LetterRepository,
  MeetingRepository,
  OrganiserRepository,
  OrganiserRow,
} from '../persistence/repositories.ts';
import type { Rooms } from '../rooms/contract.ts';
import type { Invitations } from './auth/invitations.ts';
import type { Throttle } from './auth/throttle.ts';

export interface PostOfficeOptions {
  readonly rooms: Pick<Rooms, 'open'>;
  readonly invitations: Pick<Invitations, 'present'>;
  readonly letters: LetterRepository;
  readonly meetings: Pick<MeetingRepository, 'get'>;
  readonly organisers: Pick<OrganiserRepository, 'byId'>;
  readonly mailer: Mailer | null;
  readonly rate: Throttle;
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: () => string;
}

export interface LetterWish {
  readonly meetingId: MeetingId;
  readonly participantId: ParticipantId;
  /** The participant's present link, which only the caller knows in full. */
  readonly link: string;
  /** For whom the meeting file gives no language. */
  readonly locale: Locale;
  /** Null: the operator. */
  readonly caller: OrganiserRow | null;
}

interface Written {
  readonly letter: Letter;
  readonly name: string;
  readonly contact: Contact | null;
  readonly row: InvitationRow;
}

/** Writes and sends invitations. The link passes through and is neither kept nor logged. */
export interface PostOffice {
  /** Refusals: `meeting.not-found`, `meeting.ended`, `not.found`, `invitation.unknown`, `invitation.withdrawn`. */
  write(wish: LetterWish): Promise<Result<Written, Refusal>>;
  /**
   * Sends the letter and keeps what became of it. The same wish again, while the first is on its way, is the first.
   * Refusals: those of `write`, `mail.not-configured`, `mail.no-address`, `rate.exceeded`, and every `MailFault`.
   */
  send(
    wish: LetterWish & { readonly email?: string | undefined },
  ): Promise<Result<{ sentAt: number }, Refusal>>;
}

export function openPostOffice(options: PostOfficeOptions): PostOffice {
  const { rooms, invitations, letters, mailer, rate, clock, log, publicUrl } = options;
  const underWay = new Map<string, ReturnType<PostOffice['send']>>();

  async function contactOf(meetingId: MeetingId, caller: OrganiserRow | null): Promise<Contact | null> {
    if (caller !== null) return caller;
    const createdBy = (await options.meetings.get(meetingId))?.createdBy ?? null;
    return createdBy === null ? null : options.organisers.byId(createdBy);
  }

  const write: PostOffice['write'] = async ({ meetingId, participantId, link, locale, caller }) => {
    const room = await rooms.open(meetingId);
    if (room === null) return err({ code: 'meeting.not-found' });
    if (room.state.phase === 'ended') return err({ code: 'meeting.ended' });
    const person = room.state.roster.get(participantId)?.person;
    if (person === undefined) return err({ code: 'not.found' });
    const present = await invitations.present({ meetingId, participantId, link });
    if (!present.ok) return present;
    const asked = await contactOf(meetingId, caller);
    const contact = asked && { name: asked.name, email: asked.email };
    const invitation = {
      ...{ meeting: room.state.definition, person, link, contact },
      locale: person.locale ?? locale,
    };
    const content = calendarFile({
      ...{ invitation, now: clock.now(), host: new URL(publicUrl()).hostname, status: 'confirmed' },
      // The sequence of the log grows with every change of the meeting, and across restarts.
      sequence: room.seq,
    });
    const calendar = { fileName: calendarFileName(invitation), content };
    const letter = { locale: invitation.locale, ...composeLetter(invitation), calendar };
    return ok({ letter, contact, name: person.name, row: present.value });
  };

  const sendOnce: PostOffice['send'] = async (wish) => {
    if (mailer === null) return err({ code: 'mail.not-configured' });
    const { meetingId, participantId } = wish;
    const written = await write(wish);
    if (!written.ok) return written;
    const { letter, name, contact, row } = written.value;
    const email = wish.email ?? (await letters.of(meetingId, participantId))?.email ?? null;
    if (email === null) return err({ code: 'mail.no-address' });
    const taken = await rate.take(meetingId);
    if (!taken.ok) return taken;
    const sent = await mailer.send({
      ...{ to: { name, email }, replyTo: contact, locale: letter.locale },
      ...{ subject: letter.subject, text: letter.text, calendar: letter.calendar.content },
    });
    const at = clock.now();
    const about = { at, linkIssuedAt: row.issuedAt };
    if (sent.ok) {
      await letters.setSending(meetingId, participantId, { ...about, outcome: 'sent' });
      return ok({ sentAt: at });
    }
    const { fault, smtpStatus } = sent.error;
    log.warn({ meetingId, fault, smtpStatus }, 'a letter did not leave');
    await letters.setSending(meetingId, participantId, { ...about, outcome: 'failed', fault });
    return err({ code: fault });
  };

  return {
    write,
    send: (wish) => {
      const key = JSON.stringify([wish.meetingId, wish.participantId, wish.link, wish.email]);
      const first = underWay.get(key);
      if (first !== undefined) return first;
      const sending = sendOnce(wish).finally(() => underWay.delete(key));
      underWay.set(key, sending);
      return sending;
    },
  };
}
