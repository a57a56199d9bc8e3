import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { signedTalk } from '../harness/meetings.ts';
import { framesDecoded, sees } from '../harness/sees.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

/** Comes in at the console of the booth. */
async function sit(interpreter: Delegate): Promise<void> {
  await interpreter.openLink();
  await interpreter.button('Join').click();
  await interpreter.button('On air').waitFor();
}

const airIs = (interpreter: Delegate, pressed: boolean) =>
  until(
    `${interpreter.name} is ${pressed ? 'on' : 'off'} air`,
    () => interpreter.button('On air').getAttribute('aria-pressed'),
    (now) => now === String(pressed),
  );

/** The width of the picture as it comes. */
const widthOf = (reader: Delegate, of: Delegate): Promise<number> =>
  reader.page.evaluate(
    (id) =>
      document.querySelector<HTMLVideoElement>(`video[data-participant="${id}"]:not([hidden])`)?.videoWidth ??
      0,
    of.voice.id,
  );

const comesWhole = (reader: Delegate, of: Delegate) =>
  until(
    'the picture comes in its full size',
    () => widthOf(reader, of),
    (width) => width === 640,
    {
      deadline: 60_000,
    },
  );

it('[BTH-15] the picture of who signs stays and comes whole, whatever is pinned, spoken or limited', async () => {
  const { invitations } = await house.product.createMeeting(signedTalk());
  const [linh, claire, olga, sima] = [
    await house.person(invitations[0]),
    await house.person(invitations[1]),
    await house.person(invitations[2]),
    await house.person(invitations[3], { camera: 640 }),
  ];
  await Promise.all([linh.join({ microphone: false }), claire.join({ microphone: false, camera: false })]);
  const signs = claire.button('Sign language: International Sign');
  await signs.click();
  const place = claire.stage().getByRole('group', { name: 'Sign language: International Sign' });
  await place.getByText('Nobody signs now.').waitFor();

  await sit(sima);
  await sima.button('On air').click();
  await airIs(sima, true);
  await sees(claire.page, sima.voice.id);
  await comesWhole(claire, sima);
  expect(await framesDecoded(linh.page, sima.voice.id)).toBeNull();

  await linh.set('Microphone', true);
  await claire.page.getByRole('button', { name: 'Pin Linh Tran' }).first().click();
  await sees(claire.page, linh.voice.id);
  await sees(claire.page, sima.voice.id);

  await olga.join({ microphone: false, camera: false });
  for (const limit of ['Lower resolution', 'Audio only']) {
    await limitAll(olga, limit);
    if (limit === 'Audio only')
      await claire.page.getByRole('status').filter({ hasText: 'stopped for everybody' }).waitFor();
    await sees(claire.page, sima.voice.id, { frames: 20 });
    await comesWhole(claire, sima);
  }
  expect(await sima.button('Camera').getAttribute('aria-pressed')).toBe('true');

  await claire.page.reload();
  await place.waitFor();
  await sees(claire.page, sima.voice.id);

  await sima.button('On air').click();
  await airIs(sima, false);
  await place.getByText('Nobody signs now.').waitFor();
  await until(
    'the camera closes with the air',
    () => sima.button('Camera').getAttribute('aria-pressed'),
    (pressed) => pressed === 'false',
  );
});

/** Limits the pictures of everybody, as an organiser does. */
async function limitAll(olga: Delegate, limit: string): Promise<void> {
  await olga.page.getByRole('tab', { name: 'Quality' }).click();
  await olga.page.getByRole('combobox', { name: 'Pictures for everybody' }).selectOption({ label: limit });
}
