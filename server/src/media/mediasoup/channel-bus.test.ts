import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import { ada, bo, had, mark, opus } from '../sfu-bench.contract.ts';
import type { SfuChannel, SfuChannelPacket, SfuSource, SfuSubscription } from '../sfu-port.ts';
import { BareWebRtcEnd, type Arrived } from '../../simulation/bare-webrtc-end.ts';
import { keptLog } from '../testing/kept-log.ts';
import { workerBinary } from '../testing/worker-binary.ts';
import { createMediasoupSfu, type MediasoupSfu } from './mediasoup-sfu.ts';

const ssrcs = [1001, 1002, 1003] as const;
/** As `BareWebRtcEnd` sends it. */
const headerExtensions = [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 6 }];
const silence = Buffer.from([0xf8, 0xff, 0xfe]);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let sfu: MediasoupSfu;
beforeAll(async () => {
  sfu = await createMediasoupSfu({
    workers: 1,
    addresses: [{ ip: '127.0.0.1' }],
    basePort: 0,
    workerBin: workerBinary(),
    clock: systemClock,
    logger: keptLog().logger,
  });
});
afterAll(() => sfu.close());

/** Three microphones that send every 20 ms, out of step, and one who gets the channel and, to compare, the three. */
interface Hall {
  readonly sources: readonly SfuSource[];
  readonly channel: SfuChannel;
  readonly subscription: SfuSubscription;
  readonly direct: readonly SfuSubscription[];
  readonly receiver: BareWebRtcEnd;
  /** When each of the three arrived at the receiver, ms. */
  readonly reference: readonly number[][];
  close(): Promise<void>;
}

async function openHall(): Promise<Hall> {
  const room = had(await sfu.openRoom());
  const [speaker, listener] = [
    had(await room.openSeat(ada, sfu.rtpCapabilities)),
    had(await room.openSeat(bo, sfu.rtpCapabilities)),
  ];
  const sources: SfuSource[] = [];
  for (const ssrc of ssrcs)
    sources.push(had(await speaker.publish('microphone', { ...opus(ssrc), headerExtensions })));
  const channel = had(await room.openChannel());
  const subscription = had(await listener.subscribe(channel.source));
  const direct = await Promise.all(sources.map(async (source) => had(await listener.subscribe(source))));
  const [sender, receiver] = await Promise.all([
    BareWebRtcEnd.open(speaker.offers.send, (dtls) => speaker.connect('send', dtls)),
    BareWebRtcEnd.open(listener.offers.receive, (dtls) => listener.connect('receive', dtls)),
  ]);
  const reference = ssrcs.map((): number[] => []);
  receiver.onPacket(({ ssrc }) =>
    reference[direct.findIndex((one) => ssrcOf(one) === ssrc)]?.push(performance.now()),
  );
  await Promise.all([...sources, ...direct, subscription].map((one) => one.resume()));
  let isOver = false;
  const speakers = ssrcs.map(async (ssrc, position) => {
    const began = performance.now() + position * 7;
    for (let sent = 0; !isOver; sent += 1) {
      await pause(Math.max(0, began + sent * 20 - performance.now()));
      const payload = Buffer.alloc(40, mark(ssrc));
      payload.writeUInt32BE(sent, 4);
      await sender.send({ ssrc, payloadType: 111, payload, loudness: 30 });
    }
  });
  return {
    ...{ sources, channel, subscription, direct, receiver, reference },
    async close() {
      isOver = true;
      await Promise.all(speakers);
      await Promise.all([sender.close(), receiver.close()]);
      room.close();
    },
  };
}

const ssrcOf = ({ rtpParameters }: SfuSubscription): number => rtpParameters.encodings?.[0]?.ssrc ?? 0;
const ahead = (from: number, to: number, size: number): number => (((to - from) % size) + size) % size;

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('not within 30 s');
    await pause(5);
  }
}

/** The longest that any of the three took from one packet to the next around a span of time, ms: 20 on a machine at rest. */
function pace(reference: readonly number[][], from: number, to: number): number {
  const steps = reference.flatMap((arrivals) =>
    arrivals.flatMap((at, position) => {
      const former = arrivals[position - 1];
      return former === undefined || at < from - 60 || former > to + 60 ? [] : [at - former];
    }),
  );
  return Math.max(20, ...steps);
}

/**
 * 40 ms, and what the machine adds: what a source took longer than its 20 ms is not the channel's. A halt is felt on both sides
 * of it, and once more by who waits for what was sent after it.
 */
const allowed = (paceMs: number): number => 40 + 3 * (paceMs - 20);

