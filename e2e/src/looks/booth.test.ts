import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { interpretedSession } from '../harness/meetings.ts';
import { dress, locales, look, type Locale, type Style } from './look.ts';

const house = openHouse();

const looks: Record<Locale, readonly Style[]> = {
  'en-GB': [
    { width: 1280, height: 720, colorScheme: 'dark' },
    { width: 1920, height: 1080, colorScheme: 'light' },
    { width: 768, colorScheme: 'dark' },
    { width: 360, colorScheme: 'light' },
  ],
  'ar-EG': [{ width: 1280, height: 720, colorScheme: 'light' }],
};

const words = {
  'en-GB': { join: 'Join', air: 'On air', slow: 'Slow down', write: 'Write: Boothmate · Ivan Booth' },
  'ar-EG': { join: /^انضم/, air: 'على الهواء', slow: 'أبطئ', write: /^اكتب: زميل/ },
} as const;

/** One screen of 1280 by 720 shows everything without scrolling. */
async function expectOneScreen({ page }: Delegate): Promise<void> {
  const below = await page.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  );
  expect(below).toBeLessThanOrEqual(0);
}

for (const locale of locales)
  it(`looks right at the console, ${locale}`, async () => {
    const { invitations } = await house.product.createMeeting(interpretedSession());
    const named = words[locale];
    const styles = looks[locale];
    const agus = await house.person(invitations[0]);
    const ines = await house.person(invitations[2], { locale });
    const ivan = await house.person(invitations[3]);
    const fay = await house.person(invitations[4]);
    await Promise.all([agus.join(), ivan.enterBooth(), fay.enterBooth()]);
    await fay.button('On air').click();
    const { page } = ines;
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
    await look(ines, 'booth-off', { styles });
    await air.click();
    await expect.poll(() => air.getAttribute('aria-pressed'), { timeout: 30_000 }).toBe('true');
    await page.getByRole('button', { name: named.slow }).click();
    // The boothmate sees that it has been asked.
    const asked = ivan.button('Slow down');
    await expect.poll(() => asked.getAttribute('aria-description'), { timeout: 30_000 }).toBe('asked');
    const question = page.getByRole('alertdialog');
    for (const style of styles) {
      await dress(ines, style);
      // A handover that nobody answers goes away again: each look has one of its own.
      await ivan.button('Take over').click();
      await question.waitFor();
      if (style.width === 1280) await expectOneScreen(ines);
      await look(ines, 'booth-on', { styles: [style] });
      // On a busy machine it has gone by now.
      await question
        .getByRole('button')
        .last()
        .click({ timeout: 2_000 })
        .catch(() => undefined);
      await question.waitFor({ state: 'detached' });
    }
  });
