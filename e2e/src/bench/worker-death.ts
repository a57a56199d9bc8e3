import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../harness/browser.ts';
import { Delegate, type Invitation } from '../harness/delegate.ts';
import { hears, meter, silent, type Voice } from '../harness/hears.ts';
import { interpretedTalk, talk } from '../harness/meetings.ts';
import type { Sample } from '../harness/page/meter.ts';
import { Product } from '../harness/product.ts';
import { until } from '../harness/until.ts';
import type { Figure } from './figure.ts';

const runs = 20;
/** ms that a worker has to have lived: the death of a younger one is met with more and more patience. */
const grown = 3_000;

/**
 * The media worker is killed: until the sound is back by itself at the other side of a talk, and in the channel at who listens to
 * an interpreter.
 */
export async function* workerDeath(): AsyncGenerator<Figure> {
  const browser = await openBrowser();
  try {
    yield figure('worker killed to sound back', await inTalk(browser));
    yield figure('worker killed to channel back', await inChannel(browser));
  } finally {
    await browser.close();
  }
}

interface Deaths {
  /** Until the sound is back, ms. */
  readonly sound: number[];
  /** Until the next worker is in service, ms. */
  readonly worker: number[];
}

const figure = (metric: string, { sound, worker }: Deaths): Figure => ({
  ...{ bench: 'worker-death', metric, unit: 'ms', samples: sound },
  baseline: { what: 'the next worker process is there, before any room or client', samples: worker },
});

async function inTalk(browser: Browser): Promise<Deaths> {
  await using product = await Product.start({ ENTENTE_LOG_LEVEL: 'warn' });
  const { invitations } = await product.createMeeting(talk());
  await using speaker = await arrived(browser, invitations, 'Linh Tran');
  await speaker.join({ camera: false });
  await using listener = await arrived(browser, invitations, 'Claire Moreau');
  await listener.join({ camera: false });
  return await deaths(product, listener.page, speaker.voice);
}

async function inChannel(browser: Browser): Promise<Deaths> {
  await using product = await Product.start({ ENTENTE_LOG_LEVEL: 'warn' });
  const { invitations } = await product.createMeeting(interpretedTalk());
  await using speaker = await arrived(browser, invitations, 'Linh Tran');
  await speaker.join({ camera: false });
  await using interpreter = await arrived(browser, invitations, 'Ines Rey');
  await interpreter.askToJoin({ camera: false, microphone: false });
  await interpreter.set('On air', true);
  await using listener = await arrived(browser, invitations, 'Claire Moreau');
  await listener.join({ camera: false, microphone: false });
  await listener.listenTo('Français');
  return await deaths(product, listener.page, { ...interpreter.voice, id: 'channel:fr' });
}

function arrived(browser: Browser, invitations: readonly Invitation[], name: string): Promise<Delegate> {
  const invitation = invitations.find((one) => one.name === name);
  if (invitation === undefined) throw new Error(`${name} is not invited`);
  return Delegate.arrive(browser, invitation);
}

/** Kills one worker after another, each after it has lived for a while, and listens for the voice. */
async function deaths(product: Product, page: Page, voice: Voice): Promise<Deaths> {
  const found: Deaths = { sound: [], worker: [] };
  await hears(page, voice, { deadline: 20_000 });
  const read = await meter(page, voice);
  while (found.sound.length < runs) {
    await hears(page, voice, { deadline: 20_000 });
    const since = performance.now();
    await until(
      'the worker is grown up and has a spare beside it',
      async () => ({ age: performance.now() - since, workers: (await product.mediaWorkers()).length }),
      ({ age, workers }) => age > grown && workers > 1,
      { deadline: 20_000, every: 250 },
    );
    await read();
    const killed = performance.timeOrigin + performance.now();
    await product.killMediaWorker();
    const before = performance.now();
    await until(
      'another worker runs',
      () => product.mediaWorkerInService(),
      (worker) => worker !== undefined,
      { every: 5 },
    );
    found.worker.push(performance.now() - before);
    found.sound.push((await soundAfterGap(read, killed)) - killed);
  }
  return found;
}

/** When the sound came back after the silence that began after `killed`. */
async function soundAfterGap(read: () => Promise<Sample[]>, killed: number): Promise<number> {
  const samples: Sample[] = [];
  const back = (): number | null => {
    const gap = samples.findIndex(({ at, level }) => at > killed && level <= silent);
    return gap < 0 ? null : (samples.slice(gap).find(({ level }) => level > silent)?.at ?? null);
  };
  const found = await until(
    'the sound is back',
    async () => {
      samples.push(...(await read()));
      return back();
    },
    (at) => at !== null,
    { deadline: 20_000 },
  );
  return found ?? NaN;
}
