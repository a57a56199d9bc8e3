import { setTimeout as pause } from 'node:timers/promises';
import { BareWebRtcEnd } from '../../../server/src/simulation/bare-webrtc-end.ts';
import { Child } from './child.ts';
import { coreShares, type CoreShares } from './core-shares.ts';
import type { Figure } from './figure.ts';
import type { FromHall, Hearing, ToHall } from './listeners-words.ts';

/** The floor, and one interpreter for each of four channels: a packet of 100 bytes every 20 ms, as Opus at 40 kbit/s. */
const ssrcs = [1000, 1001, 1002, 1003, 1004];
const frame = 20;
const bytes = 100;
const crowds = [10, 50, 100, 200, 400];
const warmUp = 1500;
const period = 1000;
const periods = 8;
/**
 * A machine that is busy with other things sends less than it should: the cost is counted for what went out. Less than this
 * part of what was to arrive, and it does not carry so many.
 */
const enough = 0.5;
const baseline = 'the same listeners with plain consumers of the interpreters’ microphones, without channels';

interface Measured {
  readonly size: number;
  readonly shares: Readonly<Record<Hearing, readonly CoreShares[]>>;
}

/** What listeners cost the server who hear the floor and a channel each, and how that grows with their number. */
export async function* listeners(): AsyncGenerator<Figure> {
  const per = (which: 'node' | 'worker' | 'both', { size, shares }: Measured, hearing: Hearing): number[] =>
    shares[hearing].map(({ node, worker }) => ({ node, worker, both: node + worker })[which] * (100 / size));
  let first: Measured | null = null;
  for await (const measured of crowdsMeasured()) {
    const { size } = measured;
    for (const [what, which] of [
      ['node process', 'node'],
      ['media worker', 'worker'],
    ] as const)
      yield {
        ...{ bench: 'listeners', unit: 'percent' },
        metric: `one core by the ${what} for each 100 of ${String(size)} listeners`,
        samples: per(which, measured, 'channel'),
        baseline: { what: baseline, samples: per(which, measured, 'plain') },
      };
    first ??= measured;
    if (size === first.size) continue;
    const growth = (hearing: Hearing): number[] => [
      (mean(per('both', measured, hearing)) / mean(per('both', first ?? measured, hearing))) * 100,
    ];
    yield {
      ...{ bench: 'listeners', unit: 'percent' },
      metric: `a listener among ${String(size)} beside one among ${String(first.size)}`,
      samples: growth('channel'),
      baseline: { what: baseline, samples: growth('plain') },
    };
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Larger and larger crowds, until the machine does not carry them. */
async function* crowdsMeasured(): AsyncGenerator<Measured> {
  await using child = new Child<ToHall, FromHall>('listeners-process.ts');
  const ends: BareWebRtcEnd[] = [];
  try {
    const opened = await child.ask({ say: 'open', ssrcs });
    if (opened.say !== 'opened') throw new Error('the hall did not open');
    const speakers = await BareWebRtcEnd.open(opened.send, (dtlsParameters) =>
      child.ask({ say: 'connect', seat: null, dtlsParameters }),
    );
    ends.push(speakers);
    const speaking = new Speaking(speakers);
    const pids = { node: child.pid, worker: opened.workerPid };
    for (const size of crowds) {
      while (ends.length - 1 < size) ends.push(await listener(child));
      const shares = { plain: await hearing('plain'), channel: await hearing('channel') };
      if (shares.plain === null || shares.channel === null) break;
      yield { size, shares: { plain: shares.plain, channel: shares.channel } };
    }
    await speaking.stop();

    async function hearing(what: Hearing): Promise<CoreShares[] | null> {
      await child.ask({ say: 'hear', hearing: what });
      await pause(warmUp);
      const [since, before] = [performance.now(), await counted(child)];
      const found = await coreShares(pids, { period, periods });
      const due = ((performance.now() - since) / frame) * (ends.length - 1);
      const arrived = ((await counted(child)) - before) / due;
      if (arrived >= enough)
        return found.map(({ node, worker }) => ({ node: node / arrived, worker: worker / arrived }));
      console.error(
        `of ${String(ends.length - 1)} listeners’ packets ${(arrived * 100).toFixed(0)} % went out: no more`,
      );
      return null;
    }
  } finally {
    await Promise.all(ends.map((end) => end.close().catch(() => undefined)));
  }
}

async function listener(child: Child<ToHall, FromHall>): Promise<BareWebRtcEnd> {
  const admitted = await child.ask({ say: 'admit' });
  if (admitted.say !== 'admitted') throw new Error('nobody was admitted');
  const { seat, receive } = admitted;
  const end = await BareWebRtcEnd.open(receive, (dtlsParameters) =>
    child.ask({ say: 'connect', seat, dtlsParameters }),
  );
  end.deafen();
  return end;
}

async function counted(child: Child<ToHall, FromHall>): Promise<number> {
  const answer = await child.ask({ say: 'count' });
  if (answer.say !== 'counted') throw new Error('nothing was counted');
  return answer.packets;
}

/** Everybody who speaks, each a packet every 20 ms; what was late is made up for. */
class Speaking {
  #isOver = false;
  readonly #done: Promise<void>;

  constructor(end: BareWebRtcEnd) {
    this.#done = this.#speak(end);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#done;
  }

  async #speak(end: BareWebRtcEnd): Promise<void> {
    const began = performance.now();
    for (let sent = 0; !this.#isOver; sent += 1) {
      const wait = began + sent * frame - performance.now();
      if (wait > 0) await pause(wait);
      for (const ssrc of ssrcs) await end.send({ ssrc, payloadType: 111, payload: Buffer.alloc(bytes, 1) });
    }
  }
}
