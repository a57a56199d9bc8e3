import { Letter, MailResult, MeetingDetail } from '@entente/shared/api';
import { onTestFinished, describe, expect, it } from 'vitest';
import { openMailer } from '../../src/letters/mailer.ts';
import { mailServer, type MailServerOptions } from '../mail-server.ts';
import { talk, testServer } from './test-server.ts';

const amal = 'amal.secret@example.org';
const participants = talk.participants.map((person) =>
  person.name === 'Delegate' ? { ...person, locale: 'ar' as const, email: amal } : person,
);

interface HouseOptions extends MailServerOptions {
  readonly mail?: 'off';
}

/** A server with a meeting, its organiser, and the one who is written to. */
async function house({ mail, ...how }: HouseOptions = {}) {
  const post = await mailServer(how);
  const mailer = openMailer({ url: post.url, from: 'Entente <meetings@example.org>' });
  const server = await testServer(mail === 'off' ? {} : { mailer });
  onTestFinished(async () => {
    await server[Symbol.asyncDispose]();
    mailer.close();
    await post[Symbol.asyncDispose]();
  });
  const { browser, grant } = await server.firstOrganiser();
  const { meeting, links } = await server.meeting({ participants });
  const linkOf = (name: string) => links.find((one) => one.name === name) ?? { link: '', participantId: '' };
  const { link, participantId } = linkOf('Delegate');
  const ask = (what: string, body: object, id: string = participantId) =>
    browser.post(`/api/meetings/${meeting.id}/participants/${id}/${what}`, body, { token: grant.token });
  const person = async () => {
    const { body } = await browser.get(`/api/meetings/${meeting.id}`, { token: grant.token });
    const detail = MeetingDetail.parse(body);
    return { ...detail.people.find(({ id }) => id === participantId), mail: detail.mail };
  };
  const reissue = async () =>
    ((await ask('invitation', { action: 'reissue' })).body as { link: string }).link;
  return { post, server, meeting, link, participantId, linkOf, ask, person, reissue };
}

describe('the words of an invitation', () => {
  it('are in the invitee’s language, around the link that the organiser holds', async () => {
    const { ask, link } = await house({ mail: 'off' });
    const letter = Letter.parse((await ask('letter', { link, locale: 'en' })).body);
    expect(letter).toMatchObject({ locale: 'ar', subject: 'دعوة: Talk' });
    expect(letter.text.split('\n')).toContain(link);
    expect(letter.text).toContain('lan@example.org');
    expect(letter.calendar).toMatchObject({ fileName: 'Delegate - Talk.ics' });
    expect(letter.calendar.content.replaceAll('\r\n ', '')).toContain(`URL;VALUE=URI:${link}`);
  });

  it('are in the language that the organiser chooses where the file gives none', async () => {
    const { ask, linkOf } = await house({ mail: 'off' });
    const { link, participantId } = linkOf('Chair');
    const letter = Letter.parse((await ask('letter', { link, locale: 'fr' }, participantId)).body);
    expect(letter).toMatchObject({ locale: 'fr', subject: 'Invitation : Talk' });
  });

  it('are written around no other address, nor a link that is dead or somebody else’s', async () => {
    const { ask, link, linkOf, reissue } = await house({ mail: 'off' });
    const foreign = `https://evil.example/join#${link.split('#')[1] ?? ''}`;
    for (const wrong of [foreign, `${link}x`, 'x', linkOf('Chair').link])
      expect((await ask('letter', { link: wrong, locale: 'en' })).code).toBe('invitation.unknown');
    const fresh = await reissue();
    expect((await ask('letter', { link, locale: 'en' })).code).toBe('invitation.unknown');
    await ask('invitation', { action: 'withdraw' });
    expect((await ask('letter', { link: fresh, locale: 'en' })).code).toBe('invitation.withdrawn');
    expect((await ask('letter', { link, locale: 'en' }, 'nobody')).code).toBe('not.found');
  });
});

