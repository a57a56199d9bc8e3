import { it } from 'vitest';
import { hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { Link } from '../harness/link.ts';
import { talk } from '../harness/meetings.ts';
import { connections, sees } from '../harness/sees.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

it('restarts ICE, and rebuilds nothing, when the network under the media was away', async () => {
  using line = new Link();
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1], { link: line });
  await Promise.all([linh.join(), claire.join()]);
  await hears(claire.page, linh.voice);
  await hears(linh.page, claire.voice);
  const ufrags = (): Promise<(string | null)[]> =>
    claire.page.evaluate(() =>
      window.ententeConnections
        .filter(({ connectionState }) => connectionState !== 'closed')
        .map(({ remoteDescription }) => /a=ice-ufrag:(\S+)/.exec(remoteDescription?.sdp ?? '')?.[1] ?? null),
    );
  const before = await ufrags();
  const first = await connections(claire.page);

  line.impair({ loss: 1 });
  await until(
    'the page finds its connections cut',
    () => connections(claire.page),
    ({ open }) => open.some((state) => state === 'disconnected' || state === 'failed'),
    { deadline: 60_000 },
  );
  await until(
    'the credentials of ICE are new',
    ufrags,
    (now) => now.every((one, index) => one !== before[index]),
    {
      deadline: 60_000,
    },
  );
  line.impair({});
  await hears(claire.page, linh.voice, { deadline: 30_000 });
  await hears(linh.page, claire.voice);
  await sees(claire.page, linh.voice.id);
  await until(
    'still the same two connections',
    () => connections(claire.page),
    ({ made, open }) => made === first.made && open.length === 2,
  );
});
