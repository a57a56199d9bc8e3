import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk } from '../harness/meetings.ts';
import { account, firstRunLink } from '../harness/organisers.ts';

const house = openHouse({ ENTENTE_LOG_LEVEL: 'info' });

it(
  'keeps the record of a short talk, and gives it to its organiser alone',
  { timeout: 120_000 },
  async () => {
    const organiser = await house.person({
      ...{ participantId: 'nobody', name: 'Olga Berg', role: 'organiser', link: '' },
    });
    const { page } = organiser;
    await page.goto(firstRunLink(house.product));
    await page.getByLabel('Your name').fill(account.name);
    await page.getByLabel('E-mail address').fill(account.email);
    await page.getByLabel('Password', { exact: true }).fill(account.password);
    await page.getByLabel('Password, once more').fill(account.password);
    await organiser.button('Create organiser').click();
    await page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor();

    const file = join(house.product.folder, 'record-talk.json');
    const guests = [
      { name: 'Linh Tran', role: 'delegate', delegation: 'vn', languages: ['vi'] },
      { name: 'Claire Moreau', role: 'delegate', delegation: 'fr', languages: ['fr'] },
      { name: 'Paul Girard', role: 'delegate', delegation: 'fr', languages: ['fr'] },
    ];
    await writeFile(file, JSON.stringify({ ...lobbyTalk(), participants: guests }));
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { name: 'Talk on maritime cooperation' }).waitFor();
    await organiser.context.grantPermissions(['clipboard-read', 'clipboard-write', 'camera', 'microphone']);
    const linh = await guest(organiser, 'Linh Tran');
    const claire = await guest(organiser, 'Claire Moreau');

    await organiser.button('Enter').click();
    await organiser.set('Camera', false);
    await organiser.button('Join').click();
    await organiser.stage().waitFor();
    await linh.askToJoin({ camera: false });
    await organiser.admit('Linh Tran');
    await linh.stage().waitFor();
    await claire.askToJoin({ camera: false });
    await organiser.admit('Claire Moreau');
    await claire.stage().waitFor();
    await claire.leave();

    await organiser.button('End meeting').click();
    await organiser.page.getByRole('alertdialog').getByRole('button').last().click();
    await linh.page.getByText('Olga Berg has ended the meeting for all.', { exact: false }).waitFor();
    expect(await linh.page.getByRole('link', { name: 'Record of the meeting' }).count()).toBe(0);

    await page.getByRole('link', { name: 'Record of the meeting' }).click();
    const viet = page.getByRole('table', { name: 'Socialist Republic of Viet Nam' });
    await viet
      .getByRole('row', { name: /Linh Tran/ })
      .getByText(/\d\d:\d\d–\d\d:\d\d/)
      .waitFor();
    await page
      .getByRole('row', { name: /Paul Girard/ })
      .getByText('Did not attend')
      .waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Departure: Claire Moreau' }).waitFor();
    expect(await page.getByText('Provisional record').count()).toBe(0);

    for (const [button, beginning] of [
      ['PDF', '%PDF-'],
      ['Word (DOCX)', 'PK'],
      ['Data (JSON)', '{'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), organiser.button(button).click()]);
      const saved = await readFile(await download.path());
      expect(saved.subarray(0, beginning.length).toString()).toBe(beginning);
      expect(download.suggestedFilename()).toMatch(/^record-2026-12-01/);
    }
    // What the browser asked for names no token.
    expect(organiser.requests.filter((url) => /record\.(pdf|docx|json)/.test(url)).join()).not.toMatch(
      /ey[A-Z]/,
    );

    const address = page.url();
    const refused = await linh.page.request.get(address.replace('/meetings/', '/api/meetings/'));
    expect(refused.status()).toBe(401);
    await linh.page.goto(address);
    await linh.page.getByLabel('Password').waitFor();
    expect(await linh.page.getByText('Linh Tran').count()).toBe(0);
  },
);

async function guest(organiser: Delegate, name: string): Promise<Delegate> {
  await organiser.button(`Copy the link of ${name}`).click();
  await organiser.page.getByText(`The link of ${name} is copied.`).first().waitFor();
  const link = await organiser.page.evaluate(() => navigator.clipboard.readText());
  return house.person({ participantId: 'unknown', name, role: 'delegate', link });
}
