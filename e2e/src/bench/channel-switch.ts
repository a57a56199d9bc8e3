import type { Browser } from 'playwright-core';
import { openBrowser } from '../harness/browser.ts';
import { Delegate, type Invitation } from '../harness/delegate.ts';
import { hears, meter, silentSince, type Voice } from '../harness/hears.ts';
import { Link } from '../harness/link.ts';
import { interpretedTalk } from '../harness/meetings.ts';
import type { Sample } from '../harness/page/meter.ts';
import { Product } from '../harness/product.ts';
import { until } from '../harness/until.ts';
import type { Figure } from './figure.ts';

const runs = 20;

/** Half of the round trip that a line far away takes, ms: as much each way, for media and signalling. */
const oneWay = 50;

const channels = { fr: 'Français', ar: 'العربية' } as const;
type Language = keyof typeof channels;

interface Switches {
  /** From the click to the first sound of the new channel, ms. */
  readonly sound: number[];
  /** From the click to the silence of the old one, ms. */
  readonly silence: number[];
}

const baseline = 'consuming the channel anew on the click';

/**
 * *Listen to*: a listener who speaks both languages switches between two booths. Both channels are held ready for them; beside
 * it one who speaks neither, for whom the server makes the chosen one anew each time. Then both again with a round trip of
 * 100 ms.
 */
export async function* channelSwitch(): AsyncGenerator<Figure> {
  const browser = await openBrowser();
  try {
    await using product = await Product.start({ ENTENTE_LOG_LEVEL: 'warn' });
    const near = await measured(product, browser, 0);
    yield figure('click to first sound', near, 'sound');
    yield figure('old channel silent', near, 'silence');
    product.wire.delay = oneWay;
    const far = await measured(product, browser, oneWay);
    yield figure('click to first sound, 100 ms round trip', far, 'sound');
  } finally {
    await browser.close();
  }
}

interface Measured {
  readonly held: Switches;
  readonly anew: Switches;
}

const figure = (metric: string, { held, anew }: Measured, of: keyof Switches): Figure => ({
  ...{ bench: 'channel-switch', metric, unit: 'ms', samples: held[of] },
  baseline: { what: baseline, samples: anew[of] },
});

async function measured(product: Product, browser: Browser, delay: number): Promise<Measured> {
  const { invitations } = await product.createMeeting(interpretedTalk());
  const find = (name: string): Invitation => {
    const found = invitations.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} is not invited`);
    return found;
  };
  await using linh = await Delegate.arrive(browser, find('Linh Tran'));
  await linh.join({ camera: false });
  await using ines = await Delegate.arrive(browser, find('Ines Rey'));
  await using iman = await Delegate.arrive(browser, find('Iman Said'));
  for (const interpreter of [ines, iman]) {
    await interpreter.askToJoin({ camera: false, microphone: false });
    await interpreter.set('On air', true);
  }
  const voices = {
    fr: { ...ines.voice, id: 'channel:fr' },
    ar: { ...iman.voice, id: 'channel:ar' },
  };
  const held = await listening(browser, find('Claire Moreau'), { voices, delay });
  const anew = await listening(browser, find('Olga Berg'), { voices, delay });
  return { held, anew };
}

async function listening(
  browser: Browser,
  invitation: Invitation,
  { voices, delay }: { readonly voices: Readonly<Record<Language, Voice>>; readonly delay: number },
): Promise<Switches> {
  using link = new Link();
  link.impair({ delay });
  await using listener = await Delegate.arrive(browser, invitation, delay === 0 ? {} : { link });
  await listener.join({ camera: false, microphone: false });
  await listener.listenTo(channels.fr);
  await hears(listener.page, voices.fr);
  const found: Switches = { sound: [], silence: [] };
  const read = { fr: await meter(listener.page, voices.fr), ar: await meter(listener.page, voices.ar) };
  let [from, to]: [Language, Language] = ['fr', 'ar'];
  for (let run = 0; run < runs; run++) {
    for (const one of Object.values(read)) await one();
    await listener.channel(channels[to]).click();
    await hears(listener.page, voices[to]);
    const old = await untilSilent(read[from]);
    const [click] = (await listener.page.evaluate(() => window.ententeEyes.clicks())).slice(-1);
    const since = (at: number | null): number => (at ?? NaN) - (click?.at ?? NaN);
    found.sound.push(since(steadySince(await read[to]())));
    found.silence.push(since(silentSince(old)));
    [from, to] = [to, from];
  }
  return found;
}

/** For this long nothing is heard of a channel before it counts as silent, ms. */
const quiet = 400;

/** What a meter has shown from its last reading until the sound had stopped for good. */
async function untilSilent(read: () => Promise<Sample[]>): Promise<Sample[]> {
  const samples: Sample[] = [];
  return until(
    'the old channel is silent',
    async () => {
      samples.push(...(await read()));
      return samples;
    },
    () => (samples.at(-1)?.at ?? 0) - (silentSince(samples) ?? Infinity) >= quiet,
  );
}

/** A voice is at least this loud, dB below full scale; what is left over in a receiver is not. */
const voiced = -40;

/** When the voice came that then went on for 40 ms: the time of its first sample. */
function steadySince(samples: readonly Sample[]): number | null {
  let since: number | null = null;
  for (const { at, level } of samples) {
    if (level <= voiced) since = null;
    else since ??= at;
    if (since !== null && at - since >= 40) return since;
  }
  return null;
}
