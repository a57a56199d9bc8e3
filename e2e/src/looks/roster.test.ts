import type { Locator } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openHouse } from '../harness/house.ts';
import { account, makeOrganiser } from '../harness/organisers.ts';
import { locales, look, type Locale, type Style } from './look.ts';

const house = openHouse({ ENTENTE_LOG_LEVEL: 'info' });

beforeAll(() => makeOrganiser(house.product));

const looks: Record<Locale, readonly Style[]> = {
  'en-GB': [
    { width: 360, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ],
  'ar-EG': [
    { width: 360, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ],
};

const words = {
  'en-GB': {
    ...{ join: /^Join/u, tab: 'Interpretation', map: 'Show coverage by item', close: 'Close' },
    ...{
      plan: /^Plan shifts: English – French/u,
      fill: /^Fill/u,
      save: 'Save shifts',
      form: 'Interpretation',
    },
  },
  'ar-EG': {
    ...{ join: /^انضم/u, tab: 'الترجمة الشفوية', map: 'التغطية حسب البند', close: 'إغلاق' },
    ...{
      plan: /^تخطيط المناوبات: الإنجليزية/u,
      fill: /^ملء/u,
      save: 'حفظ المناوبات',
      form: 'الترجمة الشفوية',
    },
  },
} as const;

/** A session with booths of voices and of signs, in which Arabic is said and nobody interprets from it. */
const session = {
  ...{
    kind: 'multilateral',
    title: 'Working group',
    start: '2026-12-01T15:00',
    timeZone: 'Asia/Ho_Chi_Minh',
  },
  workingLanguages: ['en', 'fr', 'ar'],
  booths: [
    { key: 'en', language: 'en', second: 'fr' },
    { key: 'ar', language: 'ar' },
    { key: 'sign', kind: 'sign', language: 'ils' },
  ],
  delegations: [{ key: 'fr', officialName: 'French Republic', shortName: 'France', code: 'fr' }],
  participants: [
    { name: 'Olga Berg', role: 'organiser', languages: ['en'] },
    { name: 'Claire Moreau', role: 'delegate', delegation: 'fr', languages: ['fr'] },
    ...['Emma Lind', 'Eric Roux'].map((name, index) => ({
      ...{ name, role: 'interpreter', languages: ['en', 'fr'] },
      interpreting: { booths: ['en'], chief: index === 0, proficiency: { en: 'A', fr: 'B' } },
    })),
    { name: 'Sima Vance', role: 'interpreter', languages: ['ils', 'en'], interpreting: { booths: ['sign'] } },
  ],
  agenda: [
    { title: 'Adoption of the agenda', minutes: 30 },
    { title: 'Draft text on water sharing', minutes: 60 },
  ],
  settings: { lobby: 'nobody', floorPolicy: 'open' },
};

/** Nothing that is read or pressed runs over the edge of its card. */
async function expectWithin(card: Locator): Promise<void> {
  const over = await card.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return [...element.querySelectorAll('label, button, input')]
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const words = document.createRange();
        words.selectNodeContents(each);
        return [each.getBoundingClientRect(), words.getBoundingClientRect()].some(
          (box) => box.width > 0 && (box.left < left || box.right > right),
        );
      })
      .map((each) => each.textContent);
  });
  expect(over, 'over the edge of the card').toEqual([]);
}

for (const locale of locales)
  it(`the roster of interpretation looks right, ${locale}`, async () => {
    const { meetingId, invitations } = await house.product.createMeeting(session);
    const said = words[locale];
    const styles = looks[locale];
    const emma = await house.person(invitations[2]);
    await emma.askToJoin({ camera: false });
    const olga = await house.person(invitations[0], { locale });
    const { page } = olga;
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

    await page.goto(invitations[0]?.link ?? '');
    await press(said.join);
    await page.getByRole('tab', { name: said.tab }).click();
    await page.getByRole('button', { name: said.plan }).waitFor();
    await page.getByText('Emma Lind').first().waitFor();
    await look(olga, 'roster-desk', { styles });
    await press(said.plan);
    await press(said.fill);
    await look(olga, 'roster-shifts', { styles });
    await press(said.save);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(said.map);
    await page.getByRole('table').waitFor();
    await look(olga, 'roster-map', { styles });
    await page.getByRole('dialog').getByRole('button', { name: said.close }).click();

    await page.goto(`${house.product.url}/`);
    await page.locator('input[type=email]').fill(account.email);
    await page.locator('input[type=password]').fill(account.password);
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]').waitFor({ state: 'detached' });
    await page.goto(`${house.product.url}/meetings/${meetingId}/edit`);
    const card = page.locator('section', {
      has: page.getByRole('heading', { name: said.form, exact: true }),
    });
    await card.last().waitFor();
    await look(olga, 'roster-form', { styles, of: card.last() });
    const agenda = page.locator('section', { has: page.getByRole('switch') }).last();
    await look(olga, 'agenda-form', { styles, of: agenda, also: () => expectWithin(agenda) });
  });
