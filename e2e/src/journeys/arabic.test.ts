import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { hears, hearsNothingOf } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

interface Words {
  readonly greenRoom: { readonly join: string; readonly microphone: string };
  readonly stage: Readonly<Record<'title' | 'leave' | 'microphone', string>>;
  readonly ending: Readonly<Record<'leftTitle', string>>;
}

async function arabic(): Promise<Words> {
  const folder = join(import.meta.dirname, '../../../client/src/i18n/locales');
  const parts = await Promise.all(
    ['entrance', 'chamber'].map(
      async (area) => JSON.parse(await readFile(join(folder, area, 'ar.json'), 'utf8')) as object,
    ),
  );
  return Object.assign({}, ...parts) as Words;
}

/** Goes to a control as the keyboard does, by Tab alone. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await until(
    `Tab leads to ${String(control)}`,
    async () => {
      const there = await control.evaluate((element) => element.contains(document.activeElement));
      if (!there) await page.keyboard.press('Tab');
      return { there, focus: await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)) };
    },
    ({ there }) => there,
    { deadline: 60_000, every: 1 },
  );
}

it('can be used in Arabic, from right to left, by the keyboard alone', async () => {
  const words = await arabic();
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1], { locale: 'ar-EG' });
  await linh.join({ camera: false });

  const { page } = claire;
  await page.goto(invitations[1]?.link ?? '');
  const control = (name: string) => page.getByRole('button', { name, exact: true });
  await control(words.greenRoom.join).waitFor();
  expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
    'rtl',
    'ar',
  ]);

  const openIs = (wanted: boolean): Promise<string | null> =>
    until(
      `the microphone is ${wanted ? 'open' : 'closed'}`,
      () => control(words.stage.microphone).getAttribute('aria-pressed'),
      (pressed) => pressed === String(wanted),
    );
  await tabTo(page, control(words.greenRoom.microphone));
  if ((await control(words.greenRoom.microphone).getAttribute('aria-pressed')) !== 'true')
    await page.keyboard.press('Space');
  await openIs(true);
  await tabTo(page, control(words.greenRoom.join));
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: words.stage.title, exact: true }).waitFor();
  await hears(page, linh.voice);
  await hears(linh.page, claire.voice);

  await tabTo(page, control(words.stage.microphone));
  await page.keyboard.press('Space');
  await openIs(false);
  await hearsNothingOf(linh.page, claire.voice);
  await page.keyboard.press('Enter');
  await openIs(true);
  await hears(linh.page, claire.voice);

  await tabTo(page, control(words.stage.leave));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.waitFor();
  await tabTo(page, dialog.getByRole('button', { name: words.stage.leave, exact: true }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: words.ending.leftTitle }).waitFor();
  await linh.participants().filter({ hasText: claire.name }).waitFor({ state: 'detached' });
});
