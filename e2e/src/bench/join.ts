import type { Browser } from 'playwright-core';
import { openBrowser } from '../harness/browser.ts';
import { Delegate } from '../harness/delegate.ts';
import { assembly } from '../harness/meetings.ts';
import { Product } from '../harness/product.ts';
import { framesDecoded, sees } from '../harness/sees.ts';
import { until } from '../harness/until.ts';
import { Bare } from './bare/server.ts';
import type { Figure } from './figure.ts';

const runs = 20;
const baseline = 'a bare page on the same media worker binary';

/** ms from the click on *Join* to the first picture of anybody else, and to that of everybody else. */
interface Arrival {
  readonly first: number;
  readonly all: number;
}

/** A place where people meet: the product, or the bare page. */
interface Place {
  /** Somebody whose page is ready for the click on *Join*. */
  newcomer(): Promise<Delegate>;
  /** Their page is closed: waits until nothing of them is left with those who stay. */
  gone(delegate: Delegate, seated: readonly Delegate[]): Promise<void>;
}

/** *Join*: click to the first remote frame, with one other in the room and with three. */
export async function* join(): AsyncGenerator<Figure> {
  const browser = await openBrowser();
  try {
    for (const [others, words] of [
      [1, 'one other'],
      [3, 'three others'],
    ] as const) {
      await using product = await Product.start({ ENTENTE_GRACE: '1', ENTENTE_LOG_LEVEL: 'warn' });
      const bin = await product.workerBinary();
      const ours = await arrivals(await productPlace(product, browser, others), others);
      await product.kill();
      await using bare = await Bare.start(bin);
      const theirs = await arrivals(barePlace(bare, browser), others);
      const figure = (metric: string, of: keyof Arrival): Figure => ({
        ...{ bench: 'join', metric, unit: 'ms' },
        samples: ours.map((arrival) => arrival[of]),
        baseline: { what: baseline, samples: theirs.map((arrival) => arrival[of]) },
      });
      yield figure(`click to first remote frame, ${words}`, 'first');
      if (others === 3) yield figure('all three shown', 'all');
    }
  } finally {
    await browser.close();
  }
}

async function arrivals(place: Place, others: number): Promise<Arrival[]> {
  const seated: Delegate[] = [];
  for (let index = 0; index < others; index++) {
    const other = await place.newcomer();
    await other.button('Join').click();
    seated.push(other);
  }
  for (const one of seated)
    for (const other of seated) if (one !== other) await sees(one.page, other.voice.id);
  const found: Arrival[] = [];
  while (found.length < runs) {
    const newcomer = await place.newcomer();
    found.push(await arrival(newcomer, seated));
    await newcomer[Symbol.asyncDispose]();
    await place.gone(newcomer, seated);
  }
  for (const one of seated) await one[Symbol.asyncDispose]();
  return found;
}

async function arrival(newcomer: Delegate, seated: readonly Delegate[]): Promise<Arrival> {
  await newcomer.button('Join').click();
  const ids = seated.map(({ voice }) => voice.id);
  const frames = await until(
    'everybody is shown',
    () => newcomer.page.evaluate(() => window.ententeEyes.firstFrames()),
    (seen) => ids.every((id) => seen[id] !== undefined),
    { deadline: 30_000 },
  ).catch(async (error: unknown) => {
    throw new Error(await whoIsMissing(newcomer, seated), { cause: error });
  });
  const clicks = await newcomer.page.evaluate(() => window.ententeEyes.clicks());
  const click = clicks.findLast(({ name }) => name === 'Join')?.at ?? NaN;
  const times = ids.map((id) => (frames[id] ?? NaN) - click);
  return { first: Math.min(...times), all: Math.max(...times) };
}

/** For whoever reads about a run that failed: whose picture did not come, and whether it was sent and received at all. */
async function whoIsMissing(newcomer: Delegate, seated: readonly Delegate[]): Promise<string> {
  const said: string[] = [];
  for (const { name, voice, page } of seated) {
    const pressed = await page.getByRole('button', { name: 'Camera', exact: true, pressed: true }).count();
    const decoded = await framesDecoded(newcomer.page, voice.id);
    const painted = await newcomer.page.evaluate((id) => window.ententeEyes.painted(id), voice.id);
    said.push(
      `${name}: camera ${pressed > 0 ? 'open' : 'closed'}, decoded ${decoded ?? 'nothing'}, painted ${painted}`,
    );
  }
  return said.join('; ');
}

async function productPlace(product: Product, browser: Browser, others: number): Promise<Place> {
  const { invitations } = await product.createMeeting(assembly(runs + others));
  const left = [...invitations];
  return {
    async newcomer() {
      const invitation = left.shift();
      if (invitation === undefined) throw new Error('nobody is left');
      const delegate = await Delegate.arrive(browser, invitation);
      await delegate.openLink();
      await delegate.set('Microphone', true);
      await delegate.set('Camera', true);
      return delegate;
    },
    async gone({ voice }, seated) {
      for (const { page } of seated)
        await page.locator(`video[data-participant="${voice.id}"]`).waitFor({ state: 'detached' });
    },
  };
}

function barePlace(bare: Bare, browser: Browser): Place {
  let count = 0;
  return {
    async newcomer() {
      const id = `peer-${++count}`;
      const invitation = { participantId: id, name: id, role: 'delegate', link: `${bare.url}/#${id}` };
      const delegate = await Delegate.arrive(browser, invitation);
      await delegate.openLink();
      return delegate;
    },
    gone: async ({ voice }) => bare.forget(voice.id),
  };
}
