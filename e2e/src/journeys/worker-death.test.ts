import { expect, it } from 'vitest';
import { hears, longestGap, meter } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { sees } from '../harness/sees.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

it('brings sound and picture back to the same seats when the media worker dies', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join(), claire.join()]);
  await hears(claire.page, linh.voice);
  await hears(linh.page, claire.voice);
  const read = await meter(claire.page, linh.voice);
  await until('the meter runs', read, (samples) => samples.length > 5);

  const dying = await house.product.mediaWorkerInService();
  await house.product.killMediaWorker();
  await until(
    'another worker runs',
    () => house.product.mediaWorkerInService(),
    (worker) => worker !== undefined && worker.pid !== dying?.pid,
  );
  await until(
    'the sound has come back',
    read,
    (samples) => longestGap(samples) < 100 && samples.length > 25,
    {
      every: 300,
    },
  );
  await hears(claire.page, linh.voice);
  await hears(linh.page, claire.voice);
  await sees(claire.page, linh.voice.id);
  await sees(linh.page, claire.voice.id);
  for (const { button } of [linh, claire].map((person) => ({ button: person.button('Microphone') })))
    expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(house.product.alive).toBe(true);
});
