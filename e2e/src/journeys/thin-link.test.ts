import { expect, it } from 'vitest';
import { hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { Link } from '../harness/link.ts';
import { lobbyTalk } from '../harness/meetings.ts';
import { receivedWithin, sees } from '../harness/sees.ts';
import { throughout, until } from '../harness/until.ts';
import { WireClient } from '../wire/client.ts';
import { redeem } from '../wire/seat.ts';

const house = openHouse();

/** An organiser and two delegates, of whom the second has a line of her own; all inside. */
async function talkOver(line: Link) {
  const { invitations } = await house.product.createMeeting({
    ...lobbyTalk(2),
    settings: { lobby: 'nobody' },
  });
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  const claire = await house.person(invitations[2], { link: line });
  await Promise.all([olga.join({ microphone: false, camera: false }), linh.join(), claire.join()]);
  return { olga, linh, claire };
}

it('on a thin and lossy line the sound stays, pictures yield, and the organiser sees it and can help', async () => {
  using line = new Link();
  const { olga, linh, claire } = await talkOver(line);
  await sees(claire.page, linh.voice.id);
  await hears(claire.page, linh.voice);

  // Numbers of the promise: 120 kbit/s and 10 % loss on the way down, where picture and sound want 300 kbit/s.
  line.down = { rate: 120, loss: 0.1 };
  await claire.page
    .getByRole('status')
    .filter({ hasText: 'The line is too thin for all pictures.' })
    .waitFor({ timeout: 90_000 });
  await until(
    'no picture comes any more',
    async () => (await receivedWithin(claire.page, 1_000)).pictureBytes,
    (bytes) => bytes === 0,
    { deadline: 90_000 },
  );
  await claire.page.getByText('Picture paused').first().waitFor();

  // With the line to itself the sound is whole again; what is made up stays under 5 %.
  const share = await until(
    'the sound is heard with little made up',
    async () => {
      const { concealed, samples } = await receivedWithin(claire.page, 3_000);
      return concealed / samples;
    },
    (concealed) => concealed <= 0.05,
    { deadline: 90_000 },
  );
  await hears(claire.page, linh.voice);
  expect(share).toBeLessThanOrEqual(0.05);

  // In words, for herself and for the organiser.
  await claire.page.getByRole('button', { name: /^Connection: (Poor|Fair)$/ }).click();
  const panel = claire.page.getByRole('dialog', { name: 'Connection' });
  await panel.getByText('All pictures paused').waitFor();
  await panel.getByText('What you can do').waitFor();
  await claire.page.keyboard.press('Escape');
  await olga.page.getByRole('tab', { name: 'Quality' }).click();
  const row = olga.page
    .getByRole('list', { name: 'Connections of all participants' })
    .getByRole('listitem')
    .filter({ hasText: claire.name });
  await row.filter({ hasText: 'All pictures paused' }).waitFor({ timeout: 30_000 });
  expect(await row.textContent()).toMatch(/Poor|Fair/);

  line.down = {};
  await row.getByRole('button', { name: `Ask ${claire.name} to reconnect media` }).click();
  await claire.page.getByText('You were asked to reconnect.').first().waitFor();
  await hears(claire.page, linh.voice, { deadline: 30_000 });
  await hears(linh.page, claire.voice, { deadline: 30_000 });
}, 400_000);

it('*Audio only* stops every picture in both directions with one click, and gives them back', async () => {
  using line = new Link();
  const { linh, claire } = await talkOver(line);
  await sees(claire.page, linh.voice.id);
  await sees(linh.page, claire.voice.id);
  await claire.page.getByRole('button', { name: /^Connection: / }).click();
  await claire.page.getByRole('radio', { name: 'Audio only' }).check({ force: true });
  await claire.page.keyboard.press('Escape');
  const still = async (page: typeof claire.page): Promise<number> =>
    (await receivedWithin(page, 600)).pictureBytes;
  await until(
    'nothing comes in',
    () => still(claire.page),
    (bytes) => bytes === 0,
  );
  await until(
    'nothing goes out',
    () => still(linh.page),
    (bytes) => bytes === 0,
  );
  await throughout(
    'it stays so',
    () => still(claire.page),
    (bytes) => bytes === 0,
    { period: 1_500 },
  );
  expect(await claire.button('Camera').getAttribute('aria-pressed')).toBe('false');
  await hears(claire.page, linh.voice);
  await hears(linh.page, claire.voice);

  await claire.button('Camera').click();
  await claire.page.getByText('Pictures are off now').first().waitFor();
  expect(await claire.button('Camera').getAttribute('aria-pressed')).toBe('false');

  await claire.button('Show pictures').click();
  await sees(claire.page, linh.voice.id);
  await sees(linh.page, claire.voice.id);
});

it('the organiser lowers the pictures for everybody; a delegate learns nothing of another’s line and may not', async () => {
  using line = new Link();
  const { olga, linh, claire } = await talkOver(line);
  await sees(claire.page, linh.voice.id);
  await olga.page.getByRole('tab', { name: 'Quality' }).click();
  expect(await linh.page.getByRole('tab', { name: 'Quality' }).count()).toBe(0);
  const limit = olga.page.getByRole('combobox', { name: 'Pictures for everybody' });
  await limit.selectOption('Audio only');
  for (const { page } of [linh, claire])
    await page.getByRole('status').filter({ hasText: 'stopped for everybody' }).waitFor();
  await until(
    'the camera closes',
    () => claire.button('Camera').getAttribute('aria-pressed'),
    (now) => now === 'false',
  );
  await hears(claire.page, linh.voice);
  await limit.selectOption('Full resolution');
  // Until her page has heard of it, the camera may not open.
  await claire.page
    .getByRole('status')
    .filter({ hasText: 'stopped for everybody' })
    .waitFor({ state: 'detached' });
  await claire.button('Camera').click();
  await sees(linh.page, claire.voice.id);
});

it('[QUA-3] over the wire a delegate hears of nobody’s connection but is refused', async () => {
  const { invitations } = await house.product.createMeeting({
    ...lobbyTalk(2),
    settings: { lobby: 'nobody' },
  });
  const [organiser, delegate, other] = await Promise.all(
    invitations.map(async ({ link }) => new WireClient(house.product.url, await redeem(link))),
  );
  if (organiser === undefined || delegate === undefined || other === undefined) throw new Error('three came');
  for (const client of [organiser, delegate, other]) await client.request('meeting.enter');
  const report = { level: 'poor', causes: ['loss-down'], remedies: [], lossDown: 0.2 };
  expect(await other.request('quality.report', report)).toMatchObject({ ok: true });
  await until(
    'the organiser is told',
    () => organiser.namesOfEvents(),
    (names) => names.includes('quality'),
  );
  const participantId = invitations[2]?.participantId;
  for (const [name, input] of [
    ['quality.ask-reconnect', { participantId }],
    ['stage.limit', { limit: 'audio-only' }],
    ['stage.limit', { limit: 'reduced', participantId }],
  ] as const)
    expect(await delegate.request(name, input)).toMatchObject({
      ok: false,
      error: { code: 'permission.denied' },
    });
  expect(delegate.namesOfEvents()).not.toContain('quality');
  expect(delegate.namesOfEvents()).not.toContain('reconnect-asked');
  for (const client of [organiser, delegate, other]) client[Symbol.dispose]();
});
