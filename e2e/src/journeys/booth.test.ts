import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import type { Voice } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { interpretedSession } from '../harness/meetings.ts';
import { bringTape, record, toneEnvelope, windowMs, type Tape } from '../harness/tape.ts';
import { throughout, until } from '../harness/until.ts';

const house = openHouse();

/** Whether a voice is in what the page plays of all sounds together: a channel has no name of a person. */
const plays = async (page: Page, { hertz }: Voice): Promise<boolean> =>
  page.evaluate(
    (wanted) =>
      (window.ententeEars.output() ?? []).some(
        (tone) => Math.abs(tone.hertz - wanted) <= 15 && tone.level > -60,
      ),
    hertz,
  );

const playsSoon = (page: Page, voice: Voice) =>
  until(
    `${voice.hertz} Hz is played`,
    () => plays(page, voice),
    (now) => now,
  );

async function playsNothingOf(page: Page, voice: Voice, period = 1_000): Promise<void> {
  await until(
    `${voice.hertz} Hz falls silent`,
    () => plays(page, voice),
    (now) => !now,
  );
  await throughout(
    `${voice.hertz} Hz stays silent`,
    () => plays(page, voice),
    (now) => !now,
    { period },
  );
}

/** What a listener hears where one voice gives way to another: for how long both and neither, at the longest (ms). */
interface Seam {
  readonly both: number;
  readonly neither: number;
}

/** A voice is louder than this in a window of 10 ms, dB below full scale. */
const audible = -45;

/** Records what is played while `act` puts the second voice in the place of the first. */
async function seam(
  page: Page,
  [from, to]: readonly [Voice, Voice],
  act: () => Promise<void>,
): Promise<Seam> {
  const hasEndedWith =
    ({ hertz }: Voice) =>
    (tape: Tape) => {
      const end = toneEnvelope({ ...tape, samples: tape.samples.slice(-tape.rate / 2) }, hertz);
      return end.length >= 30 && end.slice(-30).every((level) => level > audible);
    };
  const read = await record(page);
  await until('the first voice is on tape', read, hasEndedWith(from), { every: 100 });
  await act();
  const tape = await until('the second voice is on tape', read, hasEndedWith(to), { every: 100 });
  const other = toneEnvelope(tape, to.hertz).map((level) => level > audible);
  const one = toneEnvelope(tape, from.hertz).map((level) => level > audible);
  return {
    both: longest(one.map((is, at) => is && other[at] === true)),
    neither: longest(one.map((is, at) => !is && other[at] !== true)),
  };
}

/** How long the longest run of windows is of which something is true, ms. */
function longest(windows: readonly boolean[]): number {
  let [most, now] = [0, 0];
  for (const is of windows) {
    now = is ? now + windowMs : 0;
    most = Math.max(most, now);
  }
  return most;
}

const isOnAir = async ({ page }: Delegate): Promise<boolean> =>
  (await page.getByRole('button', { name: 'On air', exact: true }).getAttribute('aria-pressed')) === 'true';
const onAirSoon = (person: Delegate, wanted = true) =>
  until(
    `${person.name} is ${wanted ? 'on' : 'off'} air`,
    () => isOnAir(person),
    (now) => now === wanted,
  );

it('is worked by two interpreters: heard on air, silent off it and while coughing, handed over without two voices', async ({
  annotate,
}) => {
  const { invitations } = await house.product.createMeeting(interpretedSession());
  const linh = await house.person(invitations[1]);
  await bringTape(linh);
  // Far apart: in windows of 10 ms lines are broad.
  const ines = await house.person(invitations[2], { hertz: 617 });
  const ivan = await house.person(invitations[3], { hertz: 1_399 });
  const fay = await house.person(invitations[4]);
  await linh.join({ microphone: false, camera: false });
  await linh.page
    .getByRole('radiogroup', { name: 'Listen to' })
    .getByRole('radio', { name: 'English' })
    .focus();
  await linh.page.keyboard.press('Space');
  await Promise.all([ines.enterBooth(), ivan.enterBooth(), fay.enterBooth()]);

  // Off air nothing of a booth reaches anybody.
  await playsNothingOf(linh.page, ines.voice);
  await ines.page.keyboard.press('Space');
  await onAirSoon(ines);
  await playsSoon(linh.page, ines.voice);
  await playsNothingOf(linh.page, ivan.voice);

  // Cough: silence, and the channel stays.
  await ines.page.keyboard.down('c');
  await playsNothingOf(linh.page, ines.voice);
  expect(await isOnAir(ines)).toBe(true);
  await ines.page.keyboard.up('c');
  await playsSoon(linh.page, ines.voice);

  // Handover, asked for and accepted; and at once, by who is not on air.
  const seams: Seam[] = [];
  while (seams.length < 4) {
    seams.push(
      await seam(linh.page, [ines.voice, ivan.voice], async () => {
        await ines.page.keyboard.press('h');
        await ivan.page.getByRole('alertdialog').waitFor();
        await ivan.page.keyboard.press('Enter');
        await onAirSoon(ivan);
        await onAirSoon(ines, false);
      }),
    );
    await playsNothingOf(linh.page, ines.voice, 300);
    seams.push(
      await seam(linh.page, [ivan.voice, ines.voice], async () => {
        await ines.page.keyboard.press('n');
        await onAirSoon(ines);
      }),
    );
    await playsNothingOf(linh.page, ivan.voice, 300);
  }
  const [both, neither] = [seams.map((one) => one.both), seams.map((one) => one.neither)];
  await annotate(`handover: both voices ${both.join(', ')} ms, neither ${neither.join(', ')} ms`);
  // A window in which the voice changes holds both. A gap of the design is in every handover, one of a busy machine in some.
  expect(Math.max(...both)).toBeLessThanOrEqual(20);
  expect(Math.min(...neither)).toBeLessThanOrEqual(40);
  expect(Math.max(...neither)).toBeLessThanOrEqual(250);

  // A line off air: heard by the boothmate, and by nobody else.
  await ines.page.keyboard.press('Space');
  await onAirSoon(ines, false);
  await playsNothingOf(linh.page, ines.voice);
  await ines.page.keyboard.down('m');
  await playsSoon(ivan.page, ines.voice);
  await playsNothingOf(linh.page, ines.voice);
  await playsNothingOf(fay.page, ines.voice);
  await ines.page.keyboard.up('m');
  await playsNothingOf(ivan.page, ines.voice);
});

it('is for interpreters: a delegate sees no console, and what is written in a booth reaches nobody else', async () => {
  const { invitations } = await house.product.createMeeting(interpretedSession());
  const linh = await house.person(invitations[1]);
  const ines = await house.person(invitations[2]);
  const ivan = await house.person(invitations[3]);
  const fay = await house.person(invitations[4]);
  await Promise.all([
    linh.join({ microphone: false, camera: false }),
    ines.enterBooth(),
    ivan.enterBooth(),
    fay.enterBooth(),
  ]);
  await ines.page.getByRole('textbox', { name: /^Write: Boothmate/ }).fill('joint mechanism, document 7');
  await ines.page.keyboard.press('Enter');
  await ivan.page.getByText('joint mechanism, document 7').first().waitFor();
  for (const { page } of [linh, fay])
    expect(await page.getByText('joint mechanism, document 7').count()).toBe(0);
  expect(await linh.page.getByRole('button', { name: 'On air' }).count()).toBe(0);
});
