import { describe, expect, it } from 'vitest';
import { ada, bo, had, mark, none, opus, record, vp8, type SfuStage } from './sfu-bench.contract.ts';
import type {
  SfuChannel,
  SfuChannelPacket,
  SfuRoom,
  SfuSeat,
  SfuSource,
  SfuSubscription,
} from './sfu-port.ts';

/** Ada's microphone and her booth's, Bo who listens to a channel, and what goes out at it. */
interface Booth {
  readonly room: SfuRoom;
  readonly speaker: SfuSeat;
  readonly first: SfuSource;
  readonly second: SfuSource;
  readonly channel: SfuChannel;
  readonly subscription: SfuSubscription;
  readonly out: SfuChannelPacket[];
}

const [one, two] = [1111, 2222];
const silence = Buffer.from([0xf8, 0xff, 0xfe]);

/** What a channel carries, to whom, and what it leaves behind. */
export function channelsContract(stage: SfuStage): void {
  const booth = async (): Promise<Booth> => {
    const room = await stage.openRoom();
    const [speaker, listener] = await Promise.all([stage.sit(room, ada), stage.sit(room, bo)]);
    const [first, second] = [
      had(await speaker.publish('microphone', opus(one))),
      had(await speaker.publish('booth', opus(two))),
    ];
    const channel = had(await room.openChannel());
    const subscription = had(await listener.subscribe(channel.source));
    const out: SfuChannelPacket[] = [];
    channel.tap((packet) => out.push(packet));
    await Promise.all([stage.bench.connect(speaker), stage.bench.connect(listener)]);
    await Promise.all([first.resume(), second.resume(), subscription.resume()]);
    return { room, speaker, first, second, channel, subscription, out };
  };
  const isOf = (ssrc: number) => (packet: SfuChannelPacket) => packet.payload[0] === mark(ssrc);
  const isSilence = ({ payload }: SfuChannelPacket): boolean => payload.equals(silence);
  const sounds = (out: readonly SfuChannelPacket[]) => out.filter((packet) => !isSilence(packet));

  /** Sends of both sources at once until `holds`; what it shows is asked after everything that was sent. */
  const sendUntil = async ({ speaker, first, second }: Booth, holds: () => boolean): Promise<void> => {
    const deadline = performance.now() + 30_000;
    while (!holds()) {
      if (performance.now() > deadline) throw new Error('not within 30 s');
      await Promise.all([
        first.closed || stage.bench.send(speaker, first, { ssrc: one, packets: 4 }),
        second.closed || stage.bench.send(speaker, second, { ssrc: two, packets: 4 }),
        // Time goes on for a fake too.
        new Promise((resolve) => setTimeout(resolve, 20)),
      ]);
    }
  };
  const more = (out: readonly SfuChannelPacket[], ssrc: number): (() => boolean) => {
    const before = out.length;
    return () => out.slice(before).some(isOf(ssrc));
  };

  describe('a channel', () => {
    it('carries exactly the source that it is fed, to who listens and to its taps', async () => {
      const the = await booth();
      const { channel, first, second, out, subscription } = the;
      await channel.prepare([first, second]);
      await stage.bench.send(the.speaker, first, { ssrc: one, packets: 10 });
      expect([out, channel.fed]).toEqual([[], null]);
      expect(channel.feed(first)).toEqual({ ok: true, value: undefined });
      expect(channel.fed).toBe(first);
      await sendUntil(the, more(out, one));
      expect(sounds(out).every(isOf(one))).toBe(true);
      while ((await subscription.stats()).packets === 0) await sendUntil(the, more(out, one));
    });

    it('lets no packet of the former source out once another is fed, and goes on unbroken', async () => {
      const the = await booth();
      const { channel, first, second, out } = the;
      channel.feed(first);
      await sendUntil(the, more(out, one));
      const before = out.length;
      channel.feed(second);
      await sendUntil(the, more(out, two));
      expect(sounds(out.slice(before)).every(isOf(two))).toBe(true);
      const last = out[before - 1];
      const next = out[before];
      expect(next?.sequence).toBe(((last?.sequence ?? 0) + 1) & 0xffff);
      expect((((next?.timestamp ?? 0) - (last?.timestamp ?? 0)) >>> 0) % 960).toBe(0);
      expect(next?.at).toBeGreaterThanOrEqual(last?.at ?? Infinity);
    });

    it('obeys the newest of wishes that come in a row', async () => {
      const the = await booth();
      const { channel, first, second, out } = the;
      for (let round = 0; round < 5; round += 1) {
        channel.feed(first);
        channel.feed(second);
        channel.feed(null);
        channel.feed(second);
      }
      await sendUntil(the, more(out, two));
      expect(sounds(out).every(isOf(two))).toBe(true);
    });

    it('falls silent when it is fed nothing, with 200 ms of silence and then nothing', async () => {
      const the = await booth();
      const { channel, first, out } = the;
      channel.feed(first);
      await sendUntil(the, more(out, one));
      const before = out.length;
      channel.feed(null);
      await sendUntil(the, () => out.length >= before + 10);
      await stage.bench.send(the.speaker, first, { ssrc: one, packets: 20 });
      expect(out.slice(before).map(isSilence)).toEqual(Array.from({ length: 10 }, () => true));
    });

    it('falls silent when its source ends, and can be fed again', async () => {
      const the = await booth();
      const { channel, first, second, out } = the;
      channel.feed(first);
      await sendUntil(the, more(out, one));
      const before = out.length;
      first.close();
      expect(channel.fed).toBeNull();
      await sendUntil(the, () => out.slice(before).some(isSilence));
      channel.feed(second);
      await sendUntil(the, more(out, two));
      expect(sounds(out.slice(before)).every(isOf(two))).toBe(true);
    });

    it('shares its source with other channels', async () => {
      const the = await booth();
      const { room, channel, first, second, out } = the;
      const other = had(await room.openChannel());
      const otherOut: SfuChannelPacket[] = [];
      const stop = other.tap((packet) => otherOut.push(packet));
      channel.feed(first);
      other.feed(first);
      const [mine, its] = [more(out, one), more(otherOut, one)];
      await sendUntil(the, () => mine() && its());
      expect(await room.census()).toMatchObject({ channels: 2, feeds: 1, sources: 2, subscriptions: 1 });
      channel.feed(second);
      const before = out.length;
      const [mineNow, itsStill] = [more(out, two), more(otherOut, one)];
      await sendUntil(the, () => mineNow() && itsStill());
      expect(sounds(out.slice(before)).every(isOf(two))).toBe(true);
      expect(sounds(otherOut).every(isOf(one))).toBe(true);
      stop();
      stop();
      const heard = otherOut.length;
      await sendUntil(the, more(out, two));
      expect(otherOut).toHaveLength(heard);
    });

    it('refuses what it cannot carry, and carries nothing then', async () => {
      const the = await booth();
      const { room, speaker, channel, first, second, out } = the;
      const elsewhere = await stage.sit(await stage.openRoom(), ada);
      const foreign = had(await elsewhere.publish('microphone', opus(9)));
      const picture = had(await speaker.publish('camera', vp8(10)));
      const ended = had(await speaker.publish('microphone', opus(11)));
      ended.close();
      for (const [source, error] of [
        [foreign, 'misplaced'],
        [picture, 'unsupported'],
        [ended, 'closed'],
      ] as const) {
        channel.feed(first);
        await sendUntil(the, more(out, one));
        const before = out.length;
        expect(channel.feed(source)).toEqual({ ok: false, error });
        expect(channel.fed).toBeNull();
        await sendUntil(the, () => out.length > before);
        expect(sounds(out.slice(before))).toEqual([]);
      }
      await channel.prepare([foreign, picture, ended, second]);
      expect(await room.census()).toMatchObject({ feeds: 1 });
      const away = had(await (await stage.openRoom()).openChannel());
      expect(await speaker.subscribe(away.source)).toEqual({ ok: false, error: 'misplaced' });
    });

    it('ends with its room and takes its subscriptions along', async () => {
      const { room, channel, subscription, first } = await booth();
      const told = record({ room, channel, source: channel.source, subscription });
      channel.feed(first);
      channel.close();
      channel.close();
      expect(told.toSorted()).toEqual(['channel closed', 'source closed', 'subscription closed']);
      expect([channel.closed, channel.source.closed, channel.fed]).toEqual([true, true, null]);
      expect(channel.feed(first)).toEqual({ ok: false, error: 'closed' });
      await channel.prepare([first]);
      expect(await room.census()).toEqual({ ...none, transports: 4, sources: 2 });
      const waiting = room.openChannel();
      room.close();
      expect(await waiting).toEqual({ ok: false, error: 'closed' });
      expect(await room.openChannel()).toEqual({ ok: false, error: 'closed' });
    });

    it('tells that the worker died, and can be had again in another room', async () => {
      const { room, channel, first } = await booth();
      channel.feed(first);
      const told = record({ channel });
      const died = new Promise<void>((resolve) => room.onEnd(() => resolve()));
      stage.bench.killWorkers();
      await died;
      expect(told).toEqual(['channel worker-died']);
      expect(channel.feed(first)).toEqual({ ok: false, error: 'closed' });
      expect((await (await stage.openRoom()).openChannel()).ok).toBe(true);
    });

    it('leaks nothing over 50 channels and 200 feeds', async () => {
      const { room, channel, first, second } = await booth();
      for (let round = 0; round < 50; round += 1) {
        const each = had(await room.openChannel());
        each.feed(first);
        each.feed(second);
        if (round % 2 === 0) await each.prepare([first]);
        each.feed(first);
        each.feed(null);
        each.close();
      }
      channel.close();
      expect(await room.census()).toEqual({ ...none, transports: 4, sources: 2 });
    });
  });
}
