import { expect, it } from 'vitest';
import { hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { connections, sees } from '../harness/sees.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

it('lets two people see and hear each other', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join(), claire.join()]);

  await hears(claire.page, linh.voice);
  await hears(linh.page, claire.voice);
  for (const { page } of [linh, claire])
    expect(await page.evaluate(() => window.ententeEars.output()), 'by the guarded graph').not.toBeNull();
  await sees(claire.page, linh.voice.id, { frames: 15 });
  await sees(linh.page, claire.voice.id, { frames: 15 });

  const held = async (kind: string): Promise<number> => house.product.figure(`entente_media_${kind}`);
  expect([await held('seats'), await held('sources'), await held('subscriptions')]).toEqual([2, 4, 4]);
  for (const { page, faults, requests } of [linh, claire]) {
    const { open } = await connections(page);
    expect(open, 'one connection each way').toEqual(['connected', 'connected']);
    expect(faults).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(house.product.url) && url.startsWith('http'))).toEqual(
      [],
    );
    expect(new URL(page.url()).hash, 'the token has left the address bar').toBe('');
  }
});

it('lets somebody in who has neither camera nor microphone', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1], { noDevices: 'NotFoundError' });
  await linh.join();
  await claire.openLink();
  await claire.button('Join').click();
  await claire.stage().waitFor();
  await hears(claire.page, linh.voice);
  await sees(claire.page, linh.voice.id);
});

it('takes somebody who leaves off the list and out of the sound', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join(), claire.join()]);
  await hears(linh.page, claire.voice);
  const row = linh.participants().filter({ hasText: claire.name });
  await row.waitFor();
  await claire.leave();
  await row.waitFor({ state: 'detached' });
  await until(
    'nothing of her is played',
    () => linh.page.evaluate(() => window.ententeEars.playing()),
    (playing) => playing.length === 0,
  );
});
