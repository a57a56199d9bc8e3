import { expect, it } from 'vitest';
import { hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk } from '../harness/meetings.ts';
import { connections, packetsReceived } from '../harness/sees.ts';
import { throughout } from '../harness/until.ts';

const house = openHouse();

it('[ADM-11] admits a delegation and nobody else: the other gets neither packet nor record', async () => {
  const { invitations } = await house.product.createMeeting(lobbyTalk(2));
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  const claire = await house.person(invitations[2]);
  await olga.join();
  for (const guest of [linh, claire]) {
    await guest.askToJoin({ camera: false });
    await guest.waitInLobby();
  }
  await olga.button('Admit delegation Viet Nam').click();
  await linh.stage().waitFor();
  await hears(linh.page, olga.voice);
  await throughout(
    'nothing reaches the delegation that waits',
    async () => ({
      packets: await packetsReceived(claire.page),
      connections: (await connections(claire.page)).open.length,
      names: await claire.page.getByText(olga.name).or(claire.page.getByText(linh.name)).count(),
    }),
    (seen) => seen.packets === 0 && seen.connections === 0 && seen.names === 0,
    { period: 1_500 },
  );
  await claire.waitInLobby();
});

it('[ADM-10] lets somebody in directly whom the organiser has come to trust, and nobody else', async () => {
  const { invitations } = await house.product.createMeeting({
    ...lobbyTalk(2),
    settings: { lobby: 'untrusted' },
  });
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  const claire = await house.person(invitations[2]);
  await olga.join();
  await olga.button('Trust Linh Tran').click();
  await olga.page.getByText('Linh Tran enters without waiting from now on.').first().waitFor();
  await linh.join({ camera: false });
  await claire.askToJoin({ camera: false });
  await claire.waitInLobby();
  await olga.participants().filter({ hasText: linh.name }).waitFor();
  expect(await olga.participants().filter({ hasText: claire.name }).count()).toBe(0);
});

it('[ADM-6] takes a refusal back by its notice; the way back from the lobby leads to the green room', async () => {
  const { invitations } = await house.product.createMeeting(lobbyTalk(1));
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  await olga.join();
  await linh.askToJoin({ camera: false });
  await linh.waitInLobby();
  await linh.button('Back to the green room').click();
  await linh.button('Join').click();
  await linh.waitInLobby();
  await olga.refuse(linh.name);
  // The notice goes away again, unless it is pointed at.
  await olga.button('Undo').hover();
  await linh.page.getByRole('heading', { name: 'You were not admitted' }).waitFor();
  await olga.button('Undo').click();
  await olga.page.getByText(`${linh.name} may come in now.`).first().waitFor();
  await linh.page.getByRole('heading', { name: 'You may come in now' }).waitFor();
  await linh.button('Go to the green room').click();
  await linh.button('Join').click();
  await linh.stage().waitFor();
});
