import { expect, it } from 'vitest';
import { copiesOf, hears, hearsNothingOf } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { throughout } from '../harness/until.ts';
import { air, airIs, captionSays, interpretedMeeting, on } from '../harness/interpreted.ts';

const house = openHouse();

it('[INT-1] has a talk interpreted consecutively: the interpreter speaks on the floor, after the delegate, to all', async () => {
  const meeting = await interpretedMeeting(house, 'bilateral');
  const linh = await meeting.join('linh', { microphone: true });
  const claire = await meeting.join('claire');
  const ines = await meeting.booth('fr');
  await claire.listenTo('Français');
  await hears(claire.page, linh.voice);
  await hears(ines.page, linh.voice);
  for (const { page } of [linh, claire]) await hearsNothingOf(page, ines.voice, { period: 300 });

  await linh.set('Microphone', false);
  await ines.button('Speak on the floor').click();
  await hears(claire.page, ines.voice);
  await hears(linh.page, ines.voice);
  expect(await copiesOf(claire.page, ines.voice)).toBe(1);
  await airIs(ines, false);
  await captionSays(claire, 'Speaking French · you hear the original');
  for (const { page } of [linh, claire])
    await throughout(
      'the channel has no part in it',
      () => page.evaluate((id) => window.ententeEars.tones(id), on('fr', ines).id),
      (tones) => tones.every(({ hertz }) => Math.abs(hertz - ines.voice.hertz) > 15),
      { period: 500 },
    );

  await ines.page.getByRole('button', { name: /on the floor$/ }).click();
  for (const { page } of [linh, claire]) await hearsNothingOf(page, ines.voice);
  await linh.set('Microphone', true);
  await hears(claire.page, linh.voice);
});

it('[INT-1] lets an interpreter try the microphone in the green room: after *Join* nobody hears it, on the floor or on a channel', async () => {
  const meeting = await interpretedMeeting(house, 'bilateral');
  const linh = await meeting.join('linh');
  const claire = await meeting.join('claire');
  await claire.listenTo('Français');
  const ines = await meeting.arrive('fr');
  await ines.askToJoin({ microphone: true, camera: false });
  await ines.button('On air').waitFor();
  for (const { page } of [linh, claire]) await hearsNothingOf(page, ines.voice, { period: 500 });
  const floor = ines.button('Speak on the floor');
  expect(await floor.getAttribute('aria-pressed')).toBe('false');
  await floor.click();
  for (const { page } of [linh, claire]) await hears(page, ines.voice);
});

it('[INT-1] has the same talk interpreted simultaneously: on the channel, to who listens to it, and never on the floor', async () => {
  const meeting = await interpretedMeeting(house, 'bilateral');
  const linh = await meeting.join('linh', { microphone: true });
  const claire = await meeting.join('claire');
  const ines = await meeting.booth('fr');
  await claire.listenTo('Français');
  await air(ines, true);
  await hears(claire.page, on('fr', ines));
  await hears(claire.page, linh.voice);
  await captionSays(claire, 'Speaking Vietnamese · you hear French, interpreted from the floor');
  expect(await copiesOf(claire.page, on('fr', ines))).toBe(1);
  await hearsNothingOf(linh.page, ines.voice);
  await hearsNothingOf(linh.page, on('fr', ines), { period: 300 });
  // On air there is no way to the floor: one voice, one place.
  expect(await ines.page.getByRole('button', { name: /on the floor$/ }).isDisabled()).toBe(true);

  await air(ines, false);
  await hearsNothingOf(claire.page, on('fr', ines));
  await hears(claire.page, linh.voice);
});
