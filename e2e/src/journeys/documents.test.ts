import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { presidedTalk } from '../harness/meetings.ts';
import { pdfFile, textFile } from '../harness/papers.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

/** A talk of two, an organiser, and an interpreter. */
const withBooth = () => {
  const talk = presidedTalk() as { participants: object[] };
  const interpreter = { name: 'Ines Costa', role: 'interpreter', languages: ['fr', 'vi'], trusted: true };
  return { ...talk, participants: [...talk.participants, interpreter] };
};

const openAgenda = (person: Delegate) => person.page.getByRole('tab', { name: 'Agenda' }).click();

/** The button that opens a document, by its title. */
const paper = (person: Delegate, title: string) =>
  person.page.getByRole('button', { name: new RegExp(`^${title}`) });

interface Paper {
  readonly file: ReturnType<typeof pdfFile>;
  readonly title: string;
  readonly only?: string;
}

async function add(organiser: Delegate, { file, title, only }: Paper): Promise<void> {
  await organiser.button('Add document').click();
  const dialog = organiser.page.getByRole('dialog', { name: 'Add a document' });
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('combobox', { name: 'Belongs to' }).selectOption({ label: '2. Fisheries' });
  if (only !== undefined) {
    await dialog.getByText('Some delegations').click();
    await dialog.getByRole('checkbox', { name: only }).check();
    await dialog.getByText('Interpreters too').click();
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** How many pixels of each drawn page are dark: words, not white paper. */
const inkOf = (person: Delegate) =>
  person.page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('canvas[data-drawn]')].map((canvas) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
      return dark;
    }),
  );

/** What the server answers to this person's own token for a document, past every screen. */
const raw = (person: Delegate, path: string) =>
  person.page.evaluate(async (address) => {
    const [, meeting = ''] = /meetings\/([^/]+)/.exec(address) ?? [];
    const renewed = await fetch(`/api/seats/${meeting}/renew`, { method: 'POST' });
    const { token } = (await renewed.json()) as { token: string };
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    return response.status;
  }, path);

it(
  'shows each what is for them: pages drawn, others not told; a statement for the booth',
  { timeout: 180_000 },
  async () => {
    const { meetingId, invitations } = await house.product.createMeeting(withBooth());
    const [linh, claire, olga, ines] = await Promise.all(
      [0, 1, 2, 3].map((index) => house.person(invitations[index])),
    );
    if (!linh || !claire || !olga || !ines) throw new Error('four people');
    await Promise.all([
      ...[linh, claire, olga].map((person) => person.join({ microphone: false, camera: false })),
      ines.enterBooth(),
    ]);
    await Promise.all([linh, claire, olga, ines].map(openAgenda));

    await add(olga, {
      file: pdfFile('annex', 'First page', 'Second page'),
      title: 'Mandate',
      only: 'Viet Nam',
    });
    await add(olga, { file: pdfFile('draft', 'Draft text'), title: 'Draft' });

    await paper(linh, 'Mandate').click();
    const viewer = linh.page.getByRole('dialog', { name: 'Mandate' });
    await viewer.getByText('First page', { exact: true }).waitFor();
    await viewer.getByText('Page 1 of 2').waitFor();
    await viewer.getByRole('button', { name: 'Next page' }).click();
    await viewer.getByText('Second page', { exact: true }).waitFor();
    await until(
      'both pages are drawn',
      () => inkOf(linh),
      (ink) => ink.length === 2 && ink.every((dark) => dark > 50),
    );
    await viewer.getByText('Page 2 of 2').waitFor();
    await linh.page.keyboard.press('Escape');

    // The other delegation and the booth are told nothing of it, on the screen and past it.
    await paper(claire, 'Draft').click();
    await claire.page.getByRole('dialog', { name: 'Draft' }).getByText('Draft text').waitFor();
    await claire.page.keyboard.press('Escape');
    for (const person of [claire, ines]) expect(await paper(person, 'Mandate').count()).toBe(0);
    const address = linh.requests.find((url) => /documents\/[\w-]+$/.test(url)) ?? '';
    const { pathname } = new URL(address);
    expect(pathname).toContain(meetingId);
    expect(await raw(linh, pathname)).toBe(200);
    expect([await raw(claire, pathname), await raw(ines, pathname)]).toEqual([404, 404]);
    expect(linh.requests.join()).not.toMatch(/documents[^,]*(token|ey[A-Z])/);

    // A statement goes to the booth before it goes to the others.
    await linh.button('Hand in a statement').click();
    const form = linh.page.getByRole('dialog', { name: 'Hand in a statement' });
    await form.locator('input[type=file]').setInputFiles(textFile('Phát biểu', 'Thưa ngài Chủ tọa\nCảm ơn'));
    await form.getByText('read out verbatim', { exact: true }).click();
    await form.getByRole('button', { name: 'Hand in', exact: true }).click();
    await paper(ines, 'Phát biểu').click();
    await ines.page.getByRole('dialog', { name: 'Phát biểu' }).getByText('Thưa ngài Chủ tọa').waitFor();
    await ines.page.getByRole('dialog').getByText('Statement of Viet Nam · read out verbatim').waitFor();
    expect(await paper(claire, 'Phát biểu').count()).toBe(0);
    await olga.button('Actions for “Phát biểu”').click();
    await olga.page.getByRole('menuitem', { name: 'Who may read it' }).click();
    await olga.page.getByText('Everyone', { exact: true }).click();
    await olga.button('Save').click();
    await paper(claire, 'Phát biểu').waitFor();

    // What is removed leaves the screen of who reads it.
    await paper(linh, 'Mandate').click();
    await viewer.getByText('First page', { exact: true }).waitFor();
    await olga.button('Actions for “Mandate”').click();
    await olga.page.getByRole('menuitem', { name: 'Remove' }).click();
    await olga.confirm('Remove');
    await viewer.getByText('No longer available').waitFor();
    expect(await viewer.getByText('First page', { exact: true }).count()).toBe(0);
    expect(await raw(linh, pathname)).toBe(404);
    for (const person of [linh, claire, olga, ines]) {
      expect(person.faults).toEqual([]);
      expect(person.console.filter((line) => line.includes('Content Security Policy'))).toEqual([]);
    }
  },
);
