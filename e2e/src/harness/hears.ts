import type { Page } from 'playwright-core';
import type { Tone } from './page/ears.ts';
import type { Sample } from './page/meter.ts';
import { throughout, until, type Patience } from './until.ts';

/** Whom to listen for: a participant and the tone of that person. */
export interface Voice {
  readonly id: string;
  readonly hertz: number;
}

/**
 * A line of the spectrum softer than this, in dB, is not heard. A voice at full is levelled to -33; the plenary in the back of a
 * caucus is 14 below that, the original under a booth 18.
 */
const audible = -60;
/** Sound below this, in dBov, is silence. Opus fades out and comfort noise stays far below. */
export const silent = -55;
/** The spectrum has 11.7 Hz a line; the tones of a test stand at least 100 Hz apart. */
const tolerance = 15;

/** Waits until `page` plays the voice; answers the tone that was found. */
export async function hears(page: Page, voice: Voice, patience: Patience = {}): Promise<Tone> {
  const tones = await until(
    `${voice.hertz} Hz is heard`,
    () => tonesOf(page, voice.id),
    ({ own, output }) => own.some(matches(voice)) && (output === null || output.some(near(voice))),
    patience,
  );
  const tone = tones.own.find(matches(voice));
  if (tone === undefined) throw new Error('found and lost');
  return tone;
}

/** Waits until the voice has fallen silent, then stays for `period` ms and fails if it comes back. */
export async function hearsNothingOf(
  page: Page,
  voice: Voice,
  { period = 1_000, deadline = 20_000 } = {},
): Promise<void> {
  const look = () => tonesOf(page, voice.id);
  const nothing = ({ own, output }: Tones): boolean =>
    !own.some(matches(voice)) && output?.some(matches(voice)) !== true;
  await until(`${voice.hertz} Hz falls silent`, look, nothing, { deadline });
  await throughout(`${voice.hertz} Hz stays silent`, look, nothing, { period });
}

/** In how many ways `page` plays sound of the voice: 1 is right, 2 is an echo. */
export async function copiesOf(page: Page, voice: Voice): Promise<number> {
  const playing = await page.evaluate(() => window.ententeEars.playing());
  return playing.filter((id) => id === voice.id).length;
}

/** Records how loud the voice is on `page`, every 4 ms, from now until the answer is read. */
export async function meter(page: Page, voice: Voice): Promise<() => Promise<Sample[]>> {
  await page.evaluate((id) => {
    window.ententeMeter.start(id);
  }, voice.id);
  return () => page.evaluate((id) => window.ententeMeter.read(id), voice.id);
}

/** When the sound stopped for good: the time of the first sample of the silent end; null if it has not. */
export function silentSince(samples: readonly Sample[], threshold = silent): number | null {
  const lastLoud = samples.findLastIndex(({ level }) => level > threshold);
  return samples[lastLoud + 1]?.at ?? null;
}

/** When the sound came: the time of the first sample that is not silent; null if there is none. */
export function soundSince(samples: readonly Sample[], threshold = silent): number | null {
  return samples.find(({ level }) => level > threshold)?.at ?? null;
}

/** The longest stretch without sound, in ms. */
export function longestGap(samples: readonly Sample[], threshold = silent): number {
  let longest = 0;
  let since: number | null = null;
  for (const { at, level } of samples) {
    if (level > threshold) since = null;
    else {
      since ??= at;
      longest = Math.max(longest, at - since);
    }
  }
  return longest;
}

interface Tones {
  /** In what is played of one participant. */
  readonly own: Tone[];
  /** In all that leaves the page’s audio graph; null if it has none. */
  readonly output: Tone[] | null;
}

function tonesOf(page: Page, participantId: string): Promise<Tones> {
  return page.evaluate(
    (id) => ({ own: window.ententeEars.tones(id), output: window.ententeEars.output() }),
    participantId,
  );
}

const near =
  ({ hertz }: Voice) =>
  (tone: Tone): boolean =>
    Math.abs(tone.hertz - hertz) <= tolerance;

const matches =
  (voice: Voice) =>
  (tone: Tone): boolean =>
    near(voice)(tone) && tone.level > audible;
