import { expect, it } from 'vitest';
import { hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk } from '../harness/meetings.ts';
import { connections, packetsReceived, sees } from '../harness/sees.ts';
import { throughout } from '../harness/until.ts';

const house = openHouse();

it('[ADM-6] gives somebody who waits not a packet, and everything on admission', async () => {
  const { invitations } = await house.product.createMeeting(lobbyTalk(2));
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  const claire = await house.person(invitations[2]);
  await olga.join();
  await linh.askToJoin();
  await linh.waitInLobby();
  await olga.admit(linh.name);
  await linh.stage().waitFor();
  await hears(linh.page, olga.voice);

  await claire.askToJoin();
  await claire.waitInLobby();
  await throughout(
    'nothing reaches the lobby',
    async () => ({
      packets: await packetsReceived(claire.page),
      connections: (await connections(claire.page)).open.length,
      names: await claire.page.getByText(olga.name).or(claire.page.getByText(linh.name)).count(),
      playing: await claire.page.evaluate(() => window.ententeEars.playing()),
    }),
    (seen) => seen.packets === 0 && seen.connections === 0 && seen.names === 0 && seen.playing.length === 0,
    { period: 2_000 },
  );
  expect(await olga.participants().filter({ hasText: claire.name }).count()).toBe(0);

  await olga.admit(claire.name);
  await claire.stage().waitFor();
  await hears(claire.page, olga.voice);
  await hears(olga.page, claire.voice);
  await sees(claire.page, linh.voice.id);
});

it('[ADM-5] tells a refused guest, who stays outside', async () => {
  const { invitations } = await house.product.createMeeting(lobbyTalk());
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  await olga.join();
  await linh.askToJoin();
  await linh.waitInLobby();
  await olga.refuse(linh.name);
  await linh.page.getByRole('heading', { name: 'You were not admitted' }).waitFor();
  expect(await packetsReceived(linh.page)).toBe(0);
  expect((await connections(linh.page)).open).toEqual([]);
  await linh.page.reload();
  await linh.page.getByRole('heading', { name: 'You were not admitted' }).waitFor();
});
