import { beforeAll, expect, it } from 'vitest';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk } from '../harness/meetings.ts';
import { account, makeOrganiser } from '../harness/organisers.ts';
import { sees } from '../harness/sees.ts';
import { locales, look, looks } from './look.ts';

const house = openHouse({ ENTENTE_LOG_LEVEL: 'info' });

beforeAll(() => makeOrganiser(house.product));

const words = {
  'en-GB': { join: 'Join', agenda: 'Agenda' },
  'ar-EG': { join: /^انضم/, agenda: 'جدول الأعمال' },
} as const;

for (const locale of locales)
  it(`looks right and has no axe finding, ${locale}`, async () => {
    const { invitations } = await house.product.createMeeting(lobbyTalk(2));
    const [olga, linh, claire] = invitations;
    const organiser = await house.person(olga);
    const inside = await house.person(linh);
    const person = await house.person(claire, { locale });
    const { page } = person;
    const styles = looks[locale];
    const said = words[locale];

    await page.goto(`${house.product.url}/`);
    await page.locator('input[type=password]').waitFor();
    await look(person, 'sign-in', { styles });
    await page.locator('input[type=email]').fill(account.email);
    await page.locator('input[type=password]').fill(account.password);
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]').waitFor({ state: 'detached' });
    await page.getByText('Talk on maritime cooperation').first().waitFor();
    await look(person, 'meetings', { styles });

    await page.goto(claire?.link ?? '');
    const join = page.getByRole('button', { name: said.join });
    await join.waitFor();
    await look(person, 'green-room', { styles });
    await organiser.join();
    await inside.askToJoin();
    await organiser.admit(inside.name);
    await join.click();
    await page.getByRole('status').first().waitFor();
    await organiser.button('Admit Claire Moreau').waitFor();
    await look(person, 'lobby', { styles });
    await organiser.admit('Claire Moreau');
    await sees(page, inside.voice.id);
    await look(person, 'chamber', { styles });
    await organiser.page.getByRole('tab', { name: 'Agenda' }).click();
    await organiser.button('Next item').click();
    await page.getByRole('tab', { name: said.agenda }).click();
    await page.getByRole('heading', { name: 'Opening' }).waitFor();
    await look(person, 'agenda', { styles });
    expect(
      person.requests.filter((url) => url.startsWith('http') && !url.startsWith(house.product.url)),
    ).toEqual([]);
  });
