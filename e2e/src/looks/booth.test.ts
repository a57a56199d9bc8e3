import AxeBuilder from '@axe-core/playwright';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { interpretedSession } from '../harness/meetings.ts';

const house = openHouse();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-looks-'));
  process.stderr.write(`screenshots are in ${folder}\n`);
});

const looks = [
  { width: 1280, colorScheme: 'dark', locale: 'en-GB' },
  { width: 1280, colorScheme: 'light', locale: 'ar-EG' },
  { width: 1920, colorScheme: 'light', locale: 'en-GB' },
  { width: 768, colorScheme: 'dark', locale: 'en-GB' },
  { width: 360, colorScheme: 'light', locale: 'en-GB' },
] as const;

const words = {
  'en-GB': { join: 'Join', air: 'On air', slow: 'Slow down', write: 'Write: Boothmate · Ivan Booth' },
  'ar-EG': { join: /^انضم/, air: 'على الهواء', slow: 'أبطئ', write: /^اكتب: زميل/ },
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

/** One screen of 1280 by 720 shows everything without scrolling. */
async function expectOneScreen({ page }: Delegate): Promise<void> {
  const below = await page.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  expect(below).toBeLessThanOrEqual(0);
}

for (const how of looks)
  it(`looks right at the console at ${how.width} px, ${how.colorScheme}, ${how.locale}`, async () => {
    const { invitations } = await house.product.createMeeting(interpretedSession());
    const own = `${how.width}-${how.colorScheme}-${how.locale.slice(0, 2)}`;
    const named = words[how.locale];
    const agus = await house.person(invitations[0]);
    const ines = await house.person(invitations[2], how);
    const ivan = await house.person(invitations[3]);
    const fay = await house.person(invitations[4]);
    await agus.join();
    await ivan.enterBooth();
    await fay.enterBooth();
    await fay.button('On air').click();
    const { page } = ines;
    if (how.width >= 1280)
      await page.setViewportSize({ width: how.width, height: how.width === 1280 ? 720 : 1080 });
    await page.goto(invitations[2]?.link ?? '');
    await page.getByRole('button', { name: named.join }).click();
    const air = page.getByRole('button', { name: named.air, exact: true });
    await air.waitFor();
    await ivan.page
      .getByRole('textbox', { name: /^Write: Boothmate/ })
      .fill('“mekanisme bersama” = joint mechanism');
    await ivan.page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: named.write }).fill('thanks, hand over at :30?');
    await page.keyboard.press('Enter');
    await look(ines, `booth-off-${own}`);
    await air.click();
    await expect.poll(() => air.getAttribute('aria-pressed'), { timeout: 10_000 }).toBe('true');
    await page.getByRole('button', { name: named.slow }).click();
    // The boothmate sees that it has been asked.
    const asked = ivan.button('Slow down');
    await expect.poll(() => asked.getAttribute('aria-description'), { timeout: 10_000 }).toBe('asked');
    await ivan.button('Take over').click();
    await page.getByRole('alertdialog').waitFor();
    if (how.width === 1280) await expectOneScreen(ines);
    await look(ines, `booth-on-${own}`);
    if (own === '1280-dark-en') await ivan.page.screenshot({ path: join(folder, 'booth-standby.png') });
  });
