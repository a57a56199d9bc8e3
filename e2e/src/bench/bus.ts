import { BareWebRtcEnd } from '../../../server/src/simulation/bare-webrtc-end.ts';
import type { FromBus, Phase, ToBus } from './bus-words.ts';
import { Child } from './child.ts';
import { coreShares, type CoreShares } from './core-shares.ts';
import type { Figure } from './figure.ts';

/** Every source sends a packet of 100 bytes in so many ms, as Opus at 40 kbit/s does. */
const frame = 20;
const bytes = 100;
/** How long each phase is measured, ms, and how long it is left alone before; the shares of a core are taken so often. */
const warmUp = 1500;
const period = 1000;
const periods = 8;

/** What the channel bus adds between a packet that comes in and the one that goes out, and what it costs. */
export async function* bus(): AsyncGenerator<Figure> {
  for (const channels of [8, 24]) {
    const { added, direct, plain, fed } = await measure(channels);
    const size = `${String(channels)} channels`;
    yield {
      ...{ bench: 'bus', metric: `added delay, ${size}`, unit: 'ms', samples: added },
      baseline: { what: 'the same packets through a plain consumer, sent to arrived', samples: direct },
    };
    for (const [what, of] of [
      ['node process', 'node'],
      ['media worker', 'worker'],
    ] as const)
      yield {
        ...{ bench: 'bus', metric: `one core by the ${what}, ${size}`, unit: 'percent' },
        samples: fed.map((shares) => shares[of]),
        baseline: { what: 'as many plain consumers', samples: plain.map((shares) => shares[of]) },
      };
  }
}

interface Measured {
  /** How much later each packet came through the bus than directly, ms. */
  readonly added: readonly number[];
  /** How long it took directly, ms. */
  readonly direct: readonly number[];
  readonly plain: readonly CoreShares[];
  readonly fed: readonly CoreShares[];
}

async function measure(channels: number): Promise<Measured> {
  await using child = new Child<ToBus, FromBus>('bus-process.ts');
  const ssrcs = Array.from({ length: channels }, (_, position) => 1000 + position);
  const opened = await child.ask({ say: 'open', ssrcs });
  if (opened.say !== 'opened') throw new Error('the bus did not open');
  const end = (direction: 'send' | 'receive'): Promise<BareWebRtcEnd> =>
    BareWebRtcEnd.open(opened[direction], (dtlsParameters) =>
      child.ask({ say: 'connect', direction, dtlsParameters }),
    );
  const [sender, receiver] = [await end('send'), await end('receive')];
  const speaking = new Speakers(sender, ssrcs);
  const pids = { node: child.pid, worker: opened.workerPid };
  const flow = async (phase: Phase): Promise<void> => {
    await child.ask({ say: 'flow', phase });
    await pause(warmUp);
  };
  await flow('plain');
  const plain = await coreShares(pids, { period, periods });
  await flow('bus');
  const fed = await coreShares(pids, { period, periods });
  await flow('both');
  const delays = await arrivals(receiver, opened);
  await speaking.stop();
  await Promise.all([sender.close(), receiver.close()]);
  return { ...delays, plain, fed };
}

/** As many senders as there are SSRCs, spread over the 20 ms; every packet tells when it was sent. */
class Speakers {
  #isOver = false;
  readonly #done: Promise<void>;

  constructor(end: BareWebRtcEnd, ssrcs: readonly number[]) {
    this.#done = this.#speak(end, ssrcs);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#done;
  }

  async #speak(end: BareWebRtcEnd, ssrcs: readonly number[]): Promise<void> {
    const step = frame / ssrcs.length;
    const began = performance.now();
    for (let sent = 0; !this.#isOver;) {
      const ssrc = ssrcs[sent % ssrcs.length] ?? 0;
      const wait = began + sent * step - performance.now();
      if (wait > 0) {
        await pause(wait);
        continue;
      }
      const payload = Buffer.alloc(bytes);
      payload.writeDoubleBE(performance.now(), 0);
      await end.send({ ssrc, payloadType: 111, payload });
      sent += 1;
    }
  }
}

/** Of every packet that came both ways: how long it took directly, and how much longer through the bus. */
async function arrivals(
  receiver: BareWebRtcEnd,
  { plain, bus: fed }: { readonly plain: readonly number[]; readonly bus: readonly number[] },
): Promise<Pick<Measured, 'added' | 'direct'>> {
  const position = new Map([...plain.entries(), ...fed.entries()].map(([at, ssrc]) => [ssrc, at]));
  const isPlain = new Set(plain);
  /** By source and the time when it was sent. */
  const first = new Map<string, number>();
  const [added, direct]: [number[], number[]] = [[], []];
  receiver.onPacket(({ ssrc, payload }) => {
    const now = performance.now();
    if (payload.length !== bytes) return;
    const sent = payload.readDoubleBE(0);
    const key = `${String(position.get(ssrc))} ${String(sent)}`;
    if (isPlain.has(ssrc)) {
      first.set(key, now);
      return;
    }
    const before = first.get(key);
    if (before === undefined) return;
    direct.push(before - sent);
    added.push(now - before);
  });
  await pause(period * periods);
  return { added, direct };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