describe('sending an invitation', () => {
  it('gives the letter and the calendar file to the mail server, and keeps when', async () => {
    const { ask, link, person, post } = await house();
    expect(await person()).toMatchObject({
      mail: true,
      email: amal,
      locale: 'ar',
      sending: null,
      openedAt: null,
    });
    const { sentAt } = MailResult.parse((await ask('mail', { link, locale: 'en' })).body);
    const [letter] = post.received;
    expect(letter?.subject).toBe('دعوة: Talk');
    expect(letter?.to).toMatchObject({ value: [{ address: amal, name: 'Delegate' }] });
    expect(letter?.replyTo?.value).toMatchObject([{ address: 'lan@example.org', name: 'Lan' }]);
    expect(letter?.text?.split('\n')).toContain(link);
    const calendar = letter?.attachments[0]?.content.toString('utf8') ?? '';
    expect(calendar.replaceAll('\r\n ', '')).toContain('SUMMARY:Talk\r\n');
    expect(await person()).toMatchObject({ sending: { outcome: 'sent', at: sentAt } });
  });

  it('leaves neither link nor address in the log of the server and of the meeting', async () => {
    const { ask, link, server, meeting } = await house({ answer: (to) => (to === amal ? 550 : 250) });
    await ask('mail', { link, locale: 'en' });
    await ask('mail', { link, locale: 'en', email: 'other.secret@example.org' });
    await ask('letter', { link, locale: 'en' });
    expect(server.log()).toContain('a letter did not leave');
    const entries = await server.store.log.read(meeting.id);
    expect(entries).not.toEqual([]);
    const kept = server.log() + JSON.stringify(entries);
    expect(kept).not.toContain(link.split('#')[1]);
    expect(kept).not.toContain('secret@example.org');
  });

  it('tells and keeps why a letter did not leave, until one does', async () => {
    const { ask, link, person } = await house({ answer: (to) => (to === amal ? 550 : 250) });
    expect(await ask('mail', { link, locale: 'en' })).toMatchObject({
      status: 422,
      code: 'mail.address-refused',
    });
    expect((await person()).sending).toMatchObject({ outcome: 'failed', fault: 'mail.address-refused' });
    await ask('mail', { link, locale: 'en', email: 'amal@example.org' });
    expect(await person()).toMatchObject({ sending: { outcome: 'sent' }, email: amal });
  });

  it('counts for the link that it carried: a new one is not sent yet', async () => {
    const { ask, link, person, reissue, server } = await house();
    await ask('mail', { link, locale: 'en' });
    server.advance(1);
    await reissue();
    expect((await person()).sending).toBeNull();
  });

  it('does not count a letter as sent whose link died on the way', async () => {
    const gate = Promise.withResolvers<undefined>();
    const arrived = Promise.withResolvers<undefined>();
    const { ask, link, person, reissue, server, post } = await house({
      gate: () => {
        arrived.resolve(undefined);
        return gate.promise;
      },
    });
    const sending = ask('mail', { link, locale: 'en' });
    await arrived.promise;
    server.advance(1);
    await reissue();
    gate.resolve(undefined);
    await sending;
    expect(post.received).toHaveLength(1);
    expect((await person()).sending).toBeNull();
  });

  it('is one letter however often it is clicked while on its way', async () => {
    const { ask, link, post } = await house();
    const answers = await Promise.all([1, 2, 3].map(() => ask('mail', { link, locale: 'en' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(post.received).toHaveLength(1);
  });

  it('asks for an address where the file gives none, and keeps the one given for this once', async () => {
    const { ask, linkOf, post, server, meeting } = await house();
    const { link, participantId } = linkOf('Chair');
    expect((await ask('mail', { link, locale: 'en' }, participantId)).code).toBe('mail.no-address');
    await ask('mail', { link, locale: 'en', email: 'chair@example.org' }, participantId);
    expect(post.received[0]?.to).toMatchObject({ value: [{ address: 'chair@example.org' }] });
    const kept = await server.store.letters.list(meeting.id);
    expect(kept.map(({ email }) => email)).not.toContain('chair@example.org');
  });

  it.each(['amal', 'a@b.org\r\nBcc: spy@example.org', 'a@b.org, spy@example.org', ''])(
    'refuses %j as an address',
    async (email) => {
      const { ask, link, post } = await house();
      expect((await ask('mail', { link, locale: 'en', email })).code).toBe('input.invalid');
      expect(post.received).toEqual([]);
    },
  );

  it('is refused where no mail server is configured', async () => {
    const { ask, link, person } = await house({ mail: 'off' });
    expect((await person()).mail).toBe(false);
    expect(await ask('mail', { link, locale: 'en' })).toMatchObject({
      status: 409,
      code: 'mail.not-configured',
    });
  });

  it('is slowed down at sixty letters a minute of one meeting', async () => {
    const { ask, link } = await house({ answer: () => 550 });
    const codes = [];
    for (let sent = 0; sent < 61; sent += 1) codes.push((await ask('mail', { link, locale: 'en' })).code);
    expect(codes.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 'mail.address-refused'));
    expect(codes[60]).toBe('rate.exceeded');
  }, 30_000);
});
