import { SourceId, SubscriptionId } from '@entente/shared/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { none, vp8 } from './sfu-bench.contract.ts';
import { ada, bo, cy, Rehearsal } from './testing/rehearsal.ts';

describe('the media of a meeting', () => {
  let the: Rehearsal;
  beforeEach(() => {
    the = new Rehearsal();
  });
  afterEach(() => the.media.close());

  it('[HEA-1] gives nobody a transport before admission', async () => {
    const refused = { ok: false, error: { code: 'admission.required' } };
    expect(await the.join(ada)).toEqual(refused);
    expect(await the.publish(ada, 'microphone')).toEqual(refused);
    expect(the.sfu.rooms).toEqual([]);
  });

  it('gives two transports and the relays of this participant', async () => {
    the.room.enter(ada);
    const joined = await the.join(ada);
    expect(joined).toMatchObject({ ok: true, value: { iceServers: [{ username: 'ada' }] } });
    expect(await the.census()).toEqual({ ...none, transports: 2 });
  });

  it('lets an open microphone be heard by the others and by nobody else', async () => {
    const { sourceId, origin } = await the.talk();
    expect(origin).toEqual({ from: 'participant', participantId: ada, source: 'microphone' });
    expect(the.heardBy(ada)).toEqual([]);
    expect(await the.join(cy)).toEqual({ ok: false, error: { code: 'admission.required' } });
    the.room.enter(cy);
    await the.join(cy);
    await the.settled();
    expect(the.heardBy(cy).map((one) => one.sourceId)).toEqual([sourceId]);
    expect(await the.census()).toEqual({ ...none, transports: 6, sources: 1, subscriptions: 2 });
  });

  it('[QUA-1] sends no picture past a limit, also to a client that asks for it all the same', async () => {
    const { subscriptionId } = await the.talk('camera');
    const picture = the.sfu.subscription(subscriptionId);
    expect(picture?.paused).toBe(false);
    the.room.happen({ type: 'stage-limit-set', limit: 'audio-only', participantId: bo });
    expect(picture?.paused).toBe(true);
    await the.ready(bo, subscriptionId);
    await the.media.handle(bo, 'media.show', { subscriptionId, width: 1280, height: 720 });
    expect(picture?.paused).toBe(true);
    the.room.happen({ type: 'stage-limit-set', limit: 'full', participantId: bo });
    expect(picture?.paused).toBe(false);
  });

  it('[QUA-1] holds to a limit what begins under it, and joining again changes nothing', async () => {
    the.room.happen({ type: 'stage-limit-set', limit: 'audio-only' });
    const first = await the.talk('camera');
    expect(the.sfu.subscription(first.subscriptionId)?.paused).toBe(true);
    await the.join(bo);
    await the.settled();
    const again = the.heardBy(bo).at(-1);
    if (again === undefined || again.subscriptionId === first.subscriptionId)
      throw new Error('told of nothing new');
    await the.ready(bo, again.subscriptionId);
    expect(the.sfu.subscription(again.subscriptionId)?.paused).toBe(true);
  });

  it('subscribes nobody to a source that was never open', async () => {
    the.room.enter(ada, bo);
    await Promise.all([the.join(ada), the.join(bo)]);
    await the.publish(ada, 'microphone');
    await the.settled();
    expect(the.heardBy(bo)).toEqual([]);
    expect(await the.census()).toMatchObject({ sources: 1, subscriptions: 0 });
  });

  it('tells a newcomer of everything at once', async () => {
    the.room.enter(ada, bo);
    await Promise.all([the.join(ada), the.publish(ada, 'microphone')]);
    await the.publish(ada, 'microphone');
    await the.publish(ada, 'camera', 2);
    the.open(ada, 'microphone');
    the.open(ada, 'camera');
    await the.join(bo);
    await the.settled();
    expect(the.room.heard(bo, 'subscribed').map(({ subscriptions }) => subscriptions.length)).toEqual([2]);
  });

  it('closes seat, sources and what others had of them as soon as somebody is not inside', async () => {
    const { subscriptionId } = await the.talk();
    the.room.happen({ type: 'participant-removed', participantId: ada });
    await the.settled();
    expect(the.lostBy(bo)).toEqual([subscriptionId]);
    expect(await the.census()).toEqual({ ...none, transports: 2 });
    expect(await the.publish(ada, 'microphone')).toEqual({
      ok: false,
      error: { code: 'admission.required' },
    });
  });

  it('ends with the meeting', async () => {
    await the.talk();
    the.room.happen({ type: 'meeting-ended', at: 1 });
    await the.settled();
    expect(the.sfu.rooms.every(({ closed }) => closed)).toBe(true);
    expect(await the.census()).toEqual(none);
  });

  it('gives the SFU room back when the last one leaves, and takes another for who comes again', async () => {
    the.room.enter(ada);
    await the.join(ada);
    the.room.happen({ type: 'participant-left', participantId: ada, cause: 'left' });
    await the.settled();
    expect(the.sfu.rooms.map(({ closed }) => closed)).toEqual([true]);
    the.room.enter(ada);
    expect((await the.join(ada)).ok).toBe(true);
    expect(the.sfu.rooms.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('refuses what makes no sense with `media.refused`, and passes over unknown subscriptions', async () => {
    const refused = { ok: false, error: { code: 'media.refused' } };
    the.room.enter(ada);
    expect(await the.publish(ada, 'microphone')).toEqual(refused);
    const dtls = { fingerprints: [{ algorithm: 'sha-256', value: 'no' }] };
    expect(await the.media.handle(ada, 'media.connect', { direction: 'send', dtlsParameters: dtls })).toEqual(
      refused,
    );
    expect(await the.media.handle(ada, 'media.restart-ice', { direction: 'send' })).toEqual(refused);
    await the.join(ada);
    expect(
      await the.media.handle(ada, 'media.publish', { source: 'microphone', rtpParameters: vp8(1) }),
    ).toEqual(refused);
    const stranger = SubscriptionId.parse('stranger');
    expect(await the.ready(ada, stranger)).toEqual({ ok: true, value: {} });
    expect(
      await the.media.handle(ada, 'media.show', { subscriptionId: stranger, width: 1, height: 1 }),
    ).toEqual({
      ok: true,
      value: {},
    });
    expect(await the.media.handle(ada, 'media.unpublish', { sourceId: SourceId.parse('stranger') })).toEqual({
      ok: true,
      value: {},
    });
  });

  it('tells who is loud, of those whose microphone is open', async () => {
    await the.talk();
    the.sfu.hear([
      { participantId: ada, level: -20 },
      { participantId: bo, level: -30 },
    ]);
    expect(the.room.heard('all', 'levels')).toEqual([{ speaking: [{ participantId: ada, level: -20 }] }]);
  });

  it('tells that nobody is loud any more when the worker dies, and who is to whom has come back', async () => {
    await the.talk();
    const speaking = [{ participantId: ada, level: -20 }];
    the.sfu.hear(speaking);
    the.room.connection(bo, true);
    expect(the.room.heard(bo, 'levels')).toEqual([{ speaking }]);
    the.sfu.killWorkers();
    expect(the.room.heard('all', 'levels')).toEqual([{ speaking }, { speaking: [] }]);
    the.room.connection(bo, true);
    expect(the.room.heard(bo, 'levels').at(-1)).toEqual({ speaking: [] });
  });

  it('says nothing of single ends to who loses everything with the worker: there the client would negotiate in vain', async () => {
    await the.talk();
    the.sfu.killWorkers();
    await the.settled();
    expect(the.room.heard(bo, 'media-reset')).toHaveLength(1);
    expect(the.lostBy(bo)).toEqual([]);
  });

  it('closes with its room', async () => {
    await the.talk();
    the.room.leaveMemory();
    expect(the.sfu.rooms.every(({ closed }) => closed)).toBe(false);
    await the.settled();
    expect(the.sfu.rooms.every(({ closed }) => closed)).toBe(true);
    expect(await the.join(ada)).toMatchObject({ ok: false, error: { code: 'media.unavailable' } });
  });
});
