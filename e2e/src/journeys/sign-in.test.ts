import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
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
