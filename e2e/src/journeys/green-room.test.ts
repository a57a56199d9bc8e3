import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk, talk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

const result = (person: Delegate, region: string) =>
  person.page.getByRole('region', { name: region, exact: true }).getByRole('status');

it('[CHK-1] checks the sound in ten seconds, gives a verdict, and tells it to the organiser alone', async () => {
  const { invitations } = await house.product.createMeeting(lobbyTalk(1));
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  await olga.join();
  await linh.openLink();
  await linh.set('Microphone', true);
  await linh.button('Check the sound').click();
  await linh.page.evaluate(() => window.ententeTone.speak(false));
  await linh.page.getByText('Please be silent for a moment.').waitFor();
  await linh.page.getByText(/^Read aloud/).waitFor();
  await linh.page.evaluate(() => window.ententeTone.speak(true));
  await linh.page.getByText(/The test sound is playing/).waitFor();
  // A tone of one pitch is a narrow sound. It leaves at 0.4 of full scale: 11 dB below it.
  await result(linh, 'Sound check').filter({ hasText: 'Thin sound' }).waitFor();
  expect(await result(linh, 'Sound check').textContent()).toMatch(/Voice -1[0-2] dBFS/);

  await linh.button('Join').click();
  await linh.waitInLobby();
  const waiting = olga.page.getByRole('list', { name: 'Lobby', exact: true }).getByRole('listitem');
  await waiting.filter({ hasText: 'Thin sound' }).waitFor();
  expect(linh.faults).toEqual([]);
});

it('tests the connection before admission, and touches no meeting by it', async () => {
  const { invitations } = await house.product.createMeeting(lobbyTalk(1));
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  await olga.join();
  await linh.askToJoin({ camera: false });
  await linh.waitInLobby();
  await linh.button('Test the connection').click();
  await result(linh, 'Connection').filter({ hasText: 'Connected by UDP' }).waitFor();
  const words = (await result(linh, 'Connection').textContent()) ?? '';
  const [, up = '0', down = '0'] = /Up ([\d.]+) Mbit\/s, down ([\d.]+) Mbit\/s/.exec(words) ?? [];
  expect(Number(up)).toBeGreaterThan(0.3);
  expect(Number(down)).toBeGreaterThan(0.3);
  await olga.page.getByRole('list', { name: 'Lobby', exact: true }).getByText('Connected by UDP').waitFor();
  // Olga sends sound and picture all the while: nothing of it came here.
  expect(await linh.page.evaluate(() => window.ententeEars.playing())).toEqual([]);
  expect(await olga.participants().count()).toBe(1);
  expect(linh.faults).toEqual([]);
});

it('[COR-2] puts a plate right that its bearer asked to have corrected, everywhere at once', async () => {
  const { invitations } = await house.product.createMeeting(lobbyTalk(2));
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  const claire = await house.person(invitations[2]);
  await olga.join();
  await claire.askToJoin({ camera: false });
  await olga.admit(claire.name);
  await claire.stage().waitFor();
  await linh.openLink();
  await linh.button('Ask for a correction').click();
  await linh.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Tran Thuy Linh');
  await linh.page.getByRole('textbox', { name: 'Title or function' }).fill('Special envoy');
  await linh.button('Send to the organiser').click();
  await linh.page.getByText('The organiser has not answered yet.').waitFor();
  expect(await claire.page.getByText('Tran Thuy Linh').count()).toBe(0);

  await olga.button('Accept the plate Tran Thuy Linh').click();
  await linh.page.getByText('The organiser has not answered yet.').waitFor({ state: 'detached' });
  await linh.page.getByText('Special envoy').waitFor();
  await linh.button('Join').click();
  await olga.admit('Tran Thuy Linh');
  await claire.participants().filter({ hasText: 'Tran Thuy Linh' }).waitFor();
  // A reload begins with the new plate too.
  await linh.stage().waitFor();
  await linh.page.reload();
  await linh.participants().filter({ hasText: 'Special envoy' }).waitFor();
});

it('helps with a microphone that the browser refuses, in this browser’s own words', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0], { noDevices: 'NotAllowedError' });
  await linh.openLink();
  await linh.page.getByText(/Click the icon at the start of the address, allow the microphone/).waitFor();
  await until(
    'there is no sound to check',
    () => linh.button('Check the sound').isDisabled(),
    (disabled) => disabled,
  );
});
