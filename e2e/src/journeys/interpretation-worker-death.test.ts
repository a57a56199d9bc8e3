import { expect, it } from 'vitest';
import { hears, hearsNothingOf, longestGap, meter, soundSince } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { air, captionSays, interpretedMeeting, on } from '../harness/interpreted.ts';
import type { Sample } from '../harness/page/meter.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

it('[INT-6] brings the same channel back, and the same console, when the media worker dies', async ({
  annotate,
}) => {
  const meeting = await interpretedMeeting(house);
  const linh = await meeting.join('linh', { microphone: true });
  const claire = await meeting.join('claire');
  const en = await meeting.booth('en');
  const fr = await meeting.booth('fr');
  await claire.listenTo('Français');
  await air(en, true);
  const incoming = fr.page.getByRole('region', { name: 'Incoming', exact: true });
  await incoming.getByRole('button', { name: /^English/ }).click();
  await air(fr, true);
  await hears(claire.page, on('fr', fr));
  await hears(fr.page, on('en', en));
  await captionSays(claire, 'Speaking Vietnamese · you hear French, interpreted through English');

  const read = await meter(claire.page, on('fr', fr));
  const samples: Sample[] = [];
  const more = async (): Promise<Sample[]> => {
    samples.push(...(await read()));
    return samples;
  };
  await until('the meter runs', more, ({ length }) => length > 5);
  const killed = performance.timeOrigin + performance.now();
  await house.product.killMediaWorker();
  const back = await until(
    'the channel has fallen silent and come back',
    async () => {
      const after = (await more()).filter(({ at }) => at > killed);
      const gap = after.findIndex(({ level }) => level <= -55);
      return gap < 0 ? null : soundSince(after.slice(gap));
    },
    (at) => at !== null,
    { deadline: 60_000 },
  );
  await annotate(`worker killed to channel back: ${Math.round((back ?? NaN) - killed)} ms`);
  expect(longestGap(samples)).toBeGreaterThan(0);

  await hears(claire.page, on('fr', fr));
  await hears(claire.page, linh.voice);
  await hears(fr.page, on('en', en));
  await hearsNothingOf(claire.page, on('en', en), { period: 500 });
  expect(await claire.channel('Français').isChecked()).toBe(true);
  await captionSays(claire, 'Speaking Vietnamese · you hear French, interpreted through English');
  for (const interpreter of [en, fr])
    expect(await interpreter.button('On air').getAttribute('aria-pressed')).toBe('true');
  expect(await incoming.getByRole('button', { name: /^English/ }).getAttribute('aria-pressed')).toBe('true');
});
