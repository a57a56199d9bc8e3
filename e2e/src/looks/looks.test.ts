import AxeBuilder from '@axe-core/playwright';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk } from '../harness/meetings.ts';
import { account, makeOrganiser } from '../harness/organisers.ts';
import { sees } from '../harness/sees.ts';

const house = openHouse({ ENTENTE_LOG_LEVEL: 'info' });
let folder = '';

beforeAll(async () => {
  await makeOrganiser(house.product);
  folder = await mkdtemp(join(tmpdir(), 'entente-looks-'));
  process.stderr.write(`screenshots are in ${folder}\n`);
});

/** The screens as they are looked at: sizes of a telephone, a laptop and a wall, both themes, both directions. */
const looks = [
  { width: 360, colorScheme: 'light', locale: 'en-GB' },
  { width: 1280, colorScheme: 'dark', locale: 'en-GB' },
  { width: 1920, colorScheme: 'light', locale: 'en-GB' },
  { width: 360, colorScheme: 'dark', locale: 'ar-EG' },
  { width: 1280, colorScheme: 'light', locale: 'ar-EG' },
] as const;

/** A picture of a screen, which must have no axe finding, nothing beside the window and no thrown fault. */
async function look(person: Delegate, screen: string): Promise<void> {
  const { page } = person;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${screen}-${person.name.replaceAll(' ', '-')}.png`) });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) })),
    `axe on ${screen}`,
  ).toEqual([]);
  expect(await overflow(page), `${screen}: beside the window`).toBeLessThanOrEqual(0);
  expect(person.faults).toEqual([]);
}

/** CSS pixels by which the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const how of looks)
  it(`looks right and has no axe finding at ${how.width} px, ${how.colorScheme}, ${how.locale}`, async () => {
    const { invitations } = await house.product.createMeeting(lobbyTalk(2));
    const own = `${how.width}-${how.colorScheme}-${how.locale.slice(0, 2)}`;
    const [olga, linh, claire] = invitations.map((invitation, index) =>
      index === 2 ? { ...invitation, name: own } : invitation,
    );
    const organiser = await house.person(olga);
    const inside = await house.person(linh);
    const person = await house.person(claire, how);
    const { page } = person;

    await page.goto(`${house.product.url}/`);
    await page.locator('input[type=password]').waitFor();
    await look(person, 'sign-in');
    await page.locator('input[type=email]').fill(account.email);
    await page.locator('input[type=password]').fill(account.password);
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]').waitFor({ state: 'detached' });
    await page.getByText('Talk on maritime cooperation').first().waitFor();
    await look(person, 'meetings');

    await page.goto(claire?.link ?? '');
    const join = page.getByRole('button', { name: how.locale === 'ar-EG' ? /^انضم/ : 'Join' });
    await join.waitFor();
    await look(person, 'green-room');
    await organiser.join();
    await inside.askToJoin();
    await organiser.admit(inside.name);
    await join.click();
    await page.getByRole('status').first().waitFor();
    await organiser.button('Admit Claire Moreau').waitFor();
    await look(person, 'lobby');
    await organiser.admit('Claire Moreau');
    await sees(page, inside.voice.id);
    await look(person, 'chamber');
    await organiser.page.getByRole('tab', { name: 'Agenda' }).click();
    await organiser.button('Next item').click();
    await page.getByRole('tab', { name: how.locale === 'ar-EG' ? 'جدول الأعمال' : 'Agenda' }).click();
    await page.getByRole('heading', { name: 'Opening' }).waitFor();
    await look(person, 'agenda');
    expect(
      person.requests.filter((url) => url.startsWith('http') && !url.startsWith(house.product.url)),
    ).toEqual([]);
  });
