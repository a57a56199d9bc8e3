import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { presidedTalk } from '../harness/meetings.ts';
import { dress, isNarrow, locales, look, looks, type Style } from './look.ts';

const house = openHouse();

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

for (const locale of locales)
  it(`looks right in a side room, ${locale}`, async () => {
    const { invitations } = await house.product.createMeeting(presidedTalk());
    const linh = await house.person(invitations[0], { locale });
    const claire = await house.person(invitations[1]);
    const olga = await house.person(invitations[2], { locale });
    const said = words[locale];
    const styles = looks[locale];
    await claire.join();
    for (const person of [linh, olga]) {
      await person.page.goto(invitations[person === linh ? 0 : 2]?.link ?? '');
      await person.page.getByRole('button', { name: said.join }).click();
      await person.page.getByRole('region').first().waitFor();
    }
    const press = (person: Delegate, name: string) =>
      person.page.getByRole('button', { name, exact: true }).first().click();
    const oneRow = async (style: Style): Promise<void> => {
      if (isNarrow(style)) await expectOneRow(linh);
    };
    for (const style of styles) {
      await dress(linh, style);
      await oneRow(style);
    }
    await press(linh, said.caucus);
    await linh.page.getByRole('button', { name: said.back, exact: true }).waitFor();
    await look(linh, 'caucus', { styles, also: oneRow });
    for (const style of styles.filter(isNarrow)) {
      await dress(linh, style);
      await linh.page.getByRole('button', { name: said.more, exact: true }).click();
      await look(linh, 'more', { styles: [style] });
      await linh.page.getByRole('button', { name: said.more, exact: true }).click();
    }
    await olga.page.getByRole('button', { name: said.recall }).waitFor();
    await look(olga, 'somebody-away', { styles });
    await press(olga, said.recall);
    await look(linh, 'recalled', { styles });
    // Half a minute after the recall everybody is back by themselves: on a busy machine while we look.
    await linh.page
      .getByRole('button', { name: said.back, exact: true })
      .first()
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await linh.page.getByRole('button', { name: said.back, exact: true }).waitFor({ state: 'detached' });
    await press(claire, `Request a word with ${linh.name}`);
    const accept = linh.page.getByRole('button', { name: said.accept, exact: true });
    await accept.waitFor();
    await look(linh, 'asked', { styles });
    await accept.click();
    await linh.page.getByRole('button', { name: said.back, exact: true }).waitFor();
    await look(linh, 'corridor', { styles });
  });
