import { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import type { SourceKind } from '@entente/shared/room/records';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MediaClient } from './media-client.ts';
import type { OwnSource } from './own-source.ts';
import { begun, mediaBench, until } from './testing/media-bench.ts';
import { routerCapabilities, subscription, type MediaServer } from './testing/media-server.ts';

let server: MediaServer;
let own: Record<SourceKind, OwnSource>;
let media: MediaClient;

beforeEach(() => {
  ({ server, own, media } = mediaBench());
});
afterEach(() => {
  media.stop();
});
const begin = (how = {}) => begun(media, how);

describe('joining the media', () => {
  it('publishes what is captured already, without being asked again', async () => {
    await own.microphone.open();
    await own.camera.open();
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(2);
    });
    expect(server.inputsOf('media.publish')).toMatchObject([{ source: 'microphone' }, { source: 'camera' }]);
    expect(server.inputsOf('media.connect')).toMatchObject([{ direction: 'send' }]);
  });

  it('lets the pictures of others come first', async () => {
    await own.camera.open();
    media.subscribed({ subscriptions: [subscription('a', 'camera')] });
    await begin();
    await until(() => {
      expect(media.remote.get().size).toBe(1);
    });
    expect(server.inputsOf('media.publish')).toEqual([]);
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(1);
    });
  });

  it('publishes nothing of who may only receive', async () => {
    await own.microphone.open();
    await begin({ maySend: false });
    media.subscribed({ subscriptions: [subscription('a')] });
    await until(() => {
      expect(media.remote.get().size).toBe(1);
    });
    expect(server.inputsOf('media.publish')).toEqual([]);
  });

  it('tries again when the server cannot serve media, after the time that it says', async () => {
    server.refusals = 2;
    await begin();
    expect(server.inputsOf('media.join')).toHaveLength(3);
  });

  it('says so where the browser has no WebRTC, and joins nothing', async () => {
    media = new MediaClient({ ask: server.ask, own, relayOnly: false, load: () => Promise.resolve(null) });
    media.prepare(routerCapabilities);
    media.start({ maySend: true });
    await until(() => {
      expect(media.state.get()).toBe('unsupported');
    });
    expect(server.asked).toEqual([]);
  });

  it('leaves nothing behind when it is stopped on the way', async () => {
    media.prepare(routerCapabilities);
    media.start({ maySend: true });
    media.stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(media.state.get()).toBe('off');
    expect(server.inputsOf('media.publish')).toEqual([]);
  });
});

describe('what others send', () => {
  it('waits for the transports, is made playable together, and answered with one media.ready', async () => {
    media.subscribed({ subscriptions: [subscription('a'), subscription('b', 'camera')] });
    await begin();
    await until(() => {
      expect([...media.remote.get().keys()]).toEqual(['a', 'b']);
    });
    expect(server.inputsOf('media.ready')).toEqual([{ subscriptionIds: ['a', 'b'] }]);
    expect(media.remote.get().get(SubscriptionId.parse('b'))).toMatchObject({ source: 'camera' });
  });

  it('may be a language channel of the room, or the line of a booth', async () => {
    const channel = { ...subscription('fr'), origin: { from: 'channel', language: 'fr' } } as const;
    const line = {
      ...subscription('line'),
      origin: { from: 'participant', participantId: ParticipantId.parse('olga'), source: 'booth' },
    } as const;
    media.subscribed({ subscriptions: [channel, line] });
    await begin();
    await until(() => {
      expect([...media.remote.get().values()]).toMatchObject([
        { from: 'channel', language: 'fr', isLayered: false },
        { from: 'participant', source: 'booth' },
      ]);
    });
    expect(server.inputsOf('media.ready')).toEqual([{ subscriptionIds: ['fr', 'line'] }]);
  });

  it('that is told again after a reconnection is not taken twice', async () => {
    await begin();
    media.subscribed({ subscriptions: [subscription('a')] });
    media.subscribed({ subscriptions: [subscription('a')] });
    await until(() => {
      expect(media.remote.get().size).toBe(1);
    });
    media.subscribed({ subscriptions: [subscription('a')] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.inputsOf('media.ready')).toEqual([{ subscriptionIds: ['a'] }]);
  });

  it('is gone when it is taken back, also in the middle of its negotiation', async () => {
    await begin();
    media.subscribed({ subscriptions: [subscription('a')] });
    await until(() => {
      expect(media.remote.get().size).toBe(1);
    });
    media.subscribed({ subscriptions: [subscription('b')] });
    media.unsubscribed({ subscriptionIds: [SubscriptionId.parse('a'), SubscriptionId.parse('b')] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(media.remote.get().size).toBe(0);
  });

  it('that this browser cannot play is left out, and the rest is played', async () => {
    await begin();
    const strange = subscription('b', 'camera');
    strange.rtpParameters.codecs = [{ mimeType: 'video/FOO', payloadType: 99, clockRate: 90_000 }];
    media.subscribed({ subscriptions: [strange, subscription('a')] });
    await until(() => {
      expect([...media.remote.get().keys()]).toEqual(['a']);
    });
  });
});

describe('a reset of the media', () => {
  it('joins again at once, publishes again and forgets what came over the old transports', async () => {
    await own.microphone.open();
    await begin();
    media.subscribed({ subscriptions: [subscription('a')] });
    await until(() => {
      expect(media.remote.get().size).toBe(1);
      expect(server.inputsOf('media.publish')).toHaveLength(1);
    });
    media.reset();
    expect(media.state.get()).toBe('lost');
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(2);
    });
    expect(media.state.get()).toBe('on');
    expect(server.inputsOf('media.join')).toHaveLength(2);
    expect(media.remote.get().size).toBe(0);
    media.subscribed({ subscriptions: [subscription('a2')] });
    await until(() => {
      expect([...media.remote.get().keys()]).toEqual(['a2']);
    });
  });

  it('keeps what is announced meanwhile for the new transports', async () => {
    await begin();
    media.subscribed({ subscriptions: [subscription('a')] });
    await until(() => {
      expect(media.remote.get().size).toBe(1);
    });
    media.reset();
    media.subscribed({ subscriptions: [subscription('b')] });
    expect(media.remote.get().size).toBe(1);
    await until(() => {
      expect([...media.remote.get().keys()]).toEqual(['b']);
    });
    expect(server.inputsOf('media.join')).toHaveLength(2);
  });
});

describe('how large a picture is shown', () => {
  const id = SubscriptionId.parse('a');
  beforeEach(async () => {
    await begin();
    media.subscribed({ subscriptions: [subscription('a', 'camera')] });
  });

  it('is told at once when it appears, and when it rests while it changes', async () => {
    media.show(id, { width: 640.4, height: 360 });
    media.show(id, { width: 700, height: 400 });
    media.show(id, { width: 800, height: 450 });
    expect(server.inputsOf('media.show')).toEqual([{ subscriptionId: 'a', width: 640, height: 360 }]);
    await vi.waitFor(() => {
      expect(server.inputsOf('media.show').at(-1)).toEqual({ subscriptionId: 'a', width: 800, height: 450 });
    }, 20_000);
    expect(server.inputsOf('media.show')).toHaveLength(2);
  });

  it('is not told as gone when it has only moved', async () => {
    media.show(id, { width: 640, height: 360 });
    media.show(id, { width: 0, height: 0 });
    media.show(id, { width: 640, height: 360 });
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(server.inputsOf('media.show')).toHaveLength(1);
  });
});
