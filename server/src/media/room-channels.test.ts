import type { ParticipantId } from '@entente/shared/ids';
import type { Subscribed } from '@entente/shared/protocol/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { none } from './sfu-bench.contract.ts';
import { ed, english, eve, fay, french, guy } from './testing/interpreted.ts';
import { caucus, InterpretedRehearsal } from './testing/interpreted-rehearsal.ts';
import { ada, bo, cy } from './testing/rehearsal.ts';

describe('the channels of a meeting', () => {
  let the: InterpretedRehearsal;
  beforeEach(() => {
    the = new InterpretedRehearsal();
  });
  afterEach(() => the.media.close());

  it('are opened for those who may hold them, and for nobody else', async () => {
    the.room.enter(ada, bo);
    await Promise.all([the.join(ada), the.join(bo)]);
    await the.settled();
    expect(await the.census()).toMatchObject({ channels: 0, subscriptions: 0 });
    the.listen(bo, 'fr');
    await the.settled();
    expect(await the.census()).toMatchObject({ channels: 1, subscriptions: 1 });
    expect(the.toldOf(bo, 'fr')?.origin).toEqual({ from: 'channel', language: 'fr' });
    expect(the.toldOf(ada, 'fr')).toBeUndefined();
    the.listen(bo, 'floor');
    await the.settled();
    expect(await the.census()).toEqual({ ...none, transports: 4 });
  });

  it('[INT-1] carry the floor while nobody is on air, then the interpreter, and never both', async () => {
    const { floor } = await the.convene();
    expect(the.fedBy(bo, 'fr')).toBe(floor);
    const booth = await the.sourceOf(fay, 'booth', 2);
    await the.settled();
    expect(the.sfu.source(booth)?.paused).toBe(true);
    the.onAir(fay);
    expect(the.fedBy(bo, 'fr')).toBe(booth);
    expect(the.sfu.source(booth)?.paused).toBe(false);
    the.offAir(fay);
    expect(the.fedBy(bo, 'fr')).toBe(floor);
    expect(the.sfu.source(booth)?.paused).toBe(true);
  });

  it('carry an interpreter whose microphone comes after the air', async () => {
    await the.convene();
    the.onAir(fay);
    expect(the.fedBy(bo, 'fr')).toBeUndefined();
    const booth = await the.sourceOf(fay, 'booth', 2);
    expect(the.fedBy(bo, 'fr')).toBe(booth);
    await the.media.handle(fay, 'media.unpublish', { sourceId: booth });
    expect(the.fedBy(bo, 'fr')).toBeUndefined();
  });

  it('[BTH-2] take nothing of a booth from who is no interpreter', async () => {
    await the.convene();
    expect(await the.publish(cy, 'booth')).toEqual({ ok: false, error: { code: 'media.refused' } });
  });

  it('[BTH-8] give nobody the microphone of a booth itself', async () => {
    await the.convene();
    await the.sourceOf(fay, 'booth', 2);
    await the.sourceOf(guy, 'booth', 3);
    the.onAir(fay);
    await the.settled();
    for (const who of [ada, bo, cy, fay, guy, eve])
      expect(
        the.heardBy(who).filter(({ origin }) => origin.from === 'participant' && origin.source === 'booth'),
      ).toEqual([]);
  });

  it('[BTH-3] hand over in one step: the former one is cut before the next begins', async () => {
    await the.convene();
    const [first, second] = [await the.sourceOf(fay, 'booth', 2), await the.sourceOf(guy, 'booth', 3)];
    the.onAir(fay);
    the.room.happen(
      { type: 'air-left', boothId: french, participantId: fay, at: 1 },
      { type: 'air-taken', boothId: french, participantId: guy, outgoing: 'fr', at: 1 },
    );
    expect(the.fedBy(bo, 'fr')).toBe(second);
    expect(the.sfu.source(first)?.paused).toBe(true);
    expect(the.sfu.source(second)?.paused).toBe(false);
  });

  it('[BTH-2] carry who is on site by the connection of their station', async () => {
    await the.convene();
    the.listen(bo, 'en');
    const desk = await the.sourceOf(eve, 'booth', 2);
    await the.settled();
    the.onAir(ed, english, 'en');
    expect(the.fedBy(bo, 'en')).toBe(desk);
  });

  it('[INT-6] flow only to who listens, whatever a client is ready for', async () => {
    await the.convene();
    await the.readyFor(fay);
    expect([the.held(fay, 'fr').paused, the.held(fay, 'en').paused]).toEqual([true, true]);
    the.room.happen({
      ...{ type: 'incoming-chosen', boothId: french, participantId: fay, channel: 'en', at: 0 },
    });
    expect([the.held(fay, 'fr').paused, the.held(fay, 'en').paused]).toEqual([true, false]);
    the.room.happen({
      ...{ type: 'incoming-chosen', boothId: french, participantId: fay, channel: 'fr', at: 0 },
    });
    expect([the.held(fay, 'fr').paused, the.held(fay, 'en').paused]).toEqual([false, true]);
    await the.readyFor(fay);
    expect([the.held(fay, 'fr').paused, the.held(fay, 'en').paused]).toEqual([false, true]);
  });

  it('do not flow to who listens before the client can play them', async () => {
    await the.convene();
    the.listen(cy, 'fr');
    await the.settled();
    expect(the.held(cy, 'fr').paused).toBe(true);
    await the.readyFor(cy);
    expect(the.held(cy, 'fr').paused).toBe(false);
  });

  it('give nobody their own voice back', async () => {
    await the.convene();
    the.listen(ada, 'fr');
    await the.settled();
    await the.readyFor(ada);
    expect(the.held(ada, 'fr').paused).toBe(true);
    await the.sourceOf(fay, 'booth', 2);
    the.onAir(fay);
    expect(the.held(ada, 'fr').paused).toBe(false);
    the.offAir(fay);
    expect(the.held(ada, 'fr').paused).toBe(true);
  });

  it('[INT-6] are told of again to a connection that comes back', async () => {
    await the.convene();
    const before = the.toldOf(bo, 'fr');
    the.room.connection(bo, false);
    the.room.connection(bo, true);
    expect(the.heardBy(bo).filter((one) => one.subscriptionId === before?.subscriptionId)).toEqual([
      before,
      before,
    ]);
    expect(the.held(bo, 'fr').paused).toBe(false);
  });

  it('come back with who joins again after the worker died', async () => {
    await the.convene();
    const before = the.toldOf(bo, 'fr')?.subscriptionId;
    the.onAir(fay);
    the.sfu.killWorkers();
    await Promise.all([bo, fay].map((who) => the.join(who)));
    const booth = await the.sourceOf(fay, 'booth', 2);
    await the.settled();
    expect(the.toldOf(bo, 'fr')?.subscriptionId).not.toBe(before);
    expect(the.fedBy(bo, 'fr')).toBe(booth);
    await the.readyFor(bo);
    expect(the.held(bo, 'fr').paused).toBe(false);
  });

  describe('of a side room', () => {
    it('[SEC-4] are its own: the plenary gets nothing of a booth that went along', async () => {
      const { floor } = await the.convene();
      the.listen(cy, 'fr');
      await the.sourceOf(fay, 'booth', 2);
      the.onAir(fay);
      await the.settled();
      const plenary = the.held(bo, 'fr').source.id;
      the.room.happen({ type: 'air-left', boothId: french, participantId: fay, at: 1 });
      the.withdraw(cy, fay, guy);
      the.room.happen({ type: 'booth-moved', boothId: french, roomId: caucus, at: 1 });
      const booth = await the.sourceOf(fay, 'booth', 3);
      the.onAir(fay);
      await the.settled();
      expect(the.held(cy, 'fr').source.id).not.toBe(plenary);
      expect(the.fedBy(cy, 'fr')).toBe(booth);
      expect(the.held(bo, 'fr').source.id).toBe(plenary);
      expect(the.fedBy(bo, 'fr')).toBe(floor);
    });

    it('are closed with it', async () => {
      await the.convene();
      the.withdraw(bo);
      await the.settled();
      const own = the.held(bo, 'fr');
      expect(the.sfu.channel(own.source.id)?.fed).toBeNull();
      the.room.happen({ type: 'side-room-left', roomId: caucus, participantId: bo, at: 2 });
      expect(own.closed).toBe(true);
      await the.settled();
      expect(the.held(bo, 'fr').source.id).not.toBe(own.source.id);
    });
  });

  describe('beside which there are lines', () => {
    const line = (participantId: ParticipantId, held: 'boothmate' | null): void =>
      the.room.happen(
        held === null
          ? { type: 'line-closed', participantId }
          : { type: 'line-opened', participantId, line: held },
      );
    const linesOf = (who: ParticipantId): Subscribed[] =>
      the.heardBy(who).filter(({ origin }) => origin.from === 'participant' && origin.source === 'booth');

    it('[BTH-8] which are heard by those they are for, while they are held', async () => {
      await the.convene();
      const booth = await the.sourceOf(fay, 'booth', 2);
      line(fay, 'boothmate');
      await the.settled();
      expect(the.sfu.source(booth)?.paused).toBe(false);
      expect(linesOf(guy).map(({ sourceId }) => sourceId)).toEqual([booth]);
      for (const who of [ada, bo, cy, eve, fay]) expect(linesOf(who)).toEqual([]);
      expect(the.fedBy(bo, 'fr')).not.toBe(booth);
      line(fay, null);
      await the.settled();
      expect(the.sfu.source(booth)?.paused).toBe(true);
      expect(the.lostBy(guy)).toEqual(linesOf(guy).map(({ subscriptionId }) => subscriptionId));
    });

    it('[BTH-8] which end in the commit that takes the air', async () => {
      await the.convene();
      const booth = await the.sourceOf(fay, 'booth', 2);
      line(fay, 'boothmate');
      await the.settled();
      const [told] = linesOf(guy);
      the.onAir(fay);
      expect(told === undefined ? undefined : the.sfu.subscription(told.subscriptionId)).toBeUndefined();
      expect(the.fedBy(bo, 'fr')).toBe(booth);
    });
  });

  it('leave nothing behind after 200 who came, listened and went', async () => {
    await the.convene();
    await the.sourceOf(fay, 'booth', 2);
    the.onAir(fay);
    await the.settled();
    const before = await the.census();
    for (let round = 0; round < 200; round += 1) {
      await the.join(cy);
      the.listen(cy, round % 2 === 0 ? 'en' : 'fr');
      await the.settled();
      await the.readyFor(cy);
      the.room.happen({ type: 'participant-left', participantId: cy, cause: 'left' });
      the.room.enter(cy);
    }
    await the.join(cy);
    the.listen(cy, 'floor');
    await the.settled();
    expect(await the.census()).toEqual(before);
    the.room.happen({ type: 'meeting-ended', at: 1 });
    await the.settled();
    expect(await the.census()).toEqual(none);
  });
});
