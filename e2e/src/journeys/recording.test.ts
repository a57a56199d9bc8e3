import { RecordingIndex } from '@entente/shared/recordings';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import { openHouse } from '../harness/house.ts';
import { talk } from '../harness/meetings.ts';
import { account, firstRunLink } from '../harness/organisers.ts';
import { until } from '../harness/until.ts';

const house = openHouse({ ENTENTE_LOG_LEVEL: 'info' });

const passed = (ms: number): Promise<number> => {
  const began = Date.now();
  return until(
    `${ms} ms have passed`,
    async () => Date.now() - began,
    (so) => so >= ms,
  );
};
const mark = (person: Delegate, words: string) =>
  person.page.getByRole('banner').getByText(words, { exact: true }).waitFor();

it(
  'records the floor with everybody told, nothing behind closed doors, and gives it to the organiser alone',
  { timeout: 120_000 },
  async () => {
    const olga = await house.person({
      participantId: 'nobody',
      name: 'Olga Berg',
      role: 'organiser',
      link: '',
    });
    const { page } = olga;
    await page.goto(firstRunLink(house.product));
    await page.getByLabel('Your name').fill(account.name);
    await page.getByLabel('E-mail address').fill(account.email);
    await page.getByLabel('Password', { exact: true }).fill(account.password);
    await page.getByLabel('Password, once more').fill(account.password);
    await olga.button('Create organiser').click();
    await page.getByRole('heading', { name: 'Meetings', exact: true }).waitFor();
    const file = join(house.product.folder, 'recorded-talk.json');
    await writeFile(
      file,
      JSON.stringify({
        ...talk(),
        settings: { lobby: 'nobody' },
        agenda: [{ title: 'Opening' }, { title: 'Personnel', closed: true }],
      }),
    );
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { name: 'Talk on maritime cooperation' }).waitFor();
    await olga.context.grantPermissions(['clipboard-read', 'clipboard-write', 'camera', 'microphone']);
    const linh = await guest(olga, 'Linh Tran');
    const claire = await guest(olga, 'Claire Moreau');
    await olga.button('Enter').click();
    await olga.set('Camera', false);
    await olga.set('Microphone', false);
    await olga.button('Join').click();
    await olga.stage().waitFor();
    await linh.join({ camera: false });
    expect(await linh.button('Record').count()).toBe(0);

    await olga.button('Record').click();
    await olga.confirm('Start recording');
    // What is announced goes away again: all of it is looked for at the same time.
    await Promise.all(
      [olga, linh].flatMap((person) => [
        mark(person, 'Recording'),
        person.page.getByText('Recording has started').first().waitFor({ state: 'attached' }),
      ]),
    );
    await claire.openLink();
    await claire.page.getByText('This meeting is being recorded', { exact: false }).waitFor();
    await claire.join({ microphone: false, camera: false });
    await mark(claire, 'Recording');
    await claire.page.getByText('This meeting is being recorded').first().waitFor({ state: 'attached' });
    await passed(2_000);

    await page.getByRole('tab', { name: 'Agenda' }).click();
    await olga.button('Next item').click();
    await page.getByRole('banner').getByText('Item 1 · Opening').waitFor();
    await olga.button('Next item').click();
    for (const person of [olga, linh, claire]) await mark(person, 'Recording paused');
    await passed(2_500);
    await olga.button('Stop recording').click();
    await olga.confirm('Stop recording');
    await linh.page.getByText('Recording has stopped').first().waitFor({ state: 'attached' });
    await until(
      'no mark is left',
      () =>
        linh.page
          .getByRole('banner')
          .getByText(/^Recording/)
          .count(),
      (count) => count === 0,
    );

    await olga.button('End meeting').click();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.getByRole('link', { name: 'Record of the meeting' }).click();
    const index = RecordingIndex.parse(JSON.parse((await save(olga, /^Who spoke when/)).toString('utf8')));
    expect(index.floor.map(({ name }) => name)).toEqual(['Linh Tran']);
    const [closed] = index.closed;
    if (closed === undefined) throw new Error('nothing was closed');

    const sound = await save(olga, /^Download Floor/);
    const heard = await decoded(olga, sound, { closedMs: closed.fromMs });
    expect(Math.abs(heard.ms - index.lengthMs)).toBeLessThan(60);
    expect(heard.before).toBeGreaterThan(0.05);
    expect(heard.behindDoors).toBeLessThan(0.001);
    expect(olga.requests.filter((url) => url.includes('/recordings')).join()).not.toMatch(/ey[A-Z]/);

    const address = page
      .url()
      .replace('/meetings/', '/api/meetings/')
      .replace(/record$/, 'recordings');
    expect((await linh.page.request.get(address)).status()).toBe(401);
    for (const person of [olga, linh, claire]) expect(person.faults).toEqual([]);

    await olga.button('Delete recording 1').click();
    await olga.confirm('Delete recording');
    await page.getByText('Deleted', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /^Download Floor/ }).count()).toBe(0);
  },
);

async function save(person: Delegate, button: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    person.page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}

/** How loud a file is before the doors are closed and behind them (root of the mean square), as Chromium decodes it. */
function decoded(person: Delegate, file: Buffer, { closedMs }: { readonly closedMs: number }) {
  return person.page.evaluate(
    async ({ base64, from }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const context = new OfflineAudioContext(1, 48_000, 48_000);
      const buffer = await context.decodeAudioData(bytes.buffer);
      const samples = buffer.getChannelData(0);
      const loudness = (begin: number, end: number): number => {
        const part = samples.subarray(Math.max(0, begin) * 48, end * 48);
        return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
      };
      const ms = buffer.duration * 1000;
      return { ms, before: loudness(from - 1_500, from - 300), behindDoors: loudness(from + 400, ms - 100) };
    },
    { base64: file.toString('base64'), from: closedMs },
  );
}

async function guest(organiser: Delegate, name: string): Promise<Delegate> {
  await organiser.button(`Copy the link of ${name}`).click();
  await organiser.page.getByText(`The link of ${name} is copied.`).first().waitFor();
  const link = await organiser.page.evaluate(() => navigator.clipboard.readText());
  return house.person({ participantId: 'unknown', name, role: 'delegate', link });
}
