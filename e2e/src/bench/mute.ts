import type { Browser } from 'playwright-core';
import { openBrowser } from '../harness/browser.ts';
import { Delegate } from '../harness/delegate.ts';
import { hears, hearsNothingOf, meter, silentSince, soundSince } from '../harness/hears.ts';
import { talk } from '../harness/meetings.ts';
import { Product } from '../harness/product.ts';
import { Bare } from './bare/server.ts';
import type { Figure } from './figure.ts';

const runs = 20;
const baseline = 'a bare page that only disables its track';

interface Switches {
  readonly off: number[];
  readonly on: number[];
}

/** The microphone: click to silence at the other side, and click to sound. */
export async function* mute(): AsyncGenerator<Figure> {
  const browser = await openBrowser();
  try {
    await using product = await Product.start({ ENTENTE_LOG_LEVEL: 'warn' });
    const bin = await product.workerBinary();
    const { invitations } = await product.createMeeting(talk());
    const people: Delegate[] = [];
    for (const invitation of invitations) {
      const person = await Delegate.arrive(browser, invitation);
      await person.join({ camera: false });
      people.push(person);
    }
    const ours = await switches(people);
    await product.kill();
    await using bare = await Bare.start(bin);
    const theirs = await switches(await barePeople(bare, browser));
    const figure = (metric: string, of: keyof Switches): Figure => ({
      ...{ bench: 'mute', metric, unit: 'ms', samples: ours[of] },
      baseline: { what: baseline, samples: theirs[of] },
    });
    yield figure('click to silence', 'off');
    yield figure('click to sound', 'on');
  } finally {
    await browser.close();
  }
}

async function switches([speaker, listener]: readonly Delegate[]): Promise<Switches> {
  if (speaker === undefined || listener === undefined) throw new Error('it takes two');
  const found: Switches = { off: [], on: [] };
  const lastClick = async (): Promise<number> =>
    (await speaker.page.evaluate(() => window.ententeEyes.clicks())).at(-1)?.at ?? NaN;
  const read = await meter(listener.page, speaker.voice);
  for (let run = 0; run < runs; run++) {
    await hears(listener.page, speaker.voice);
    await read();
    await speaker.button('Microphone').click();
    await hearsNothingOf(listener.page, speaker.voice, { period: 700 });
    found.off.push((silentSince(await read()) ?? NaN) - (await lastClick()));
    await speaker.button('Microphone').click();
    await hears(listener.page, speaker.voice);
    found.on.push((soundSince(await read()) ?? NaN) - (await lastClick()));
  }
  for (const person of [speaker, listener]) await person[Symbol.asyncDispose]();
  return found;
}

async function barePeople(bare: Bare, browser: Browser): Promise<Delegate[]> {
  const people: Delegate[] = [];
  for (const id of ['speaker', 'listener']) {
    const link = `${bare.url}/?sound#${id}`;
    const person = await Delegate.arrive(browser, { participantId: id, name: id, role: 'delegate', link });
    await person.openLink();
    await person.button('Join').click();
    people.push(person);
  }
  return people;
}
