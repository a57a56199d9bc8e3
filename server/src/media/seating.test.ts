import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { none } from './sfu-bench.contract.ts';
import { ada, bo, Rehearsal } from './testing/rehearsal.ts';

describe('the seats of a meeting', () => {
  let the: Rehearsal;
  beforeEach(() => {
    the = new Rehearsal();
  });
  afterEach(() => the.media.close());

  describe('a participant who comes back', () => {
    it('finds everything untouched after a lost connection, and is told of it again', async () => {
      const subscription = await the.talk();
      const before = await the.census();
      the.room.connection(bo, false);
      the.room.connection(bo, true);
      expect(await the.census()).toEqual(before);
      expect(the.heardBy(bo)).toEqual([subscription, subscription]);
    });

    it('is told again what ended while nobody listened', async () => {
      const { subscriptionId, sourceId } = await the.talk();
      the.room.connection(bo, false);
      await the.media.handle(ada, 'media.unpublish', { sourceId });
      await the.settled();
      the.room.connection(bo, true);
      expect(the.lostBy(bo)).toEqual([subscriptionId, subscriptionId]);
    });

    it('replaces the seat by joining anew, and unlearns what the former one had', async () => {
      const { subscriptionId } = await the.talk();
      await the.join(bo);
      await the.settled();
      expect(the.lostBy(bo)).toEqual([subscriptionId]);
      expect(the.heardBy(bo)).toHaveLength(2);
      expect(await the.census()).toEqual({ ...none, transports: 4, sources: 1, subscriptions: 1 });
    });

    it('unlearns by joining anew also what ended in the same turn', async () => {
      const { subscriptionId } = await the.talk();
      the.room.happen({ type: 'participant-left', participantId: ada, cause: 'left' });
      await the.join(bo);
      await the.settled();
      expect(the.lostBy(bo)).toEqual([subscriptionId]);
    });

    it('keeps the newest of two joins at once', async () => {
      the.room.enter(ada);
      const both = await Promise.all([the.join(ada), the.join(ada)]);
      expect(both.map(({ ok }) => ok)).toEqual([false, true]);
      expect(await the.census()).toMatchObject({ transports: 2 });
    });
  });

  it('gives no seat to somebody who was removed while it was being made', async () => {
    the.room.enter(ada, bo);
    await the.join(bo);
    const joining = the.join(ada);
    the.room.happen({ type: 'participant-removed', participantId: ada });
    expect(await joining).toEqual({ ok: false, error: { code: 'admission.required' } });
    expect(await the.census()).toMatchObject({ transports: 2 });
  });

  it('closes a subscription that came too late', async () => {
    the.room.enter(ada, bo);
    await Promise.all([the.join(ada), the.join(bo)]);
    await the.publish(ada, 'microphone');
    the.open(ada, 'microphone');
    the.room.happen({ type: 'participant-left', participantId: ada, cause: 'left' });
    await the.settled();
    expect(the.heardBy(bo)).toEqual([]);
    expect(await the.census()).toEqual({ ...none, transports: 2 });
  });

  it('keeps the newest of two sources of one kind', async () => {
    the.room.enter(ada, bo);
    await Promise.all([the.join(ada), the.join(bo)]);
    the.open(ada, 'microphone');
    const [first, second] = await Promise.all([
      the.publish(ada, 'microphone', 1),
      the.publish(ada, 'microphone', 2),
    ]);
    expect([first.ok, second.ok]).toEqual([false, true]);
    await the.settled();
    await the.publish(ada, 'microphone', 3);
    await the.settled();
    expect(await the.census()).toEqual({ ...none, transports: 4, sources: 1, subscriptions: 1 });
    expect(the.lostBy(bo)).toHaveLength(1);
  });

  it('takes back the source that is named, not the one that has followed it, nor another’s', async () => {
    const { sourceId } = await the.talk();
    const followed = await the.publish(ada, 'microphone', 2);
    await the.settled();
    expect(followed.ok).toBe(true);
    await the.media.handle(ada, 'media.unpublish', { sourceId });
    if (followed.ok) await the.media.handle(bo, 'media.unpublish', followed.value);
    await the.settled();
    expect(await the.census()).toEqual({ ...none, transports: 4, sources: 1, subscriptions: 1 });
    if (followed.ok) await the.media.handle(ada, 'media.unpublish', followed.value);
    await the.settled();
    expect(await the.census()).toEqual({ ...none, transports: 4 });
  });

  describe('when the worker dies', () => {
    it('tells everybody to join again, and has another room for them', async () => {
      await the.talk();
      the.sfu.killWorkers();
      expect(the.room.told.filter(({ name }) => name === 'media-reset').map(({ to }) => to)).toEqual([
        ada,
        bo,
      ]);
      expect(the.lostBy(bo)).toEqual([]);
      expect((await Promise.all([the.join(ada), the.join(bo)])).every(({ ok }) => ok)).toBe(true);
      await the.publish(ada, 'microphone');
      await the.settled();
      expect(the.heardBy(bo)).toHaveLength(2);
      expect(await the.census()).toEqual({ ...none, transports: 4, sources: 1, subscriptions: 1 });
    });

    it('tells it again to who was not connected, until that one joins', async () => {
      await the.talk();
      the.sfu.killWorkers();
      the.room.connection(bo, true);
      expect(the.room.heard(bo, 'media-reset')).toHaveLength(2);
      await the.join(bo);
      the.room.connection(bo, true);
      expect(the.room.heard(bo, 'media-reset')).toHaveLength(2);
    });

    it('says `media.unavailable` while there is no worker, and when to ask again', async () => {
      the.room.enter(ada);
      the.sfu.setUnavailable(true);
      expect(await the.join(ada)).toEqual({ ok: false, error: { code: 'media.unavailable', retryAfter: 1 } });
      the.sfu.setUnavailable(false);
      expect((await the.join(ada)).ok).toBe(true);
    });
  });
});
