import AxeBuilder from '@axe-core/playwright';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { interpretedTalk } from '../harness/meetings.ts';

const house = openHouse();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-looks-'));
  process.stderr.write(`screenshots are in ${folder}\n`);
});

const looks = [
  { width: 360, colorScheme: 'light', locale: 'en-GB', join: 'Join' },
  { width: 1280, colorScheme: 'dark', locale: 'en-GB', join: 'Join' },
  { width: 1920, colorScheme: 'light', locale: 'en-GB', join: 'Join' },
  { width: 360, colorScheme: 'dark', locale: 'ar-EG', join: /^انضم/ },
  { width: 1280, colorScheme: 'light', locale: 'ar-EG', join: /^انضم/ },
] as const;

async function look({ page, faults }: Delegate, screen: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${screen}.png`) });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }));
  expect(found, `axe on ${screen}`).toEqual([]);
  const beside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beside, `${screen}: beside the window`).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
}

for (const { join: joinWord, ...how } of looks)
  it(`looks right with interpretation at ${how.width} px, ${how.colorScheme}, ${how.locale}`, async () => {
    const { invitations } = await house.product.createMeeting(interpretedTalk());
    const own = `${how.width}-${how.colorScheme}-${how.locale.slice(0, 2)}`;
    const linh = await house.person(invitations[0]);
    await linh.join({ camera: false });
    const ines = await house.person(invitations[4]);
    await ines.askToJoin({ camera: false, microphone: false });
    await ines.set('On air', true);
    // Olga organises, so that the desk is there too.
    const olga = await house.person(invitations[3], how);
    await olga.page.goto(invitations[3]?.link ?? '');
    await olga.page.getByRole('button', { name: joinWord }).click();
    await olga.page.locator('p[data-at]').waitFor();
    // The keys come with the controls.
    await olga.page.locator('svg.lucide-log-out').waitFor();
    await olga.page.keyboard.press('2');
    await olga.page.locator('p[data-at="interpreted"]').waitFor();
    await look(olga, `listening-${own}`);
    if (how.width === 360) {
      await olga.page.getByRole('button', { name: 'Français' }).click();
      await olga.page.getByRole('radiogroup').first().waitFor();
      await look(olga, `listen-to-${own}`);
    }
  });
