import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Delegate } from '../harness/delegate.ts';
import type { Voice } from '../harness/hears.ts';
import { openHouse } from '../harness/house.ts';
import { interpretedSession } from '../harness/meetings.ts';
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

/** Looks at what is played every 10 ms: how long both voices were there, and how long neither, at the longest (ms). */
async function watchHandover(
  page: Page,
  one: Voice,
  other: Voice,
): Promise<() => Promise<{ both: number; none: number }>> {
  await page.evaluate(
    ([first, second]) => {
      const seen: { at: number; one: boolean; other: boolean }[] = [];
      const has = (tones: readonly { hertz: number; level: number }[], hertz: number): boolean =>
        tones.some((tone) => Math.abs(tone.hertz - hertz) <= 15 && tone.level > -50);
      setInterval(() => {
        const tones = window.ententeEars.output() ?? [];
        seen.push({ at: performance.now(), one: has(tones, first), other: has(tones, second) });
      }, 10);
      Reflect.set(window, 'handoverSeen', seen);
    },
    [one.hertz, other.hertz] as const,
  );
  return () =>
    page.evaluate(() => {
      const seen = Reflect.get(window, 'handoverSeen') as { at: number; one: boolean; other: boolean }[];
      const longest = (what: (each: (typeof seen)[number]) => boolean): number => {
        let most = 0;
        let since: number | null = null;
        for (const each of seen) {
          if (!what(each)) since = null;
          else {
            since ??= each.at;
            most = Math.max(most, each.at - since);
          }
        }
        return most;
      };
      return {
        both: longest(({ one: a, other: b }) => a && b),
        none: longest(({ one: a, other: b }) => !a && !b),
      };
    });
}

const isOnAir = async ({ page }: Delegate): Promise<boolean> =>
  (await page.getByRole('button', { name: 'On air', exact: true }).getAttribute('aria-pressed')) === 'true';
const onAirSoon = (person: Delegate, wanted = true) =>
  until(
    `${person.name} is ${wanted ? 'on' : 'off'} air`,
    () => isOnAir(person),
    (now) => now === wanted,
  );

it('is worked by two interpreters: heard on air, silent off it and while coughing, handed over without two voices', async () => {
  const { invitations } = await house.product.createMeeting(interpretedSession());
  const linh = await house.person(invitations[1]);
  const ines = await house.person(invitations[2]);
  const ivan = await house.person(invitations[3]);
  const fay = await house.person(invitations[4]);
  await linh.join({ microphone: false, camera: false });
  await linh.page
    .getByRole('radiogroup', { name: 'Listen to' })
    .getByRole('radio', { name: 'English' })
    .focus();
  await linh.page.keyboard.press('Space');
  await ines.enterBooth();
  await ivan.enterBooth();
  await fay.enterBooth();

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

  // Handover, asked for and accepted.
  const read = await watchHandover(linh.page, ines.voice, ivan.voice);
  await ines.page.keyboard.press('h');
  await ivan.page.getByRole('alertdialog').waitFor();
  await ivan.page.keyboard.press('Enter');
  await onAirSoon(ivan);
  await onAirSoon(ines, false);
  await playsSoon(linh.page, ivan.voice);
  await playsNothingOf(linh.page, ines.voice);
  const seen = await read();
  // One look spans 85 ms of sound, so that the two sides of a switch can stand in one look.
  expect(seen.both).toBeLessThanOrEqual(170);
  expect(seen.none).toBeLessThanOrEqual(200);

  // Now, by who is not on air.
  await ines.page.keyboard.press('n');
  await onAirSoon(ines);
  await playsSoon(linh.page, ines.voice);
  await playsNothingOf(linh.page, ivan.voice);

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
  await linh.join({ microphone: false, camera: false });
  await ines.enterBooth();
  await ivan.enterBooth();
  await fay.enterBooth();
  await ines.page.getByRole('textbox', { name: /^Write: Boothmate/ }).fill('joint mechanism, document 7');
  await ines.page.keyboard.press('Enter');
  await ivan.page.getByText('joint mechanism, document 7').first().waitFor();
  for (const { page } of [linh, fay])
    expect(await page.getByText('joint mechanism, document 7').count()).toBe(0);
  expect(await linh.page.getByRole('button', { name: 'On air' }).count()).toBe(0);
});