describe('a channel on the real worker', () => {
  it('is one unbroken stream over 1,000 random switches between three sources', async () => {
    const hall = await openHall();
    const { sources, channel, receiver, reference } = hall;
    await channel.prepare(sources);
    const heard: (Arrived & { readonly now: number })[] = [];
    const subscribed = ssrcOf(hall.subscription);
    receiver.onPacket((packet) => {
      if (packet.ssrc === subscribed) heard.push({ ...packet, now: performance.now() });
    });
    const sent: SfuChannelPacket[] = [];
    const foreign: number[] = [];
    let fed = 0;
    const stop = channel.tap((packet) => {
      if (!packet.payload.equals(silence) && packet.payload[0] !== mark(ssrcs[fed] ?? 0))
        foreign.push(packet.sequence);
      sent.push(packet);
    });
    const feed = (to: number): void => {
      expect(channel.feed(sources[to] ?? null).ok).toBe(true);
      fed = to;
    };
    feed(0);
    await until(() => heard.length > 10);

    const seed = Math.floor(Math.random() * 2 ** 31);
    const plan = fc.sample(
      fc.record({
        to: fc.integer({ min: 0, max: ssrcs.length - 1 }),
        after: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
      }),
      { numRuns: 1000, seed },
    );
    for (const { to, after } of plan) {
      feed(to);
      if (after > 0) await pause(after);
    }
    await until(() => heard.length === sent.length);
    // What goes out while the hall closes may be on one of the two lists alone.
    stop();
    await hall.close();
    heard.splice(sent.length);

    const told = `seed ${String(seed)}`;
    expect(foreign, told).toEqual([]);
    expect(heard.map(({ payload }) => payload.toString('hex'))).toEqual(
      sent.map(({ payload }) => payload.toString('hex')),
    );
    const voices = sent.filter(({ payload }) => !payload.equals(silence));
    expect(new Set(voices.map(({ payload }) => payload.toString('hex'))).size, told).toBe(voices.length);
    expect(new Set(voices.map(({ payload }) => payload[0])).size).toBe(3);

    const gaps = heard.slice(1).map((packet, position) => {
      const former = heard[position] ?? packet;
      return {
        numbers: ahead(former.sequence, packet.sequence, 2 ** 16),
        frames: ahead(former.timestamp, packet.timestamp, 2 ** 32) / 960,
        ms: packet.now - former.now,
        allowed: allowed(pace(reference, former.now, packet.now)),
      };
    });
    expect(
      gaps.filter(({ numbers }) => numbers !== 1),
      told,
    ).toEqual([]);
    expect(
      gaps.filter(({ frames }) => !Number.isInteger(frames)),
      told,
    ).toEqual([]);
    expect(
      gaps.filter(({ frames, allowed }) => frames * 20 > allowed),
      told,
    ).toEqual([]);
    expect(
      gaps.filter(({ ms, allowed }) => ms > allowed),
      told,
    ).toEqual([]);
  }, 120_000);

  it.each(['channel', 'plain source'])(
    'sends a packet of a %s again to who missed it',
    async (what) => {
      const hall = await openHall();
      const { channel, sources, receiver, subscription, direct } = hall;
      channel.feed(sources[0] ?? null);
      const ssrc = ssrcOf(what === 'channel' ? subscription : (direct[0] ?? subscription));
      const arrived = new Map<number, number>();
      receiver.onPacket((packet) => {
        if (packet.ssrc === ssrc) arrived.set(packet.sequence, (arrived.get(packet.sequence) ?? 0) + 1);
      });
      await until(() => arrived.size > 3);
      const missed = [...arrived.keys()][2] ?? 0;
      expect(arrived.get(missed)).toBe(1);
      await receiver.askAgain(ssrc, missed);
      await until(() => arrived.get(missed) === 2);
      await hall.close();
    },
    60_000,
  );

  it('tells receivers how loud its source is', async () => {
    const hall = await openHall();
    const { channel, sources, receiver, subscription } = hall;
    channel.feed(sources[0] ?? null);
    const level = subscription.rtpParameters.headerExtensions?.find(({ uri }) => uri.endsWith('audio-level'));
    const told: (number | undefined)[] = [];
    receiver.onPacket(({ ssrc, extensions }) => {
      if (ssrc === ssrcOf(subscription)) told.push(extensions.get(level?.id ?? 0));
    });
    await until(() => told.length > 3);
    expect(new Set(told)).toEqual(new Set([0x80 | 30]));
    await hall.close();
  });

  it('is counted for the metrics while it lives', async () => {
    const room = had(await sfu.openRoom());
    const channels = [had(await room.openChannel()), had(await room.openChannel())];
    expect(sfu.count('channels')).toBe(2);
    channels[0]?.close();
    expect(sfu.count('channels')).toBe(1);
    room.close();
    expect(sfu.count('channels')).toBe(0);
  });
});
