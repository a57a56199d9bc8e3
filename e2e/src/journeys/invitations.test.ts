import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { mailServer, type MailServer } from '../../../server/test/mail-server.ts';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { account, firstRunLink } from '../harness/organisers.ts';
import { until } from '../harness/until.ts';

let post: MailServer;
const refused = 'claire.secret@example.org';
afterAll(() => post[Symbol.asyncDispose]());

const house = openHouse(async () => {
  post = await mailServer({ answer: (address) => (address === refused ? 550 : 250) });
  return { ENTENTE_SMTP_URL: post.url, ENTENTE_SMTP_FROM: 'Entente <meetings@example.org>' };
});

const addressed = [
  { name: 'Amal Haddad', locale: 'ar', email: 'amal.secret@example.org' },
  { name: 'Claire Moreau', locale: 'fr', email: refused },
  { name: 'Linh Tran' },
];

/** A talk of three, as a file: an Arabic speaker, somebody with a dead address, somebody without one. */
async function meetingFile(): Promise<string> {
  const file = join(house.product.folder, 'talk.json');
  const participants = addressed.map((person, index) => ({
    ...{ ...person, role: 'delegate', delegation: index === 1 ? 'fr' : 'vn' },
    trusted: true,
  }));
  await writeFile(file, JSON.stringify({ ...talk(), title: 'Talks; on "fish", and sea', participants }));
  return file;
}

it('writes to each in their language, sends by a mail server, and the link in the letter opens the seat', async () => {
  const organiser = await house.person({
    participantId: 'nobody',
    name: 'Olga',
    role: 'organiser',
    link: '',
  });
  const { page, context } = organiser;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(firstRunLink(house.product));
  await page.getByLabel('Your name').fill(account.name);
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByLabel('Password, once more').fill(account.password);
  await organiser.button('Create organiser').click();
  await page.locator('input[type=file]').setInputFiles(await meetingFile());
  await page.getByRole('heading', { name: 'Talks; on' }).waitFor();

  // The words, in Arabic.
  await organiser.button('Copy the e-mail text for Amal Haddad').click();
  await organiser.button('Copy text').click();
  const words = await clipboard(organiser, (text) => text.includes('/join#'));
  expect(words).toContain('رابطكم الشخصي');
  const link = /^http\S+\/join#\S+$/m.exec(words)?.[0] ?? '';
  await page.getByRole('button', { name: 'Close' }).first().click();

  // The calendar file, which holds the same link.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    organiser.button('Calendar file for Amal Haddad').click(),
  ]);
  expect(download.suggestedFilename()).toBe('Amal Haddad - Talks; on fish , and sea.ics');
  const calendar = await entriesOf(download);
  expect(calendar).toMatchObject({
    ...{ SUMMARY: 'Talks\\; on "fish"\\, and sea', DTSTART: '20261201T080000Z', METHOD: 'PUBLISH' },
    'URL;VALUE=URI': link,
  });

  // To all who have an address: one arrives, one is refused, and each says so.
  await organiser.button('Send 2 invitations').click();
  await organiser.button('Send').click();
  await page.getByText('1 invitation was sent.').waitFor();
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await row('Amal Haddad').getByText('Sent', { exact: true }).waitFor();
  await row('Claire Moreau').getByText('Not delivered').waitFor();
  await row('Claire Moreau').getByText('does not accept this address').waitFor();
  await row('Linh Tran').getByText('Not sent').waitFor();
  const [letter] = post.received;
  expect(letter?.subject).toBe('دعوة: Talks; on "fish", and sea');
  expect(letter?.attachments[0]?.content.toString('utf8').replaceAll('\r\n ', '')).toContain(link);

  // To one, at an address that is asked for.
  await organiser.button('Send by e-mail to Linh Tran').click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('linh.secret@example.org');
  await organiser.button('Send').click();
  await row('Linh Tran').getByText('Sent', { exact: true }).waitFor();
  expect(post.received).toHaveLength(2);

  // The link as it arrived opens the seat, and the organiser sees it.
  const arrived = /^http\S+\/join#\S+$/m.exec(letter?.text ?? '')?.[0] ?? '';
  expect(arrived).toBe(link);
  const amal = await house.person({
    participantId: '',
    name: 'Amal Haddad',
    role: 'delegate',
    link: arrived,
  });
  await amal.page.goto(arrived);
  // The screens are in the language of the letter.
  await amal.page.locator('html[lang=ar]').getByText('Talks; on').first().waitFor();
  await page.reload();
  await row('Amal Haddad').getByText('Opened on a device').waitFor();

  // This page holds no link now: a new one is asked about, and the former dies with it.
  await organiser.button('Copy the link of Linh Tran').click();
  await page.getByText('the former stops working').waitFor();
  await organiser.button('Cancel').click();

  // Whoever is invited may neither see addresses nor send, and nothing secret is in the server's log.
  const { status, told } = await amal.page.evaluate(
    async (path) => {
      const answer = await fetch(path);
      return { status: answer.status, told: await answer.text() };
    },
    `/api${new URL(page.url()).pathname}`,
  );
  expect(status).toBe(401);
  expect(told).not.toContain('secret');
  const log = house.product.log;
  expect(log).toContain('a letter did not leave');
  for (const secret of [link.split('#')[1] ?? '-', 'secret@example.org']) expect(log).not.toContain(secret);
});

const clipboard = ({ page }: Delegate, isIt: (text: string) => boolean): Promise<string> =>
  until('it is copied', () => page.evaluate(() => navigator.clipboard.readText()), isIt);

/** The lines of a calendar file by their names, unfolded (RFC 5545, 3.1). */
async function entriesOf(download: Download): Promise<Record<string, string>> {
  const text = await readFile(await download.path(), 'utf8');
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':', line.indexOf('VALUE=URI') + 1);
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
