import { describe, expect, it } from 'vitest';
import { ada, bo, had, mark, none, opus, vp8, type SfuStage } from './sfu-bench.contract.ts';
import type { SfuHeardPacket, SfuSeat, SfuSource } from './sfu-port.ts';

const [one, two] = [1111, 2222];

/** What the server hears itself, and what that leaves behind. */
export function overhearContract(stage: SfuStage): void {
  describe('what is overheard', () => {
    const speaking = async () => {
      const room = await stage.openRoom();
      const seat = await stage.sit(room, ada);
      const first = had(await seat.publish('microphone', opus(one)));
      const second = had(await seat.publish('booth', opus(two)));
      await stage.bench.connect(seat);
      await Promise.all([first.resume(), second.resume()]);
      return { room, seat, first, second };
    };
    const send = async (seat: SfuSeat, source: SfuSource, ssrc: number): Promise<void> => {
      await Promise.all([
        stage.bench.send(seat, source, { ssrc, packets: 4 }),
        // Time goes on for a fake too.
        new Promise((resolve) => setTimeout(resolve, 80)),
      ]);
    };
    const sendUntil = async (
      { seat, first, second }: { seat: SfuSeat; first: SfuSource; second: SfuSource },
      holds: () => boolean,
    ): Promise<void> => {
      const deadline = performance.now() + 8000;
      while (!holds()) {
        if (performance.now() > deadline) throw new Error('not within 8 s');
        await Promise.all([send(seat, first, one), send(seat, second, two)]);
      }
    };

    it('is one source while it flows, until it is stopped', async () => {
      const the = await speaking();
      const heard: SfuHeardPacket[] = [];
      const stop = the.room.overhear(the.first, (packet) => heard.push(packet));
      await sendUntil(the, () => heard.length >= 5);
      expect(heard.every(({ payload }) => payload[0] === mark(one))).toBe(true);
      const sequences = heard.map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
      expect(await the.room.census()).toMatchObject({ channels: 0, feeds: 1 });
      await the.first.pause();
      await send(the.seat, the.second, two);
      const before = heard.length;
      await send(the.seat, the.first, one);
      expect(heard.length).toBe(before);
      await the.first.resume();
      await sendUntil(the, () => heard.length > before);
      stop();
      stop();
      const last = heard.length;
      await send(the.seat, the.first, one);
      expect(heard.length).toBe(last);
      expect(await the.room.census()).toMatchObject({ ...none, transports: 2, sources: 2 });
    });

    it('is the same whether a channel carries it or not, and as often as it is asked for', async () => {
      const the = await speaking();
      const [mine, its]: [SfuHeardPacket[], SfuHeardPacket[]] = [[], []];
      const stop = the.room.overhear(the.first, (packet) => mine.push(packet));
      the.room.overhear(the.first, (packet) => its.push(packet));
      const more = (heard: readonly SfuHeardPacket[]): (() => boolean) => {
        const before = heard.length;
        return () => heard.length > before + 3;
      };
      const channel = had(await the.room.openChannel());
      channel.feed(the.first);
      for (const source of [the.first, the.second]) {
        channel.feed(source);
        const [mineNow, itsNow] = [more(mine), more(its)];
        await sendUntil(the, () => mineNow() && itsNow());
      }
      stop();
      expect(await the.room.census()).toMatchObject({ channels: 1, feeds: 2 });
      const stopped = mine.length;
      await sendUntil(the, more(its));
      expect(mine.length).toBe(stopped);
    });

    it('is nothing of a picture, of another room or of what has ended', async () => {
      const the = await speaking();
      const elsewhere = await stage.sit(await stage.openRoom(), bo);
      const foreign = had(await elsewhere.publish('microphone', opus(9)));
      const picture = had(await the.seat.publish('camera', vp8(10)));
      const ended = had(await the.seat.publish('microphone', opus(11)));
      ended.close();
      for (const source of [foreign, picture, ended]) the.room.overhear(source, () => undefined)();
      the.room.overhear(the.first, () => undefined);
      the.first.close();
      await expect.poll(() => the.room.census()).toMatchObject({ channels: 0, feeds: 0, transports: 2 });
    });
  });
}
