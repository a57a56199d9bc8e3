import AxeBuilder from '@axe-core/playwright';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';

const house = openHouse();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-looks-'));
  process.stderr.write(`screenshots are in ${folder}\n`);
});

const looks = [
  { width: 360, colorScheme: 'light', locale: 'en-GB', join: 'Join', more: 'More', devices: 'Devices' },
  { width: 1280, colorScheme: 'dark', locale: 'en-GB', join: 'Join', more: 'More', devices: 'Devices' },
  { width: 360, colorScheme: 'dark', locale: 'ar-EG', join: /^انضم/, more: 'المزيد', devices: 'الأجهزة' },
] as const;

for (const { join: joinName, more, devices, ...how } of looks)
  it(`looks right where one sets how one hears, at ${how.width} px, ${how.locale}`, async () => {
    const { invitations } = await house.product.createMeeting(talk());
    const claire = await house.person(invitations[1], how);
    const { page } = claire;
    await page.goto(invitations[1]?.link ?? '');
    await page.getByRole('button', { name: joinName }).click();
    await page.getByRole('region').first().waitFor();
    if (how.width < 600) await page.getByRole('button', { name: more, exact: true }).click();
    await page.getByRole('button', { name: devices, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: devices });
    await dialog.waitFor();
    await dialog.getByRole('slider').last().scrollIntoViewIfNeeded();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `hearing-${how.width}-${how.locale}.png`) });
    await dialog.getByRole('slider').first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(folder, `hearing-top-${how.width}-${how.locale}.png`) });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside).toBeLessThanOrEqual(0);
    expect(claire.faults).toEqual([]);
  });
