import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

/** How loud a pitch leaves the page, dB. */
const heard = async ({ page }: Delegate, hertz: number): Promise<number> =>
  (await page.evaluate(() => window.ententeEars.output()))?.find((tone) => Math.abs(tone.hertz - hertz) <= 15)
    ?.level ?? -120;

it('turns down what one hears, at once and for the next time, and limits it meanwhile', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join({ camera: false }), claire.join({ camera: false, microphone: false })]);
  await hears(claire.page, linh.voice);
  const { hertz } = linh.voice;
  // Levelled to the common loudness: -23 dBFS is -33 in a line of the spectrum.
  const level = () => heard(claire, hertz);
  const usual = await until('it is levelled', level, (now) => Math.abs(now + 33) < 2, { deadline: 10_000 });

  await claire.button('Devices').click();
  await claire.page.getByText('Hearing guard on · no incident').waitFor();
  await claire.page.getByText(/-\d\d LUFS/).waitFor();
  await claire.page.getByRole('slider', { name: 'Volume' }).fill('30');
  await until('it is softer', level, (now) => Math.abs(usual - now - 16) < 2);

  await claire.page.reload();
  await hears(claire.page, linh.voice);
  await until('it is as soft as before', level, (now) => Math.abs(usual - now - 16) < 2, {
    deadline: 10_000,
  });
  expect(claire.faults).toEqual([]);
});
