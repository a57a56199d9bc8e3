import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { interpretedTalk } from '../harness/meetings.ts';
import { dress, isNarrow, locales, look, looks } from './look.ts';

const house = openHouse();
const joins = { 'en-GB': 'Join', 'ar-EG': /^انضم/ } as const;

/** The place of a delegation that is not here says so above its name plate, not under it. */
async function expectWordsClear({ page }: Delegate): Promise<void> {
  const gaps = await page.evaluate(() =>
    [...document.querySelectorAll('[role=group]:has(> video)')].flatMap((tile) => {
      const words = tile.querySelector('svg + span')?.getBoundingClientRect();
      const plate = tile.querySelector('b')?.closest('[data-size]')?.getBoundingClientRect();
      return words === undefined || plate === undefined ? [] : [Math.round(plate.top - words.bottom)];
    }),
  );
  expect(gaps.length, 'an empty place').toBeGreaterThan(0);
  expect(Math.min(...gaps), `from the words to the plate: ${gaps.join(', ')} px`).toBeGreaterThanOrEqual(0);
}

for (const locale of locales)
  it(`looks right with interpretation, ${locale}`, async () => {
    const { invitations } = await house.product.createMeeting(interpretedTalk());
    const linh = await house.person(invitations[0]);
    await linh.join({ camera: false });
    const ines = await house.person(invitations[4]);
    await ines.askToJoin({ camera: false, microphone: false });
    await ines.set('On air', true);
    // Olga organises, so that the desk is there too.
    const olga = await house.person(invitations[3], { locale });
    const { page } = olga;
    await page.goto(invitations[3]?.link ?? '');
    await page.getByRole('button', { name: joins[locale] }).click();
    await page.locator('p[data-at]').waitFor();
    // The keys come with the controls.
    await page.locator('svg.lucide-log-out').waitFor();
    await page.keyboard.press('2');
    await page.locator('p[data-at="interpreted"]').waitFor();
    const styles = looks[locale];
    await look(olga, 'listening', { styles, also: () => expectWordsClear(olga) });
    for (const style of styles.filter(isNarrow)) {
      await dress(olga, style);
      await page.getByRole('button', { name: 'Français' }).click();
      await page.getByRole('radiogroup').first().waitFor();
      await look(olga, 'listen-to', { styles: [style] });
    }
  });
