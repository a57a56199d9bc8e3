import { expect, it } from 'vitest';
import { hears, hearsNothingOf } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { air, airIs, captionSays, interpretedMeeting, on } from '../harness/interpreted.ts';

const house = openHouse();

it('[INT-1] [INT-2] [INT-3] is heard from the floor, through one relay and no further, by each listener their own', async () => {
  const meeting = await interpretedMeeting(house);
  const linh = await meeting.speaker('linh');
  const en = await meeting.interpreter('en');
  const ar = await meeting.interpreter('ar');
  const [claire, olga, amal] = [
    await meeting.join('claire'),
    await meeting.join('olga'),
    await meeting.join('amal'),
  ];
  await claire.listenTo('English');
  await olga.listenTo('Floor');
  await amal.listenTo('العربية');

  await linh.speakOnFloor();
  for (const { page } of [claire, olga, amal]) await hears(page, linh.voice);
  for (const interpreter of [en, ar]) await interpreter.speakInBooth();
  await en.person.ask('air.take', {});
  await ar.person.ask('booth.incoming', { channel: 'en' });
  await ar.person.ask('air.take', {});

  await hears(claire.page, on('en', en));
  await hears(amal.page, on('ar', ar));
  await hears(olga.page, linh.voice);
  // The original lies under what is interpreted, of an interpreter by relay too.
  for (const { page } of [claire, amal]) await hears(page, linh.voice);
  await captionSays(claire, 'Speaking Vietnamese · you hear English, interpreted from the floor');
  await captionSays(olga, 'Speaking Vietnamese · you hear the floor');
  await captionSays(amal, 'Speaking Vietnamese · you hear Arabic, interpreted through English');
  await Promise.all([
    hearsNothingOf(claire.page, on('ar', ar)),
    hearsNothingOf(amal.page, on('en', en)),
    ...[on('en', en), on('ar', ar)].map((voice) => hearsNothingOf(olga.page, voice)),
  ]);

  // A circle would carry nobody's voice but its own.
  await expect(en.person.ask('booth.incoming', { channel: 'ar' })).rejects.toThrow('INT-3');
  await expect(en.person.ask('booth.incoming', { channel: 'en' })).rejects.toThrow('INT-3');
  await hears(amal.page, on('ar', ar));

  const fr = await meeting.booth('fr');
  const incoming = fr.page.getByRole('region', { name: 'Incoming', exact: true });
  await incoming.getByRole('button', { name: /^Arabic/ }).click();
  await incoming.getByText('A second step of relay: not while on air').waitFor();
  await hears(fr.page, on('ar', ar));
  await fr.button('On air').click();
  await fr.page.getByRole('alert').filter({ hasText: 'Refused: relay is one step only.' }).waitFor();
  await airIs(fr, false);
  await Promise.all([claire, olga, amal].map(({ page }) => hearsNothingOf(page, fr.voice, { period: 500 })));

  // From the channel in between it is one step for this booth too.
  await incoming.getByRole('button', { name: /^English/ }).click();
  await hears(fr.page, on('en', en));
  await air(fr, true);
  expect(await fr.page.getByRole('alert').count()).toBe(0);
  // On air, what would be a second step is barred, and says why.
  const barred = incoming.getByRole('button', { name: /^Arabic/ });
  expect(await barred.getAttribute('aria-disabled')).toBe('true');
  expect(await barred.getAttribute('title')).toBe('A second step of relay: not while on air');
  await fr.page.keyboard.press('4');
  await incoming.getByRole('alert').filter({ hasText: 'Refused: relay is one step only.' }).waitFor();
  await hearsNothingOf(fr.page, on('ar', ar), { period: 500 });
});
