import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { account, makeOrganiser } from '../harness/organisers.ts';
import { until } from '../harness/until.ts';

const house = openHouse({ ENTENTE_LOG_LEVEL: 'info' });

/**
 * Somebody who types, by the keystroke-level model of Card, Moran and Newell (1980): 0.28 s a key for an average typist,
 * and for each click 1.1 s to point, 0.2 s to press, 1.35 s to think.
 */
class Typist {
  seconds = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.seconds += 0.28 * text.length;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let index = 0; index < times; index += 1) await this.page.keyboard.press(key);
    this.seconds += 0.28 * times;
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.seconds += 2.65;
  }

  async choose(field: Locator, text: string): Promise<void> {
    await this.click(field);
    await this.type(text);
    await this.page.getByRole('option').first().waitFor();
    await this.press('ArrowDown');
    await this.press('Enter');
  }
}

async function signIn({ page, button }: Pick<Delegate, 'page' | 'button'>): Promise<void> {
  await page.goto(`${house.product.url}/`);
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await button('Sign in').click();
  await page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor();
}

const combo = (page: Page, index: number): Locator =>
  page.getByRole('combobox', { name: 'State or organisation' }).nth(index);

async function linkOf(organiser: Delegate, name: string): Promise<string> {
  const { page } = organiser;
  await organiser.button(`Copy the link of ${name}`).click();
  return until(
    'the link is copied',
    () => page.evaluate(() => navigator.clipboard.readText()),
    (text) => text.includes('/join#'),
  );
}

it('makes a talk by typing in under two minutes; edits, duplicates and cancels it', async () => {
  await makeOrganiser(house.product);
  const organiser = await house.person({
    participantId: 'nobody',
    name: 'Olga Berg',
    role: 'organiser',
    link: '',
  });
  const { page } = organiser;
  await organiser.context.grantPermissions(['clipboard-read', 'clipboard-write', 'camera', 'microphone']);
  await signIn({ page, button: (name) => organiser.button(name) });

  const typist = new Typist(page);
  await typist.click(page.getByRole('link', { name: 'New meeting' }));
  await page.getByLabel('Title', { exact: true }).waitFor();
  await typist.type('Talks on fisheries');
  await typist.choose(combo(page, 0), 'viet');
  await page.getByLabel('Official name').first().waitFor();
  expect(await page.getByLabel('Official name').first().inputValue()).toBe('Socialist Republic of Viet Nam');
  await typist.choose(combo(page, 1), 'french');
  await typist.click(page.getByLabel('Name', { exact: true }).first());
  await typist.type('Linh Tran');
  await typist.press('Tab');
  await typist.type('Deputy Minister');
  await typist.press('Enter');
  await typist.type('Minh Pham');
  await typist.press('Tab');
  await typist.type('Counsellor');
  await typist.click(page.getByLabel('Name', { exact: true }).nth(2));
  await typist.type('Claire Moreau');
  await typist.press('Tab');
  await typist.type('Ambassador');
  await typist.click(page.getByLabel('Item 1', { exact: true }));
  await typist.type('Opening');
  await typist.press('Enter');
  await typist.type('Fisheries');
  await typist.click(organiser.button('Create meeting'));
  await page.getByRole('heading', { name: 'Talks on fisheries' }).waitFor();
  process.stderr.write(`an average typist makes the talk in ${typist.seconds.toFixed(0)} s\n`);
  expect(typist.seconds).toBeLessThan(120);

  const link = await linkOf(organiser, 'Linh Tran');
  const guest = await house.person({ participantId: 'x', name: 'Linh Tran', role: 'delegate', link });
  await guest.openLink();
  await guest.page.getByText('Viet Nam').first().waitFor();
  await guest.page.getByText('Deputy Minister').first().waitFor();

  await page.getByRole('link', { name: 'Edit' }).click();
  const title = page.getByLabel('Title', { exact: true });
  await title.waitFor();
  await title.fill('Talks on fisheries and the sea border');
  await page.reload();
  await title.waitFor();
  expect(await title.inputValue()).toBe('Talks on fisheries and the sea border');
  await organiser.button('Remove Minh Pham').click();
  await organiser.button('Save changes').click();
  await page.getByRole('heading', { name: 'Talks on fisheries and the sea border' }).waitFor();
  expect(await page.getByText('Minh Pham').count()).toBe(0);
  await guest.openLink();
  await guest.page.getByText('Talks on fisheries and the sea border').first().waitFor();

  await page.getByRole('link', { name: 'Duplicate' }).click();
  await title.fill('Talks on fisheries, second round');
  await organiser.button('Create meeting').click();
  await page.getByRole('heading', { name: 'Talks on fisheries, second round' }).waitFor();
  const second = await linkOf(organiser, 'Claire Moreau');
  await organiser.button('Cancel meeting').click();
  await organiser.confirm('Cancel meeting');
  await page.getByText('The meeting has been cancelled').first().waitFor();
  const late = await house.person({
    participantId: 'x',
    name: 'Claire Moreau',
    role: 'delegate',
    link: second,
  });
  await late.page.goto(second);
  await late.page.getByRole('heading', { name: 'This meeting was cancelled' }).waitFor();

  await page.goto(`${house.product.url}/`);
  await page.getByRole('heading', { name: 'Cancelled', exact: true }).waitFor();
  await page.getByLabel('Search meetings').fill('border');
  await page.getByText('second round').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Talks on fisheries and the sea border' }).waitFor();
  expect(organiser.faults).toEqual([]);
});
