import type { SfuEnd } from './sfu-port.ts';
import { describe, expect, it } from 'vitest';
import { ada, bo, had, none, opus, record, vp8, type SfuStage } from './sfu-bench.contract.ts';

/** What ends with what, and that nothing leaks. */
export function lifetimesContract(stage: SfuStage): void {
  describe('lifetimes', () => {
    it('begins every source and subscription paused', async () => {
      const { source, subscription } = await stage.pair();
      expect(source.paused).toBe(true);
      expect(subscription.paused).toBe(true);
    });

    it('tells each end once, the owned before the owner, however often it is closed', async () => {
      const { room, speaker, source, subscription } = await stage.pair();
      const told = record({ room, speaker, source, subscription });
      room.close();
      room.close();
      speaker.close();
      subscription.close();
      expect(told).toEqual(['subscription closed', 'source closed', 'speaker closed', 'room closed']);
      expect([room, speaker, source, subscription].every(({ closed }) => closed)).toBe(true);
      expect(await room.census()).toEqual(none);
    });

    it('tells an end that has already been at once', async () => {
      const { source } = await stage.pair();
      source.close();
      let cause: SfuEnd | null = null;
      source.onEnd((end) => (cause = end));
      expect(cause).toBe('closed');
    });

    it('ends a subscription with its source and leaves both seats', async () => {
      const { room, speaker, listener, source, subscription } = await stage.pair();
      const told = record({ speaker, listener, source, subscription });
      source.close();
      expect(told).toEqual(['subscription closed', 'source closed']);
      expect(await room.census()).toEqual({ ...none, transports: 4 });
    });

    it('ends what others receive of a seat with that seat', async () => {
      const { room, speaker, listener, subscription } = await stage.pair();
      speaker.close();
      expect(subscription.closed).toBe(true);
      expect(listener.closed).toBe(false);
      expect(await room.census()).toEqual({ ...none, transports: 2 });
    });

    it('leaves a source when one of its receivers goes', async () => {
      const { room, listener, source, subscription } = await stage.pair();
      listener.close();
      expect(subscription.closed).toBe(true);
      expect(source.closed).toBe(false);
      expect(await room.census()).toEqual({ ...none, transports: 2, sources: 1 });
    });

    it('leaks nothing over 200 joins and leaves', async () => {
      const room = await stage.openRoom();
      const stayer = await stage.sit(room, bo);
      for (let round = 0; round < 200; round += 1) {
        const seat = await stage.sit(room, ada);
        const source = had(await seat.publish('microphone', opus(5000 + round)));
        had(await stayer.subscribe(source));
        seat.close();
      }
      expect(await room.census()).toEqual({ ...none, transports: 2 });
      stayer.close();
      expect(await room.census()).toEqual(none);
    });

    it('ends everything with the cause when the worker dies, and has a room again', async () => {
      const { room, speaker, source, subscription } = await stage.pair();
      const told = record({ room, speaker, source, subscription });
      const died = new Promise<void>((resolve) => room.onEnd(() => resolve()));
      stage.bench.killWorkers();
      await died;
      expect(told).toEqual(
        ['subscription', 'source', 'speaker', 'room'].map((what) => `${what} worker-died`),
      );
      expect(await room.census()).toEqual(none);
      await Promise.all([source.resume(), subscription.resume(), subscription.stats()]);
      expect(await stage.sit(await stage.openRoom(), ada)).toMatchObject({ closed: false });
    });
  });

  describe('closed while waiting', () => {
    it('gives no seat in a room that closed meanwhile', async () => {
      const room = await stage.openRoom();
      const waiting = room.openSeat(ada, stage.bench.sfu.rtpCapabilities);
      room.close();
      expect(await waiting).toEqual({ ok: false, error: 'closed' });
    });

    it('gives no source at a seat that closed meanwhile', async () => {
      const room = await stage.openRoom();
      const seat = await stage.sit(room, ada);
      const waiting = seat.publish('microphone', opus(9));
      seat.close();
      expect(await waiting).toEqual({ ok: false, error: 'closed' });
      expect(await room.census()).toEqual(none);
    });

    it('gives no subscription to a source, or at a seat, that closed meanwhile', async () => {
      const { room, speaker, listener, source } = await stage.pair();
      const other = had(await speaker.publish('camera', vp8(10)));
      const waiting = [listener.subscribe(other), listener.subscribe(source)] as const;
      other.close();
      expect(await waiting[0]).toEqual({ ok: false, error: 'closed' });
      expect((await waiting[1]).ok).toBe(true);
      const last = listener.subscribe(source);
      listener.close();
      expect(await last).toEqual({ ok: false, error: 'closed' });
      expect(await room.census()).toEqual({ ...none, transports: 2, sources: 1 });
    });
  });
}
