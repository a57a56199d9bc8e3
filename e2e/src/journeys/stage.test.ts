import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { hears, hearsNothingOf } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { sees } from '../harness/sees.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

/** Opens *Devices*, does something there, and closes it. */
async function inDevices(person: Delegate, act: () => Promise<void>): Promise<void> {
  await person.button('Devices').click();
  await act();
  await person.page.keyboard.press('Escape');
  await person.page.getByRole('dialog').waitFor({ state: 'detached' });
}

it('opens the microphone only while the space bar or the button is held, for who pushes to talk', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join({ camera: false }), claire.join({ camera: false, microphone: false })]);
  await hears(claire.page, linh.voice);

  await inDevices(linh, () => linh.page.getByRole('switch', { name: 'Push to talk' }).click({ force: true }));
  await hearsNothingOf(claire.page, linh.voice);
  await linh.page.locator('main').first().focus();
  await linh.page.keyboard.down('Space');
  await hears(claire.page, linh.voice);
  await linh.page.keyboard.up('Space');
  await hearsNothingOf(claire.page, linh.voice);

  await linh.button('Hold to talk').hover();
  await linh.page.mouse.down();
  await hears(claire.page, linh.voice);
  await linh.page.mouse.up();
  await hearsNothingOf(claire.page, linh.voice);
});

it('is heard and seen through another setting of the microphone, without a break of the seat', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join(), claire.join()]);
  await hears(claire.page, linh.voice);
  await inDevices(linh, () =>
    linh.page.getByRole('switch', { name: 'Noise suppression' }).click({ force: true }),
  );
  await hears(claire.page, linh.voice);
  await sees(claire.page, linh.voice.id);
  await until(
    'the microphone is still open',
    () => linh.button('Microphone').getAttribute('aria-pressed'),
    (pressed) => pressed === 'true',
  );
});

it('keeps whom the reader has pinned on the stage, at that reader’s alone', async () => {
  const { invitations } = await house.product.createMeeting(talk(4));
  const [linh, claire, minh] = [
    await house.person(invitations[0]),
    await house.person(invitations[1]),
    await house.person(invitations[2]),
  ];
  await Promise.all([linh.join({ microphone: false }), claire.join({ microphone: false }), minh.join()]);
  const onStage = (reader: Delegate) => () =>
    reader
      .stage()
      .getByRole('group')
      .evaluateAll((places) => places.map((place) => place.getAttribute('aria-label')));
  await until('Minh, who speaks, is on the stage', onStage(claire), (names) =>
    names.includes('Picture of Minh Pham'),
  );
  await claire.page.getByRole('button', { name: 'Pin Linh Tran' }).click();
  await until('Linh is on the stage', onStage(claire), (names) => names.includes('Picture of Linh Tran'));
  await hears(claire.page, minh.voice);
  expect(await onStage(claire)()).toContain('Picture of Linh Tran');
  await sees(claire.page, linh.voice.id);
  expect(await minh.page.getByRole('button', { name: 'Pin Linh Tran' }).getAttribute('aria-pressed')).toBe(
    'false',
  );
});

it('tells its keys on a sheet that a key opens', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  await linh.join();
  await linh.button('Microphone').waitFor();
  await linh.page.keyboard.press('?');
  const sheet = linh.page.getByRole('dialog', { name: 'Keyboard' });
  await sheet.getByText('Opens or closes your microphone').waitFor();
  await linh.page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await linh.page.keyboard.press('m');
  await until(
    'the microphone is closed',
    () => linh.button('Microphone').getAttribute('aria-pressed'),
    (pressed) => pressed === 'false',
  );
});
