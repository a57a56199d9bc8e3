import { expect, it } from 'vitest';
import { hears, hearsNothingOf } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { air, airIs, captionSays, interpretedMeeting, on } from '../harness/interpreted.ts';
import { watchForLeaks } from '../harness/leak.ts';

const house = openHouse();
/** One packet of a booth is louder than this, dB; what Opus makes of another's tone, and of its beginning, is softer. */
const nothing = -45;

it('[BTH-10] [SEC-4] takes a booth along into a caucus, where alone its channel is heard, from the first packet on', async () => {
  const meeting = await interpretedMeeting(house);
  const linh = await meeting.speaker('linh');
  const amal = await meeting.speaker('amal');
  const claire = await meeting.join('claire');
  const olga = await meeting.join('olga');
  const ines = await meeting.booth('fr');
  for (const listener of [claire, olga]) await listener.listenTo('Français');
  await linh.speakOnFloor();
  await air(ines, true);
  for (const { page } of [claire, olga]) await hears(page, on('fr', ines));

  await amal.person.ask('caucus.enter', {});
  await claire.button('Caucus').first().click();
  await claire.button('Return to plenary').waitFor();
  await hearsNothingOf(claire.page, on('fr', ines));
  await hears(olga.page, on('fr', ines));

  await claire.button('Ask a booth').click();
  const call = ines.page.getByText('asks your booth into a caucus');
  await claire.button('Ask French').click();
  await call.waitFor();
  await ines.button('Not now').click();
  await call.waitFor({ state: 'detached' });
  await airIs(ines, true);
  await hears(olga.page, on('fr', ines));
  await hearsNothingOf(claire.page, on('fr', ines), { period: 300 });

  await claire.button('Ask French').click();
  await call.waitFor();
  await ines.button('Accept').click();
  await ines.page
    .getByText('Your booth works for this side room. Nothing of it reaches the plenary.')
    .waitFor();
  await airIs(ines, false);
  await hearsNothingOf(olga.page, on('fr', ines), { period: 300 });
  const desk = olga.page.getByRole('region', { name: 'Interpretation', exact: true });
  await desk.getByText('booth in a side room').waitFor();

  // The console is not put up anew by going from room to room.
  const outgoing = ines.page.getByRole('region', { name: 'Outgoing' });
  await outgoing.evaluate((region) => region.setAttribute('data-before', 'return'));

  const leaks = [await watchForLeaks(olga.page, on('fr', ines)), await watchForLeaks(olga.page, ines.voice)];
  await amal.speakOnFloor();
  await air(ines, true);
  await hears(claire.page, on('fr', ines));
  await hears(claire.page, amal.voice);
  await hears(ines.page, amal.voice);
  for (const voice of [on('fr', ines), amal.voice]) await hearsNothingOf(olga.page, voice);
  for (const page of [claire.page, ines.page]) await hearsNothingOf(page, linh.voice, { period: 500 });
  for (const loudest of leaks) expect(await loudest()).toBeLessThan(nothing);
  await captionSays(olga, 'Speaking Vietnamese · nobody interprets into French now: you hear the floor');
  await hears(olga.page, linh.voice);

  // Called or not, off air nothing goes out; then home.
  await air(ines, false);
  await hearsNothingOf(claire.page, on('fr', ines), { period: 300 });
  await ines.button('Return to plenary').click();
  await desk.getByText('booth in a side room').waitFor({ state: 'detached' });
  for (const loudest of leaks) expect(await loudest()).toBeLessThan(nothing);
  await air(ines, true);
  await hears(olga.page, on('fr', ines));
  expect(await outgoing.getAttribute('data-before')).toBe('return');
  await hearsNothingOf(claire.page, on('fr', ines));
  await hears(claire.page, amal.voice);
});
