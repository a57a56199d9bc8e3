import { it } from 'vitest';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { dress, isNarrow, look, type Style } from './look.ts';

const house = openHouse();

const places = [
  { locale: 'en-GB', join: 'Join', more: 'More', devices: 'Devices' },
  { locale: 'ar-EG', join: /^انضم/, more: 'المزيد', devices: 'الأجهزة' },
] as const;
const looks: Record<(typeof places)[number]['locale'], readonly Style[]> = {
  'en-GB': [
    { width: 360, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ],
  'ar-EG': [{ width: 360, colorScheme: 'dark' }],
};

for (const { locale, join, more, devices } of places)
  it(`looks right where one sets how one hears, ${locale}`, async () => {
    const { invitations } = await house.product.createMeeting(talk());
    const claire = await house.person(invitations[1], { locale });
    const { page } = claire;
    await page.goto(invitations[1]?.link ?? '');
    await page.getByRole('button', { name: join }).click();
    await page.getByRole('region').first().waitFor();
    const dialog = page.getByRole('dialog', { name: devices });
    for (const style of looks[locale]) {
      await dress(claire, style);
      if (isNarrow(style)) await page.getByRole('button', { name: more, exact: true }).click();
      await page.getByRole('button', { name: devices, exact: true }).click();
      await dialog.waitFor();
      await dialog.getByRole('slider').last().scrollIntoViewIfNeeded();
      await look(claire, 'hearing', { styles: [style] });
      await dialog.getByRole('slider').first().scrollIntoViewIfNeeded();
      await look(claire, 'hearing-top', { styles: [style] });
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });
