import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';
import { account, firstRunLink } from '../harness/organisers.ts';

const house = openHouse({ ENTENTE_LOG_LEVEL: 'info' });
it('makes the first organiser, who creates a meeting from a file, enters it and lets a guest in', async () => {
  const organiser = await house.person({
    participantId: 'nobody',
    name: 'Olga Berg',
    role: 'organiser',
    link: '',
  });
  const { page } = organiser;
  const link = firstRunLink(house.product);
  await page.goto(link);
  await fillFirstRun(organiser);
  await page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor();

  const file = join(house.product.folder, 'talk.json');
  await writeFile(file, JSON.stringify({ ...lobbyTalk(), participants: lobbyGuests() }));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { name: 'Talk on maritime cooperation' }).waitFor();
  await organiser.context.grantPermissions(['clipboard-read', 'clipboard-write', 'camera', 'microphone']);
  await organiser.button('Copy the link of Linh Tran').click();
  const personal = await until(
    'the link is copied',
    () => page.evaluate(() => navigator.clipboard.readText()),
    (text) => text.includes('/join#'),
  );

  const guest = await house.person({
    participantId: 'unknown',
    name: 'Linh Tran',
    role: 'delegate',
    link: personal,
  });
  await guest.askToJoin();
  await guest.waitInLobby();
  await organiser.button('Enter').click();
  await organiser.set('Camera', false);
  await organiser.set('Microphone', true);
  await organiser.button('Join').click();
  await organiser.stage().waitFor();
  await organiser.admit('Linh Tran');
  await guest.stage().waitFor();
  const id = await guest.page.locator('audio[data-participant]').first().getAttribute('data-participant');
  await hears(guest.page, { id: id ?? '', hertz: organiser.voice.hertz });

  const late = await house.person({ participantId: 'nobody', name: 'Late', role: 'organiser', link });
  await late.page.goto(link);
  await fillFirstRun(late);
  await late.page
    .getByText(/exists already/)
    .first()
    .waitFor();
});

async function fillFirstRun(person: Delegate): Promise<void> {
  const { page } = person;
  await page.getByLabel('Your name').fill(account.name);
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByLabel('Password, once more').fill(account.password);
  await person.button('Create organiser').click();
}

function lobbyGuests(): object[] {
  return [{ name: 'Linh Tran', role: 'delegate', delegation: 'vn', languages: ['vi', 'en'] }];
}
