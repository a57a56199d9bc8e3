import { expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { copiesOf, hears } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { sees } from '../harness/sees.ts';
import { until } from '../harness/until.ts';

const house = openHouse();
const takenElsewhere = (page: Page): Locator => page.getByText('This seat is taken in another browser');

it('keeps the seat over a reload', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join(), claire.join()]);
  await hears(claire.page, linh.voice);
  await linh.page.reload();
  await linh.stage().waitFor();
  await claire.participants().filter({ hasText: linh.name }).waitFor();
  await hears(linh.page, claire.voice);
  await sees(linh.page, claire.voice.id);
});

it('tells the first tab that a second took its place, and plays the sound once', async () => {
  const { invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await Promise.all([linh.join(), claire.join()]);
  await hears(linh.page, claire.voice);
  const first = await linh.openSecondTab();
  await first.getByRole('heading', { name: 'The meeting is open in another tab' }).waitFor();
  const join = linh.button('Join');
  await join.or(linh.stage()).first().waitFor();
  if (await join.isVisible()) await join.click();
  await linh.stage().waitFor();
  await hears(linh.page, claire.voice);
  expect(await copiesOf(linh.page, claire.voice)).toBe(1);
  await until(
    'the first tab is silent',
    () => first.evaluate(() => window.ententeEars.playing()),
    (playing) => playing.length === 0,
  );
  expect(await first.getByRole('region', { name: 'Stage' }).count()).toBe(0);
});

it('tells a second browser that the link is bound elsewhere, until the organiser moves the seat', async () => {
  const { meetingId, invitations } = await house.product.createMeeting(talk());
  const linh = await house.person(invitations[0]);
  const again = await house.person(invitations[0]);
  await linh.openLink();
  await again.page.goto(invitations[0]?.link ?? '');
  await takenElsewhere(again.page).waitFor();
  expect(await again.button('Join').count()).toBe(0);

  const path = `/api/meetings/${meetingId}/participants/${linh.voice.id}/invitation`;
  await house.product.call(`POST ${path}`, { action: 'move' });
  await again.join();
  await linh.page.goto(invitations[0]?.link ?? '');
  await linh.page.reload();
  await takenElsewhere(linh.page).waitFor();
  expect(await linh.button('Join').count()).toBe(0);
});
