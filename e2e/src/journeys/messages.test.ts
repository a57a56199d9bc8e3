import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { frames } from '../harness/frames.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

/** Viet Nam: Linh, Minh. France: Claire. And Olga Berg of the secretariat. */
function messagesTalk(): object {
  const file = talk(3);
  const participants: unknown = Reflect.get(file, 'participants');
  const secretary = { name: 'Olga Berg', role: 'organiser', languages: ['en'] };
  return {
    ...file,
    participants: [...(Array.isArray(participants) ? (participants as unknown[]) : []), secretary],
  };
}

const quiet = { microphone: false, camera: false };
const compose = ({ page }: Delegate) => page.getByRole('textbox', { name: 'Your message' });
const tab = ({ page }: Delegate) => page.getByRole('tab', { name: /^Messages/ });

async function choose(person: Delegate, conversation: RegExp): Promise<void> {
  await tab(person).click();
  const picker = person.page.getByRole('combobox', { name: 'Conversation' });
  const option = picker.getByRole('option', { name: conversation });
  await picker.selectOption(await option.evaluate((element) => element.getAttribute('value') ?? ''));
}

/** Writes and sends by Enter; done when the server has it. */
async function write(person: Delegate, conversation: RegExp, text: string): Promise<void> {
  await choose(person, conversation);
  await compose(person).fill(text);
  await compose(person).press('Enter');
  await shown(person, text).waitFor();
  await person.page.getByText('Sending…').waitFor({ state: 'detached' });
}

const shown = ({ page }: Delegate, text: string) => page.getByRole('listitem').filter({ hasText: text });

it('[SEC-3] brings a message to those whom it is for, and no byte of it to anybody else', async () => {
  const { invitations } = await house.product.createMeeting(messagesTalk());
  const people = await Promise.all(invitations.map((invitation) => house.person(invitation)));
  const [linh, claire, minh, olga] = people;
  if (!linh || !claire || !minh || !olga) throw new Error('four are invited');
  const heard = people.map(({ page }) => frames(page));
  await Promise.all(people.map((person) => person.join(quiet)));

  /** Whose connections have carried a text, by first name. */
  const carried = (text: string): string[] =>
    people.flatMap(({ name }, index) =>
      heard[index]?.text().includes(text) ? [name.split(' ')[0] ?? ''] : [],
    );
  /** A message to all that everybody has came after whatever was sent to anybody before. */
  const fence = async (text: string): Promise<void> => {
    await write(linh, /^All/, text);
    await until(
      'everybody has the newest to all',
      () => carried(text).length,
      (count) => count === 4,
    );
  };

  await write(minh, /^Viet Nam/, 'The line is forty per cent.');
  // The one who was written to alone is told by a notice that does not show the words, and reads them from there.
  const notice = claire.page.getByRole('alertdialog').filter({ hasText: 'Message from Minh Pham' });
  // It goes away again, unless it is pointed at.
  await Promise.all([write(minh, /^Claire Moreau/, 'Coffee at the break?'), notice.hover()]);
  expect(await notice.textContent()).not.toContain('Coffee');
  await notice.getByRole('button', { name: 'Read' }).click();
  await shown(claire, 'Coffee at the break?').waitFor();

  await write(claire, /^Secretariat/, 'Our interpreter is late.');
  await fence('Good morning to all.');

  expect(carried('The line is forty per cent.')).toEqual(['Linh', 'Minh']);
  expect(carried('Coffee at the break?')).toEqual(['Claire', 'Minh']);
  expect(carried('Our interpreter is late.')).toEqual(['Claire', 'Olga']);

  // The secretariat answers in her thread; the other delegation learns nothing of it.
  await tab(olga).click();
  await write(olga, /^Secretariat with Claire Moreau/, 'She joins in two minutes.');
  await choose(claire, /^Secretariat/);
  await shown(claire, 'She joins in two minutes.').waitFor();
  await fence('We begin.');
  expect(carried('She joins in two minutes.')).toEqual(['Claire', 'Olga']);

  // What is taken back is gone from the page of the reader.
  await choose(minh, /^Claire Moreau/);
  await shown(minh, 'Coffee at the break?').hover();
  await minh.button('Take back').click();
  await minh.confirm('Take back');
  await choose(claire, /^Minh Pham/);
  await shown(claire, 'Minh Pham took this message back.').waitFor();
  expect(await claire.page.getByText('Coffee at the break?').count()).toBe(0);
  for (const { faults } of people) expect(faults).toEqual([]);
});

it('keeps what is read, and what is written while the connection is away', async () => {
  const { invitations } = await house.product.createMeeting(messagesTalk());
  const linh = await house.person(invitations[0]);
  const claire = await house.person(invitations[1]);
  await linh.join(quiet);
  await write(linh, /^All/, 'Written before you came.');
  await claire.join(quiet);
  await claire.page.getByRole('tab', { name: 'Messages 1' }).click();
  await shown(claire, 'Written before you came.').waitFor();
  await claire.page.getByRole('tab', { name: 'Messages', exact: true }).waitFor();
  await claire.page.reload();
  await claire.stage().waitFor();
  await claire.page.getByRole('tab', { name: 'Messages', exact: true }).click();
  await shown(claire, 'Written before you came.').waitFor();

  await claire.context.setOffline(true);
  await claire.page.evaluate(() => {
    dispatchEvent(new Event('offline'));
  });
  await compose(claire).fill('Line one');
  await compose(claire).press('Shift+Enter');
  await compose(claire).pressSequentially('and two, see https://un.org@example.net/a.');
  await compose(claire).press('Enter');
  await claire.page.getByText(/Sending…|Will be sent/).waitFor();
  await claire.context.setOffline(false);
  await tab(linh).click();
  await shown(linh, 'and two').waitFor();
  await shown(claire, 'and two').locator('time').waitFor();

  // An address says where it leads before it is followed.
  await shown(linh, 'and two')
    .getByRole('link', { name: /example\.net$/ })
    .click();
  await linh.page.getByRole('alertdialog', { name: 'Open example.net?' }).waitFor();
  await linh.confirm('Cancel');
  expect(linh.requests.some((url) => url.includes('example.net'))).toBe(false);
  for (const { faults } of [linh, claire]) expect(faults).toEqual([]);
});
