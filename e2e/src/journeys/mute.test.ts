import { expect, it } from 'vitest';
import { hears, hearsNothingOf, meter, silentSince } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

it('is silent at the other side as soon as the microphone closes, and heard again when it opens', async ({
  annotate,
}) => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0], {});
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join({ camera: false }), claire.join({ camera: false, microphone: false })]);
  await hears(claire.page, linh.voice);
  const read = await meter(claire.page, linh.voice);
  await until('the meter runs', read, (samples) => samples.length > 5);

  // The goal is 40 ms at the 95th percentile on a quiet machine, which `npm run bench -- mute` measures. Concealment, the
  // fault that this guards against, would take 300 ms and more each time; a busy machine is that late in some of them.
  const took: number[] = [];
  while (took.length < 5 && !took.some((ms) => ms < 150)) {
    await read();
    await linh.set('Microphone', false);
    await hearsNothingOf(claire.page, linh.voice, { period: 2_000 });
    const samples = await read();
    const clicks = await linh.page.evaluate(() => window.ententeEyes.clicks());
    took.push((silentSince(samples) ?? Infinity) - (clicks.at(-1)?.at ?? 0));
    await linh.set('Microphone', true);
    await hears(claire.page, linh.voice);
  }
  await annotate(`click to silence: ${took.map(Math.round).join(', ')} ms`);
  expect(Math.min(...took)).toBeLessThan(150);
});

it('closes the microphone only for the others: nobody can open it', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join({ microphone: false }), claire.join()]);
  await hears(linh.page, claire.voice);
  await hearsNothingOf(claire.page, linh.voice);
  expect(await claire.page.getByRole('button', { name: /unmute|open .* microphone/i }).count()).toBe(0);
});
