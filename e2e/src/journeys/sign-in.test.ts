import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { account, makeOrganiser } from '../harness/organisers.ts';

const house = openHouse({ ENTENTE_LOG_LEVEL: 'info' });

it('signs in with the right password only, and shows the faults of a file with their paths', async () => {
  await makeOrganiser(house.product);
  const organiser = await house.person({
    participantId: 'nobody',
    name: 'Olga Berg',
    role: 'organiser',
    link: '',
  });
  const { page } = organiser;
  await page.goto(`${house.product.url}/`);
  const signIn = async (secret: string): Promise<void> => {
    await page.getByLabel('E-mail address').fill(account.email);
    await page.getByLabel('Password', { exact: true }).fill(secret);
    await organiser.button('Sign in').click();
  };
  await signIn('nine loud ministers drink tea');
  await page.getByText('is wrong').first().waitFor();
  await signIn(account.password);
  await page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor();

  const file = join(house.product.folder, 'faulty.json');
  await writeFile(file, JSON.stringify({ ...talk(), timeZone: 'Asia/Atlantis', kind: 'seance' }));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('timeZone').first().waitFor();
  await page.getByText('kind').first().waitFor();
});

/** What the first screen may weigh in script, bytes, as a proxy sends it. */
const firstScreen = 200_000;

it('shows the way in before 200 kB of script have come', async ({ annotate }) => {
  const visitor = await house.person({
    participantId: 'nobody',
    name: 'Visitor',
    role: 'organiser',
    link: '',
  });
  await visitor.page.goto(`${house.product.url}/`);
  await visitor.button('Sign in').waitFor();
  const scripts = visitor.requests.filter((url) => new URL(url).pathname.endsWith('.js'));
  const sizes = scripts.map(async (url) => gzipSync(await (await fetch(url)).arrayBuffer()).length);
  const sum = (await Promise.all(sizes)).reduce((all, one) => all + one, 0);
  await annotate(`script of the first screen: ${(sum / 1_000).toFixed(1)} kB`);
  expect(scripts.length).toBeGreaterThan(3);
  expect(sum).toBeLessThan(firstScreen);
});
