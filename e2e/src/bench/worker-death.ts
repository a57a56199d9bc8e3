import { openBrowser } from '../harness/browser.ts';
import { Delegate } from '../harness/delegate.ts';
import { hears, meter, silent } from '../harness/hears.ts';
import { talk } from '../harness/meetings.ts';
import type { Sample } from '../harness/page/meter.ts';
import { Product } from '../harness/product.ts';
import { until } from '../harness/until.ts';
import type { Figure } from './figure.ts';

const runs = 20;
/** ms that a worker has to have lived: the death of a younger one is met with more and more patience. */
const grown = 3_000;

/** The media worker is killed: until the sound is back at the other side, by itself. */
export async function* workerDeath(): AsyncGenerator<Figure> {
  const browser = await openBrowser();
  try {
    await using product = await Product.start({ ENTENTE_LOG_LEVEL: 'warn' });
    const { invitations } = await product.createMeeting(talk());
    const people: Delegate[] = [];
    for (const invitation of invitations) {
      const person = await Delegate.arrive(browser, invitation);
      await person.join({ camera: false });
      people.push(person);
    }
    const [speaker, listener] = people;
    if (speaker === undefined || listener === undefined) throw new Error('it takes two');
    const read = await meter(listener.page, speaker.voice);
    const ours: number[] = [];
    const theirs: number[] = [];
    while (ours.length < runs) {
      await hears(listener.page, speaker.voice, { deadline: 20_000 });
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
      theirs.push(performance.now() - before);
      ours.push((await soundAfterGap(read, killed)) - killed);
    }
    yield {
      ...{ bench: 'worker-death', metric: 'worker killed to sound back', unit: 'ms', samples: ours },
      baseline: { what: 'the next worker process is there, before any room or client', samples: theirs },
    };
  } finally {
    await browser.close();
  }
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
