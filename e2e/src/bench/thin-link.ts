import type { Browser } from 'playwright-core';
import { openBrowser } from '../harness/browser.ts';
import { Delegate, type Invitation } from '../harness/delegate.ts';
import { hears } from '../harness/hears.ts';
import { Link } from '../harness/link.ts';
import { talk } from '../harness/meetings.ts';
import { Product } from '../harness/product.ts';
import { receivedWithin, sees } from '../harness/sees.ts';
import { Bare } from './bare/server.ts';
import type { Figure } from './figure.ts';

/** The line of the promise: kbit/s and share of packets lost, on the way down. */
const thin = { rate: 120, loss: 0.1 };
/** How long a client has to notice (ms), and how long and how often is measured then. */
const noticing = 20_000;
const period = 2_000;
const runs = 10;

/** How much of the sound is made up over a thin and lossy line, with picture and sound sent by the other. */
export async function* thinLink(): AsyncGenerator<Figure> {
  const browser = await openBrowser();
  try {
    await using product = await Product.start({ ENTENTE_LOG_LEVEL: 'warn' });
    const bin = await product.workerBinary();
    const { invitations } = await product.createMeeting(talk());
    const ours = await concealed(browser, invitations, (person) => person.join());
    await product.kill();
    await using bare = await Bare.start(bin);
    const peers = ['speaker', 'listener'].map((id) => ({
      ...{ participantId: id, name: id, role: 'delegate', link: `${bare.url}/#${id}` },
    }));
    const theirs = await concealed(browser, peers, async (person) => {
      await person.openLink();
      await person.button('Join').click();
    });
    yield {
      ...{ bench: 'thin-link', metric: 'sound made up at 120 kbit/s and 10 % loss', unit: 'percent' },
      samples: ours,
      baseline: { what: 'a bare page that sends pictures all the same', samples: theirs },
    };
  } finally {
    await browser.close();
  }
}

/** Percents of the sound that were made up, one for each period. */
async function concealed(
  browser: Browser,
  [first, second]: readonly Invitation[],
  join: (person: Delegate) => Promise<void>,
): Promise<number[]> {
  if (first === undefined || second === undefined) throw new Error('it takes two');
  using line = new Link();
  await using speaker = await Delegate.arrive(browser, first);
  await using listener = await Delegate.arrive(browser, second, { link: line });
  await join(speaker);
  await join(listener);
  await hears(listener.page, speaker.voice);
  await sees(listener.page, speaker.voice.id);
  line.down = thin;
  await receivedWithin(listener.page, noticing);
  const shares: number[] = [];
  for (let run = 0; run < runs; run++) {
    const { samples, concealed: madeUp } = await receivedWithin(listener.page, period);
    shares.push(samples === 0 ? 100 : (100 * madeUp) / samples);
  }
  return shares;
}
