import AxeBuilder from '@axe-core/playwright';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { presidedTalk } from '../harness/meetings.ts';

const house = openHouse();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-looks-'));
  process.stderr.write(`screenshots are in ${folder}\n`);
});

const looks = [
  { width: 360, colorScheme: 'light', locale: 'en-GB' },
  { width: 1280, colorScheme: 'dark', locale: 'en-GB' },
  { width: 1920, colorScheme: 'light', locale: 'en-GB' },
  { width: 360, colorScheme: 'dark', locale: 'ar-EG' },
  { width: 1280, colorScheme: 'light', locale: 'ar-EG' },
] as const;

/** The names of the controls, in the languages of the looks. */
const words = {
  'en-GB': {
    join: 'Join',
    caucus: 'Caucus',
    back: 'Return to plenary',
    accept: 'Accept',
    recall: 'Recall everyone',
    more: 'More',
  },
  'ar-EG': {
    ...{ join: /^انضم/, caucus: 'مشاورة الوفد', back: 'العودة إلى الجلسة العامة', accept: 'قبول' },
    recall: 'استدعاء الجميع',
    more: 'المزيد',
  },
} as const;

async function look(person: Delegate, screen: string): Promise<void> {
  const { page } = person;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${screen}.png`) });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }));
  expect(found, `axe on ${screen}`).toEqual([]);
  const beside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beside, `${screen}: beside the window`).toBeLessThanOrEqual(0);
  expect(person.faults).toEqual([]);
}

/** On a telephone the controls of the chamber stand in one row. */
async function expectOneRow({ page }: Delegate): Promise<void> {
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('main ~ section button')]
      .filter((button) => button.checkVisibility())
      .map((button) => Math.round(button.getBoundingClientRect().top)),
  );
  expect(heights.length).toBeGreaterThan(3);
  expect(new Set(heights).size, `rows of controls: ${heights.join(', ')}`).toBe(1);
}

for (const how of looks)
  it(`looks right in a side room at ${how.width} px, ${how.colorScheme}, ${how.locale}`, async () => {
    const { invitations } = await house.product.createMeeting(presidedTalk());
    const own = `${how.width}-${how.colorScheme}-${how.locale.slice(0, 2)}`;
    const linh = await house.person(invitations[0], how);
    const claire = await house.person(invitations[1]);
    const olga = await house.person(invitations[2], how);
    const said = words[how.locale];
    await claire.join();
    for (const person of [linh, olga]) {
      await person.page.goto(invitations[person === linh ? 0 : 2]?.link ?? '');
      await person.page.getByRole('button', { name: said.join }).click();
      await person.page.getByRole('region').first().waitFor();
    }
    const press = (person: Delegate, name: string) =>
      person.page.getByRole('button', { name, exact: true }).first().click();
    if (how.width < 600) await expectOneRow(linh);
    await press(linh, said.caucus);
    await linh.page.getByRole('button', { name: said.back, exact: true }).waitFor();
    await look(linh, `${own}-caucus`);
    if (how.width < 600) {
      await expectOneRow(linh);
      await linh.page.getByRole('button', { name: said.more, exact: true }).click();
      await look(linh, `${own}-more`);
      await linh.page.getByRole('button', { name: said.more, exact: true }).click();
    }
    await olga.page.getByRole('button', { name: said.recall }).waitFor();
    await look(olga, `${own}-somebody-away`);
    await press(olga, said.recall);
    await look(linh, `${own}-recalled`);
    await press(linh, said.back);
    await press(claire, `Request a word with ${linh.name}`);
    const accept = linh.page.getByRole('button', { name: said.accept, exact: true });
    await accept.waitFor();
    await look(linh, `${own}-asked`);
    await accept.click();
    await linh.page.getByRole('button', { name: said.back, exact: true }).waitFor();
    await look(linh, `${own}-corridor`);
  });
