import { RoomId, type ParticipantId, type SourceId } from '@entente/shared/ids';
import type { Subscribed } from '@entente/shared/protocol/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { none } from './sfu-bench.contract.ts';
import type { SfuSubscription } from './sfu-port.ts';
import { ed, english, eve, fay, french, guy, interpreted } from './testing/interpreted.ts';
import { ada, bo, cy, Rehearsal } from './testing/rehearsal.ts';

const caucus = RoomId.parse('caucus');

describe('the channels of a meeting', () => {
  let the: Rehearsal;
  beforeEach(() => {
    the = new Rehearsal(interpreted);
  });
  afterEach(() => the.media.close());

  const listen = (participantId: ParticipantId, channel: string): void =>
    the.room.happen({ type: 'channel-chosen', participantId, channel });
  const onAir = (participantId: ParticipantId, boothId = french, outgoing = 'fr'): void =>
    the.room.happen({ type: 'air-taken', boothId, participantId, outgoing, at: 0 });
  const offAir = (participantId: ParticipantId, boothId = french): void =>
    the.room.happen({ type: 'air-left', boothId, participantId, at: 0 });
  const toldOf = (who: ParticipantId, language: string): Subscribed | undefined =>
    the.heardBy(who).findLast(({ origin }) => origin.from === 'channel' && origin.language === language);
  /** What somebody has of a channel; they must have been told of it. */
  const held = (who: ParticipantId, language: string): SfuSubscription => {
    const told = toldOf(who, language);
    const subscription = told === undefined ? undefined : the.sfu.subscription(told.subscriptionId);
    if (subscription === undefined) throw new Error(`${who} has nothing of ${language}`);
    return subscription;
  };
  const fedBy = (who: ParticipantId, language: string): SourceId | undefined =>
    the.sfu.channel(held(who, language).source.id)?.fed?.id;
  const sourceOf = async (who: ParticipantId, kind: 'booth' | 'microphone', ssrc = 1): Promise<SourceId> => {
    const published = await the.publish(who, kind, ssrc);
    if (!published.ok) throw new Error(`${who} could not publish`);
    return published.value.sourceId;
  };

  /** Everybody inside with a seat, Ada's microphone open, Bo listening to French and ready for all that he was told of. */
  const convene = async (): Promise<{ readonly floor: SourceId }> => {
    the.room.enter(ada, bo, cy, fay, guy, eve);
    await Promise.all([ada, bo, cy, fay, guy, eve].map((who) => the.join(who)));
    const floor = await sourceOf(ada, 'microphone');
    the.open(ada, 'microphone');
    listen(bo, 'fr');
    await the.settled();
    await readyFor(bo);
    return { floor };
  };
  const readyFor = async (who: ParticipantId): Promise<void> => {
    await the.ready(who, ...the.heardBy(who).map(({ subscriptionId }) => subscriptionId));
    await the.settled();
  };

  it('are opened for those who may hold them, and for nobody else', async () => {
    the.room.enter(ada, bo);
    await Promise.all([the.join(ada), the.join(bo)]);
    await the.settled();
    expect(await the.census()).toMatchObject({ channels: 0, subscriptions: 0 });
    listen(bo, 'fr');
    await the.settled();
    expect(await the.census()).toMatchObject({ channels: 1, subscriptions: 1 });
    expect(toldOf(bo, 'fr')?.origin).toEqual({ from: 'channel', language: 'fr' });
    expect(toldOf(ada, 'fr')).toBeUndefined();
    listen(bo, 'floor');
    await the.settled();
    expect(await the.census()).toEqual({ ...none, transports: 4 });
  });

  it('[INT-1] carry the floor while nobody is on air, then the interpreter, and never both', async () => {
    const { floor } = await convene();
    expect(fedBy(bo, 'fr')).toBe(floor);
    const booth = await sourceOf(fay, 'booth', 2);
    await the.settled();
    expect(the.sfu.source(booth)?.paused).toBe(true);
    onAir(fay);
    expect(fedBy(bo, 'fr')).toBe(booth);
    expect(the.sfu.source(booth)?.paused).toBe(false);
    offAir(fay);
    expect(fedBy(bo, 'fr')).toBe(floor);
    expect(the.sfu.source(booth)?.paused).toBe(true);
  });

  it('carry an interpreter whose microphone comes after the air', async () => {
    await convene();
    onAir(fay);
    expect(fedBy(bo, 'fr')).toBeUndefined();
    const booth = await sourceOf(fay, 'booth', 2);
    expect(fedBy(bo, 'fr')).toBe(booth);
    await the.media.handle(fay, 'media.unpublish', { source: 'booth' });
    expect(fedBy(bo, 'fr')).toBeUndefined();
  });

  it('[BTH-8] give nobody the microphone of a booth itself', async () => {
    await convene();
    await sourceOf(fay, 'booth', 2);
    await sourceOf(guy, 'booth', 3);
    onAir(fay);
    await the.settled();
    for (const who of [ada, bo, cy, fay, guy, eve])
      expect(
        the.heardBy(who).filter(({ origin }) => origin.from === 'participant' && origin.source === 'booth'),
      ).toEqual([]);
  });

  it('[BTH-3] hand over in one step: the former one is cut before the next begins', async () => {
    await convene();
    const [first, second] = [await sourceOf(fay, 'booth', 2), await sourceOf(guy, 'booth', 3)];
    onAir(fay);
    the.room.happen(
      { type: 'air-left', boothId: french, participantId: fay, at: 1 },
      { type: 'air-taken', boothId: french, participantId: guy, outgoing: 'fr', at: 1 },
    );
    expect(fedBy(bo, 'fr')).toBe(second);
    expect(the.sfu.source(first)?.paused).toBe(true);
    expect(the.sfu.source(second)?.paused).toBe(false);
  });

  it('[BTH-2] carry who is on site by the connection of their station', async () => {
    await convene();
    listen(bo, 'en');
    const desk = await sourceOf(eve, 'booth', 2);
    await the.settled();
    onAir(ed, english, 'en');
    expect(fedBy(bo, 'en')).toBe(desk);
  });

  it('[INT-6] flow only to who listens, whatever a client is ready for', async () => {
    await convene();
    await readyFor(fay);
    expect([held(fay, 'fr').paused, held(fay, 'en').paused]).toEqual([true, true]);
    the.room.happen({
      ...{ type: 'incoming-chosen', boothId: french, participantId: fay, channel: 'en', at: 0 },
    });
    expect([held(fay, 'fr').paused, held(fay, 'en').paused]).toEqual([true, false]);
    the.room.happen({
      ...{ type: 'incoming-chosen', boothId: french, participantId: fay, channel: 'fr', at: 0 },
    });
    expect([held(fay, 'fr').paused, held(fay, 'en').paused]).toEqual([false, true]);
    await readyFor(fay);
    expect([held(fay, 'fr').paused, held(fay, 'en').paused]).toEqual([false, true]);
  });

  it('do not flow to who listens before the client can play them', async () => {
    await convene();
    listen(cy, 'fr');
    await the.settled();
    expect(held(cy, 'fr').paused).toBe(true);
    await readyFor(cy);
    expect(held(cy, 'fr').paused).toBe(false);
  });

  it('give nobody their own voice back', async () => {
    await convene();
    listen(ada, 'fr');
    await the.settled();
    await readyFor(ada);
    expect(held(ada, 'fr').paused).toBe(true);
    await sourceOf(fay, 'booth', 2);
    onAir(fay);
    expect(held(ada, 'fr').paused).toBe(false);
    offAir(fay);
    expect(held(ada, 'fr').paused).toBe(true);
  });

  it('[INT-6] are told of again to a connection that comes back', async () => {
    await convene();
    const before = toldOf(bo, 'fr');
    the.room.connection(bo, false);
    the.room.connection(bo, true);
    expect(the.heardBy(bo).filter((one) => one.subscriptionId === before?.subscriptionId)).toEqual([
      before,
      before,
    ]);
    expect(held(bo, 'fr').paused).toBe(false);
  });

  it('come back with who joins again after the worker died', async () => {
    await convene();
    const before = toldOf(bo, 'fr')?.subscriptionId;
    onAir(fay);
    the.sfu.killWorkers();
    await Promise.all([bo, fay].map((who) => the.join(who)));
    const booth = await sourceOf(fay, 'booth', 2);
    await the.settled();
    expect(toldOf(bo, 'fr')?.subscriptionId).not.toBe(before);
    expect(fedBy(bo, 'fr')).toBe(booth);
    await readyFor(bo);
    expect(held(bo, 'fr').paused).toBe(false);
  });

  describe('of a side room', () => {
    const withdraw = (...people: ParticipantId[]): void =>
      the.room.happen(
        { type: 'side-room-opened', roomId: caucus, room: 'corridor', at: 0 },
        ...people.map((participantId) => ({
          ...{ type: 'side-room-entered' as const, roomId: caucus, participantId, at: 0 },
        })),
      );

    it('[SEC-4] are its own: the plenary gets nothing of a booth that went along', async () => {
      const { floor } = await convene();
      listen(cy, 'fr');
      await sourceOf(fay, 'booth', 2);
      onAir(fay);
      await the.settled();
      const plenary = held(bo, 'fr').source.id;
      the.room.happen({ type: 'air-left', boothId: french, participantId: fay, at: 1 });
      withdraw(cy, fay, guy);
      the.room.happen({ type: 'booth-moved', boothId: french, roomId: caucus, at: 1 });
      const booth = await sourceOf(fay, 'booth', 3);
      onAir(fay);
      await the.settled();
      expect(held(cy, 'fr').source.id).not.toBe(plenary);
      expect(fedBy(cy, 'fr')).toBe(booth);
      expect(held(bo, 'fr').source.id).toBe(plenary);
      expect(fedBy(bo, 'fr')).toBe(floor);
    });

    it('are closed with it', async () => {
      await convene();
      withdraw(bo);
      await the.settled();
      const own = held(bo, 'fr');
      expect(the.sfu.channel(own.source.id)?.fed).toBeNull();
      the.room.happen({ type: 'side-room-left', roomId: caucus, participantId: bo, at: 2 });
      expect(own.closed).toBe(true);
      await the.settled();
      expect(held(bo, 'fr').source.id).not.toBe(own.source.id);
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
      await convene();
      const booth = await sourceOf(fay, 'booth', 2);
      line(fay, 'boothmate');
      await the.settled();
      expect(the.sfu.source(booth)?.paused).toBe(false);
      expect(linesOf(guy).map(({ sourceId }) => sourceId)).toEqual([booth]);
      for (const who of [ada, bo, cy, eve, fay]) expect(linesOf(who)).toEqual([]);
      expect(fedBy(bo, 'fr')).not.toBe(booth);
      line(fay, null);
      await the.settled();
      expect(the.sfu.source(booth)?.paused).toBe(true);
      expect(the.lostBy(guy)).toEqual(linesOf(guy).map(({ subscriptionId }) => subscriptionId));
    });

    it('[BTH-8] which end in the commit that takes the air', async () => {
      await convene();
      const booth = await sourceOf(fay, 'booth', 2);
      line(fay, 'boothmate');
      await the.settled();
      const [told] = linesOf(guy);
      onAir(fay);
      expect(told === undefined ? undefined : the.sfu.subscription(told.subscriptionId)).toBeUndefined();
      expect(fedBy(bo, 'fr')).toBe(booth);
    });
  });

  it('leave nothing behind after 200 who came, listened and went', async () => {
    await convene();
    await sourceOf(fay, 'booth', 2);
    onAir(fay);
    await the.settled();
    const before = await the.census();
    for (let round = 0; round < 200; round += 1) {
      await the.join(cy);
      listen(cy, round % 2 === 0 ? 'en' : 'fr');
      await the.settled();
      await readyFor(cy);
      the.room.happen({ type: 'participant-left', participantId: cy, cause: 'left' });
      the.room.enter(cy);
    }
    await the.join(cy);
    listen(cy, 'floor');
    await the.settled();
    expect(await the.census()).toEqual(before);
    the.room.happen({ type: 'meeting-ended', at: 1 });
    await the.settled();
    expect(await the.census()).toEqual(none);
  });
});
