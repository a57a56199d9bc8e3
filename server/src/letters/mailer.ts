import type { MailFault } from '@entente/shared/api';
import type { Locale } from '@entente/shared/languages';
import { err, ok, type Result } from '@entente/shared/result';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Contact } from './invitation.ts';

export interface MailMessage {
  readonly to: Contact;
  /** Where an answer goes; without it to the sender of the settings. */
  readonly replyTo: Contact | null;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  /** iCalendar text. */
  readonly calendar: string;
}

/** Why a letter did not leave. `smtpStatus` is the mail server's three digits, where it said any. */
export interface MailFailure {
  readonly fault: MailFault;
  readonly smtpStatus: number | null;
}

/** Gives letters to one mail server. */
export interface Mailer {
  /** Ends when that server has accepted or refused the letter, at the latest after a minute. */
  send(message: MailMessage): Promise<Result<void, MailFailure>>;
  close(): void;
}

/** How long the mail server may take, in ms. */
const patience = { connect: 10_000, greeting: 10_000, silence: 20_000, whole: 60_000 } as const;

/** One connection at most: a mail server takes somebody who opens many for a sender of spam. */
export function openMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport(
    {
      ...{ pool: true, url: secured(url), maxConnections: 1, maxRequeues: 0 },
      ...{ connectionTimeout: patience.connect, greetingTimeout: patience.greeting },
      socketTimeout: patience.silence,
    },
    // Nothing in a letter may make the library read a file or an address.
    { from, disableFileAccess: true, disableUrlAccess: true, xMailer: false },
  );
  return {
    async send({ to, replyTo, locale, subject, text, calendar }) {
      try {
        await transport.sendMail({
          ...{ subject, text, headers: { 'Content-Language': locale } },
          to: { name: to.name, address: to.email },
          ...(replyTo === null ? {} : { replyTo: { name: replyTo.name, address: replyTo.email } }),
          attachments: [
            { filename: 'invitation.ics', content: calendar, contentType: 'text/calendar; charset=utf-8' },
          ],
          signal: AbortSignal.timeout(patience.whole),
        });
        return ok(undefined);
      } catch (error) {
        return err(failureOf(error));
      }
    },
    close: () => transport.close(),
  };
}

/**
 * A link in a letter is a key, so a server elsewhere must speak TLS, unless the operator says otherwise in the query
 * (`?requireTLS=false` on a closed network).
 */
function secured(text: string): string {
  const url = new URL(text);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'smtp:' && !isHere && !url.searchParams.has('requireTLS'))
    url.searchParams.set('requireTLS', 'true');
  return url.href;
}

/** What nodemailer rejects with; its message may hold an address and is left where it is. */
const Rejected = z.object({ code: z.string(), responseCode: z.int().optional() });

function failureOf(error: unknown): MailFailure {
  const rejected = Rejected.safeParse(error);
  if (!rejected.success) throw error;
  const { code, responseCode } = rejected.data;
  return { fault: faultOf(code, responseCode ?? null), smtpStatus: responseCode ?? null };
}

/** By SMTP (RFC 5321, 4.2.1) a status of 4xx invites to another try, one of 5xx does not. */
function faultOf(code: string, status: number | null): MailFault {
  if (status !== null && status >= 400 && status < 500) return 'mail.later';
  switch (code) {
    case 'EENVELOPE':
      return 'mail.address-refused';
    case 'ECONNECTION':
    case 'ETIMEDOUT':
    case 'ESOCKET':
    case 'EDNS':
    case 'EABORT':
    case 'EPROXY':
      return 'mail.unreachable';
    default:
      return 'mail.refused';
  }
}
