import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { hears, hearsNothingOf } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { air, interpretedMeeting, on } from '../harness/interpreted.ts';
import { installNoise } from '../harness/page/noise.ts';
import { bringTape, density, envelope, record, toneEnvelope, windowMs } from '../harness/tape.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const cycles = 5;

it('[INT-1] falls back to the floor without a step in loudness and without dead air', async ({
  annotate,
}) => {
  const meeting = await interpretedMeeting(house);
  const linh = await meeting.speaker('linh');
  const fr = await meeting.interpreter('fr');
  const claire = await meeting.arrive('claire');
  await bringTape(claire);
  await claire.join({ camera: false, microphone: false });
  await claire.listenTo('Français');
  await linh.speakOnFloor();
  await fr.speakInBooth();
  await hears(claire.page, linh.voice);

  /** Each from 100 ms before the booth falls silent to 900 ms after: a machine that stumbles does so in one, not in most. */
  const falls: number[][] = [];
  while (falls.length < cycles) {
    await fr.person.ask('air.take', {});
    await hears(claire.page, on('fr', fr));
    const read = await record(claire.page);
    await until(
      'the booth is on tape for a while',
      async () => toneEnvelope(await read(), fr.voice.hertz).slice(-30),
      (levels) => levels.length === 30 && median(levels) > -45,
      { every: 400, deadline: 60_000 },
    );
    await fr.person.ask('air.leave', {});
    const lastOf = (levels: readonly number[]): number => levels.findLastIndex((level) => level > -45);
    const tape = await until(
      'the fall and a second after it are on tape',
      read,
      (found) => {
        const booth = toneEnvelope(found, fr.voice.hertz);
        return booth.length - lastOf(booth) > 100;
      },
      { every: 400, deadline: 60_000 },
    );
    const fall = lastOf(toneEnvelope(tape, fr.voice.hertz));
    falls.push(envelope(tape).slice(fall - 10, fall + 90));
  }

  const levels = Array.from({ length: 100 }, (_, at) => median(falls.map((fall) => fall[at] ?? NaN)));
  const full = median(levels.slice(-20));
  const steepest = Math.max(
    ...levels.slice(5).map((level, at) => level - Math.max(full - 30, levels[at] ?? NaN)),
  );
  let [dead, silent] = [0, 0];
  for (const level of levels) {
    silent = level < full - 30 ? silent + windowMs : 0;
    dead = Math.max(dead, silent);
  }
  await annotate(`fallback: steepest rise ${steepest.toFixed(1)} dB in 50 ms, dead air ${dead} ms`);
  // The original really lay low before, and really came back: else there was nothing to measure.
  expect(full - Math.min(...levels)).toBeGreaterThan(10);
  expect(steepest).toBeLessThanOrEqual(6);
  expect(dead).toBeLessThanOrEqual(100);
}, 180_000);

const asked = ({ page }: Delegate): Promise<MediaTrackConstraints[]> =>
  page.evaluate(() => window.ententeAsked);

it('carries the whole band that a voice has, unlike a telephone', async ({ annotate }) => {
  const meeting = await interpretedMeeting(house);
  const claire = await meeting.arrive('claire');
  const ines = await meeting.arrive('fr');
  await bringTape(claire);
  for (const { context } of [claire, ines]) await context.addInitScript(installNoise);
  await claire.join({ camera: false });
  await claire.listenTo('Français');
  await claire.set('Microphone', false);
  await ines.openLink();
  await ines.button('Join').click();
  await air(ines, true);

  const read = await record(claire.page);
  const tape = await until(
    'three seconds of it are on tape',
    async () => {
      const { rate, samples } = await read();
      return { rate, samples: samples.slice(-3 * rate) };
    },
    (found) => found.samples.length >= 3 * found.rate && Math.min(...envelope(found)) > -50,
    { every: 500, deadline: 90_000 },
  );
  // White noise was sent: as much at every frequency.
  const [body, high] = [density(tape, 1_000, 4_000), density(tape, 10_000, 15_000)];
  await annotate(`full band: 10 to 15 kHz lie ${(high - body).toFixed(1)} dB beside 1 to 4 kHz`);
  expect(high - body).toBeGreaterThan(-6);

  // Nothing is asked of a microphone, of the booth or of the floor, by which a browser would take a narrow band.
  for (const person of [ines, claire]) {
    const constraints = await asked(person);
    expect(constraints.length).toBeGreaterThan(0);
    for (const each of constraints)
      for (const name of ['sampleRate', 'sampleSize', 'latency']) expect(each).not.toHaveProperty(name);
  }
  await air(ines, false);
  await hearsNothingOf(claire.page, on('fr', ines), { period: 300 });
});
