import { afterEach, describe, expect, it } from 'vitest';
import { mailServer, type MailServer, type MailServerOptions } from '../../test/mail-server.ts';
import { openMailer, type MailMessage } from './mailer.ts';

const from = 'Entente <meetings@example.org>';
const message: MailMessage = {
  to: { name: 'Amal, "A" العربي', email: 'amal@example.org' },
  replyTo: { name: 'Lan Nguyễn', email: 'lan@example.org' },
  locale: 'ar',
  subject: 'دعوة: محادثات',
  text: 'سطر\nhttps://meetings.example.org/join#abc\n',
  calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR',
};

const opened: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function house(options?: MailServerOptions) {
  const server = await mailServer(options);
  opened.push(() => server[Symbol.asyncDispose]());
  return { server, mailer: mailer(server.url) };
}
function mailer(url: MailServer['url']) {
  const made = openMailer({ url, from });
  opened.push(() => made.close());
  return made;
}

describe('the mailer', () => {
  it('gives a letter to the mail server whole: words, directions, calendar', async () => {
    const house1 = await house();
    expect(await house1.mailer.send(message)).toEqual({ ok: true, value: undefined });
    const [letter] = house1.server.received;
    expect(letter?.subject).toBe(message.subject);
    expect(letter?.text).toBe(message.text);
    expect(letter?.from?.value).toEqual([{ name: 'Entente', address: 'meetings@example.org' }]);
    expect(letter?.to).toMatchObject({ value: [{ name: 'Amal, "A" العربي', address: 'amal@example.org' }] });
    expect(letter?.replyTo?.value).toMatchObject([{ address: 'lan@example.org' }]);
    expect(letter?.headers.get('content-language')).toBe('ar');
    const [calendar] = letter?.attachments ?? [];
    expect(calendar?.contentType).toBe('text/calendar');
    expect(calendar?.content.toString('utf8')).toBe(message.calendar);
  });

  it('lets no value begin a header of its own', async () => {
    const { mailer, server } = await house();
    const hostile = 'x\r\nBcc: spy@example.org\r\n\r\nbody';
    await mailer.send({ ...message, subject: hostile, to: { name: hostile, email: 'amal@example.org' } });
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.headers.has('bcc')).toBe(false);
    expect(server.received[0]?.text).toBe(message.text);
  });

  it.each([
    [550, 'mail.address-refused'],
    [450, 'mail.later'],
  ])('says of status %i: %s', async (status, fault) => {
    const { mailer, server } = await house({ answer: () => status });
    expect(await mailer.send(message)).toEqual({ ok: false, error: { fault, smtpStatus: status } });
    expect(server.received).toEqual([]);
  });

  it('says that a server is out of reach', async () => {
    const { server } = await house();
    await server[Symbol.asyncDispose]();
    opened.splice(0);
    const sent = await mailer(server.url).send(message);
    expect(sent).toEqual({ ok: false, error: { fault: 'mail.unreachable', smtpStatus: null } });
  });

  it('gives nothing to a server that demands another sign-in', async () => {
    const { server } = await house();
    const sent = await mailer(server.url.replace('//', '//user:wrong@')).send(message);
    expect(sent).toMatchObject({ ok: false, error: { fault: 'mail.refused' } });
    expect(server.received).toEqual([]);
  });
});
