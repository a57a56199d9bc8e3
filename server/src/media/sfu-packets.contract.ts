import { describe, expect, it } from 'vitest';
import { had, vp8, type Pair, type SfuStage } from './sfu-bench.contract.ts';

/** When packets flow: the one thing that matters. */
export function packetsContract(stage: SfuStage): void {
  describe('packets', () => {
    const flows = async (
      { speaker, source, subscription }: Pick<Pair, 'speaker' | 'source' | 'subscription'>,
      ssrc: number,
    ): Promise<boolean> => {
      const before = (await subscription.stats()).packets;
      await stage.bench.send(speaker, source, { ssrc, packets: 20 });
      return (await subscription.stats()).packets > before;
    };
    /** The same, with patience: a busy machine may count packets a while after they were sent. */
    const flowsSoon: typeof flows = async (the, ssrc) => {
      const deadline = performance.now() + 20_000;
      while (performance.now() < deadline) if (await flows(the, ssrc)) return true;
      return false;
    };

    it('flow only while both the source and the subscription are resumed', async () => {
      const the = await stage.pair();
      await Promise.all([stage.bench.connect(the.speaker), stage.bench.connect(the.listener)]);
      expect(await flows(the, 1111)).toBe(false);
      await the.subscription.resume();
      expect(await flows(the, 1111)).toBe(false);
      await the.source.resume();
      expect(await flowsSoon(the, 1111)).toBe(true);
      await the.source.pause();
      expect(await flows(the, 1111)).toBe(false);
      await the.source.resume();
      await the.subscription.pause();
      expect(await flows(the, 1111)).toBe(false);
      await the.subscription.resume();
      expect(await flowsSoon(the, 1111)).toBe(true);
    });

    it('of a sound flow whatever size it is shown in', async () => {
      const the = await stage.pair();
      await Promise.all([stage.bench.connect(the.speaker), stage.bench.connect(the.listener)]);
      await Promise.all([the.source.resume(), the.subscription.resume(), the.subscription.show(0, 0)]);
      expect(the.subscription.paused).toBe(false);
      expect(await flowsSoon(the, 1111)).toBe(true);
    });

    it('of a picture stop while it is shown 0 by 0', async () => {
      const { speaker, listener } = await stage.pair();
      const source = had(await speaker.publish('camera', vp8(3333)));
      const subscription = had(await listener.subscribe(source));
      await Promise.all([source.resume(), subscription.resume(), subscription.show(0, 0)]);
      expect(subscription.paused).toBe(true);
      await Promise.all([stage.bench.connect(speaker), stage.bench.connect(listener)]);
      const the = { speaker, source, subscription };
      expect(await flows(the, 3333)).toBe(false);
      await subscription.show(320, 180);
      expect(subscription.paused).toBe(false);
      expect(await flowsSoon(the, 3333)).toBe(true);
    });

    it('of a picture stop while it is limited to nothing, whatever is asked for; of a sound they go on', async () => {
      const { speaker, listener, source: voice, subscription: heard } = await stage.pair();
      const source = had(await speaker.publish('camera', vp8(3333)));
      const subscription = had(await listener.subscribe(source));
      await Promise.all([subscription.limit('none'), heard.limit('none')]);
      await Promise.all([source.resume(), voice.resume(), heard.resume(), subscription.resume()]);
      await Promise.all([stage.bench.connect(speaker), stage.bench.connect(listener)]);
      await subscription.pause();
      await Promise.all([subscription.show(640, 360), subscription.resume(), subscription.show(1280, 720)]);
      const the = { speaker, source, subscription };
      expect(subscription.paused).toBe(true);
      expect(await flows(the, 3333)).toBe(false);
      expect(await flowsSoon({ speaker, source: voice, subscription: heard }, 1111)).toBe(true);
      await subscription.limit('small');
      expect(subscription.paused).toBe(false);
      expect(await flowsSoon(the, 3333)).toBe(true);
      await subscription.limit('none');
      expect(await flows(the, 3333)).toBe(false);
    });
  });
}
