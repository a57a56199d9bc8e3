import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { copiesOf, hears, hearsNothingOf } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { watchForLeaks } from '../harness/leak.ts';
import { presidedTalk, talk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';

const house = openHouse();
/** One packet of a voice is louder than this, dB, before any fader of the page. */
const nothing = -60;

/** Linh and Minh of Viet Nam, Claire of France, in the plenary, nobody with a camera. */
async function three(): Promise<readonly [Delegate, Delegate, Delegate]> {
  const { invitations } = await house.product.createMeeting(talk(3));
  const [linh, claire, minh] = await Promise.all([0, 1, 2].map((index) => house.person(invitations[index])));
  if (linh === undefined || claire === undefined || minh === undefined) throw new Error('three were invited');
  await Promise.all([linh, claire, minh].map((person) => person.join({ camera: false })));
  return [linh, claire, minh];
}

const caucus = async (person: Delegate): Promise<void> => {
  await person.button('Caucus').first().click();
  await person.button('Return to plenary').waitFor();
};

it('[CAU-1] [CAU-4] lets a delegation withdraw, heard by nobody outside from the first packet on', async () => {
  const [linh, claire, minh] = await three();
  await hears(claire.page, linh.voice);

  await caucus(linh);
  await hearsNothingOf(claire.page, linh.voice, { period: 300 });
  await caucus(minh);
  for (const person of [linh, minh])
    expect(await person.button('Microphone').getAttribute('aria-pressed')).toBe('false');

  const outside = await Promise.all([linh, minh].map(({ voice }) => watchForLeaks(claire.page, voice)));
  await linh.set('Microphone', true);
  await minh.set('Microphone', true);
  await hears(minh.page, linh.voice);
  await hears(linh.page, minh.voice);
  await hearsNothingOf(claire.page, linh.voice);
  for (const loudest of outside) expect(await loudest()).toBeLessThan(nothing);
  expect(await copiesOf(claire.page, linh.voice)).toBe(0);

  await hearsNothingOf(linh.page, claire.voice, { period: 300 });
  await linh.button('Plenary sound').click();
  await hears(linh.page, claire.voice);
  await hearsNothingOf(minh.page, claire.voice, { period: 300 });
  await hearsNothingOf(claire.page, linh.voice, { period: 300 });

  await linh.button('Return to plenary').click();
  await linh.button('Caucus').first().waitFor();
  await hearsNothingOf(claire.page, linh.voice, { period: 500 });
  for (const loudest of outside) expect(await loudest()).toBeLessThan(nothing);
  await linh.set('Microphone', true);
  await hears(claire.page, linh.voice);
  await hearsNothingOf(linh.page, minh.voice, { period: 300 });
  await hearsNothingOf(claire.page, minh.voice, { period: 300 });
});

it('[CAU-2] opens a corridor for two by the consent of both, and nobody else hears it', async () => {
  const [linh, claire, minh] = await three();
  await linh.button(`Request a word with ${claire.name}`).click();
  await claire.confirm('Accept');
  for (const person of [linh, claire]) {
    await person.button('Return to plenary').waitFor();
    await person.set('Microphone', true);
  }
  await hears(claire.page, linh.voice);
  await hears(linh.page, claire.voice);
  for (const { voice } of [linh, claire]) await hearsNothingOf(minh.page, voice, { period: 500 });
  for (const person of [linh, claire]) await hearsNothingOf(person.page, minh.voice, { period: 300 });
  await claire.button('Return to plenary').click();
  await linh.button('Caucus').first().waitFor();
  for (const { voice } of [linh, claire]) await hearsNothingOf(minh.page, voice, { period: 300 });
});

it('[CAU-5] comes back into the caucus after a reload and after the death of the server, heard as before', async () => {
  const [linh, claire, minh] = await three();
  await caucus(linh);
  await caucus(minh);
  await linh.set('Microphone', true);
  await hears(minh.page, linh.voice);
  await linh.page.reload();
  await linh.button('Return to plenary').waitFor();
  await hears(minh.page, linh.voice);
  await hearsNothingOf(claire.page, linh.voice, { period: 500 });

  await house.product.kill();
  await house.product.start();
  await hears(minh.page, linh.voice, { deadline: 40_000 });
  await hearsNothingOf(claire.page, linh.voice, { period: 500 });
  await linh.button('Return to plenary').waitFor();
});

it('[CAU-8] [CAU-10] recalls everybody, cancels it and recalls again, with the time that is left before their eyes', async () => {
  const { invitations } = await house.product.createMeeting(presidedTalk());
  const [linh, olga] = await Promise.all([0, 2].map((index) => house.person(invitations[index])));
  if (linh === undefined || olga === undefined) throw new Error('they were invited');
  await Promise.all([linh.join({ camera: false }), olga.join({ camera: false })]);
  await caucus(linh);
  await olga.page.getByText('1 person is away').waitFor();
  await olga.button('Recall everyone').click();
  const banner = linh.page.getByRole('status').filter({ hasText: 'You are called back to the plenary.' });
  await banner.waitFor();
  await olga.button('Cancel recall').click();
  await banner.waitFor({ state: 'detached' });
  await linh.page.getByText('The recall was cancelled.').first().waitFor();
  await linh.button('Return to plenary').waitFor();
  await olga.button('Recall everyone').click();
  await until(
    'the time runs out',
    () => banner.innerText(),
    (text) => /0:(2[0-8]|1\d)/.test(text),
  );
  await linh.button('Return to plenary').click();
  await banner.waitFor({ state: 'detached' });
  await olga.button('Recall everyone').waitFor({ state: 'detached' });
});
