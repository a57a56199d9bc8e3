import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';
import { WireClient } from '../wire/client.ts';
import { redeem } from '../wire/seat.ts';

const house = openHouse();

/** A talk of forty minutes, with an organiser and two delegates, that should have begun half an hour ago. */
function lateTalk(delegates = 2): object {
  const start = new Date(Date.now() - 30 * 60_000).toISOString().slice(0, 16);
  return { ...lobbyTalk(delegates), start, timeZone: 'UTC', settings: { lobby: 'nobody' } };
}

const agenda = (person: Delegate) => person.page.getByRole('region', { name: 'Agenda', exact: true });
const items = (person: Delegate) => agenda(person).getByRole('listitem');
const underWay = (person: Delegate, title: string) =>
  agenda(person).getByRole('heading', { name: title, exact: true }).waitFor();

async function enterAndLook(person: Delegate): Promise<void> {
  await person.join({ microphone: false, camera: false });
  await person.page.getByRole('tab', { name: 'Agenda' }).click();
  await agenda(person).waitFor();
}

it('[AGD-2] goes to the next item by one click, which everybody sees with its time and the drift of the end', async () => {
  const { invitations } = await house.product.createMeeting(lateTalk());
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  const claire = await house.person(invitations[2]);
  await Promise.all([olga, linh, claire].map(enterAndLook));
  await underWay(linh, 'The agenda has not begun');

  await olga.button('Next item').click();
  for (const person of [olga, linh, claire]) {
    await underWay(person, 'Opening');
    await agenda(person)
      .getByText(/^[0-2] of 10 min$/)
      .first()
      .waitFor();
    // Before midnight the end is on another day, which is told too.
    await agenda(person)
      .getByText(/^Ends .*\d\d:\d\d, 3[0-4] min late$/)
      .waitFor();
    await person.page.getByRole('banner').getByText('Item 1 · Opening').waitFor();
  }

  // A double click is one wish: it does not skip an item.
  await olga.button('Next item').dblclick();
  // The notice with *Undo* goes away again, unless it is pointed at.
  await olga.button('Undo').hover();
  for (const person of [olga, linh, claire]) await underWay(person, 'Fisheries');
  await linh.page.getByText('Item 2 is under way: Fisheries').waitFor({ state: 'attached' });
  expect(await items(linh).allTextContents()).toEqual([
    expect.stringMatching(/^1Openingdone/),
    expect.stringMatching(/^2Fisheriesunder way/),
  ]);

  await olga.button('Undo').click();
  for (const person of [olga, linh, claire]) await underWay(person, 'Opening');
  for (const person of [linh, claire]) expect(await agenda(person).getByRole('button').count()).toBe(0);
  for (const person of [olga, linh, claire]) expect(person.faults).toEqual([]);
});

it('[AGD-4] keeps item and time over a reload and over the death of the server; [AGD-3] lets no delegate touch them', async () => {
  const { product } = house;
  const { invitations } = await product.createMeeting(lateTalk(3));
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  const hostile = await redeem(invitations[2]?.link ?? '');
  const records = async (): Promise<unknown[]> => {
    using wire = await WireClient.connect(product.url, hostile);
    await wire.request('meeting.enter');
    await wire.next('state');
    return wire.mirror.of('agenda-item');
  };
  await Promise.all([olga, linh].map(enterAndLook));
  await olga.button('Next item').click();
  await underWay(linh, 'Opening');
  const before = await records();
  expect(before[0]).toMatchObject({ status: 'current', usedMs: 0, since: expect.any(Number) as number });

  {
    using wire = await WireClient.connect(product.url, hostile);
    await wire.request('meeting.enter');
    const [first, second] = wire.mirror.of('agenda-item').map(({ id }) => id);
    for (const [name, input] of [
      ['agenda.next', { current: first }],
      ['agenda.move', { itemId: first, from: 'current', to: 'done' }],
      ['agenda.add', { title: 'Surprise', before: null }],
      ['agenda.edit', { itemId: second, title: 'Surprise' }],
      ['agenda.place', { itemId: second, before: first }],
      ['agenda.remove', { itemId: second }],
    ] as const)
      expect(await wire.request(name, input), name).toMatchObject({ error: { code: 'permission.denied' } });
  }

  await linh.page.reload();
  await linh.page.getByRole('tab', { name: 'Agenda' }).click();
  await underWay(linh, 'Opening');
  await product.kill();
  await product.start();
  expect(await records()).toEqual(before);
  const isDone = ([opening]: readonly string[]): boolean => opening?.startsWith('1Openingdone') === true;
  await until(
    'the organiser goes on where the agenda stood',
    async () => {
      const button = olga.button('Next item');
      const isDue = !isDone(await items(linh).allTextContents()) && (await button.isVisible());
      if (isDue) await button.click({ timeout: 2_000 }).catch(() => undefined);
      return items(linh).allTextContents();
    },
    isDone,
    // Time for a click to be heard of: a second one would go on once more.
    { every: 3_000 },
  );
  await underWay(linh, 'Fisheries');
});

it('[AGD-6] lets who presides add, rename and remove items by the keyboard while the talk goes on', async () => {
  const { invitations } = await house.product.createMeeting(lateTalk());
  const olga = await house.person(invitations[0]);
  const linh = await house.person(invitations[1]);
  await Promise.all([olga, linh].map(enterAndLook));
  const { keyboard } = olga.page;

  await olga.button('Add item').press('Enter');
  await olga.page.getByRole('dialog').getByRole('textbox').first().waitFor();
  await keyboard.type('Ports');
  await keyboard.press('Enter');
  await items(linh).filter({ hasText: 'Ports' }).waitFor();

  await olga.button('Actions for item 3').press('Enter');
  await olga.page.getByRole('menuitem', { name: 'Edit' }).press('Enter');
  await olga.page.getByRole('dialog').getByRole('textbox').first().fill('Harbours');
  await keyboard.press('Enter');
  await items(linh).filter({ hasText: 'Harbours' }).waitFor();
  expect(await items(linh).filter({ hasText: 'Ports' }).count()).toBe(0);

  await olga.button('Actions for item 3').press('Enter');
  await olga.page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
  await olga.confirm('Remove');
  await items(linh).filter({ hasText: 'Harbours' }).waitFor({ state: 'detached' });
  expect(await items(linh).count()).toBe(2);
  expect(olga.faults).toEqual([]);
});
