import { err, ok } from '@entente/shared/result';
import type { SourceKind } from '@entente/shared/room/records';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MediaClient } from './media-client.ts';
import { OwnSource } from './own-source.ts';
import { fakeTrack } from './testing/fake-tracks.ts';
import { begun, mediaBench, until } from './testing/media-bench.ts';
import { fakeDevice, type MediaServer } from './testing/media-server.ts';

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

describe('what is sent beside one’s own sources', () => {
  const booth = () =>
    new OwnSource({
      kind: 'booth',
      capture: () => Promise.resolve(ok(fakeTrack('audio'))),
      onDeviceLost: () => undefined,
    });

  it('is published as soon as there is media, before or after it is given', async () => {
    const source = booth();
    await source.warm();
    const end = media.carry(source);
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toMatchObject([{ source: 'booth' }]);
    });
    end();
    await until(() => {
      expect(server.inputsOf('media.unpublish')).toEqual([{ sourceId: 'source-1' }]);
    });
    media.carry(source);
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(2);
    });
  });

  it('is taken back where it ended while it was being published', async () => {
    await own.microphone.open();
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(1);
    });
    const source = booth();
    await source.warm();
    const end = media.carry(source);
    end();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(2);
      expect(server.inputsOf('media.unpublish')).toEqual([{ sourceId: 'source-2' }]);
    });
  });

  it('stays published where the one before it ended while it was being published anew', async () => {
    const before = booth();
    await before.warm();
    const end = media.carry(before);
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(1);
    });
    media.renew();
    end();
    const after = booth();
    await after.warm();
    media.carry(after);
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(3);
      expect(server.inputsOf('media.unpublish')).toEqual([{ sourceId: 'source-2' }]);
    });
  });

  it('stays where the one before it ends only after it was given', async () => {
    const [before, after] = [booth(), booth()];
    await Promise.all([before.warm(), after.warm()]);
    const end = media.carry(before);
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(1);
    });
    media.carry(after);
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(2);
    });
    end();
    await until(() => {
      expect(server.inputsOf('media.unpublish')).toEqual([{ sourceId: 'source-1' }]);
    });
    media.renew();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(3);
    });
    expect(server.inputsOf('media.unpublish')).toHaveLength(1);
  });

  it('comes before what is closed, since a browser negotiates one thing at a time', async () => {
    const source = booth();
    await source.open();
    await own.microphone.warm();
    media.carry(source);
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toMatchObject([{ source: 'booth' }, { source: 'microphone' }]);
    });
  });

  it('is published anew after the server’s end was lost', async () => {
    const source = booth();
    await source.warm();
    media.carry(source);
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(1);
    });
    media.reset();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(2);
    });
  });
});

describe('one’s own sources', () => {
  it('stay published while the microphone is closed, and are taken back with the camera', async () => {
    await own.microphone.open();
    await own.camera.open();
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(2);
    });
    own.microphone.close();
    own.camera.close();
    await until(() => {
      expect(server.inputsOf('media.unpublish')).toEqual([{ sourceId: 'source-2' }]);
    });
  });

  it('are not published over a way that is being made anew: the server would take them for its successor’s', async () => {
    await own.microphone.open();
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(1);
    });
    server.refusals = 3;
    media.reset();
    await own.camera.open();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(3);
    });
    const names = server.asked.map(({ name }) => name);
    const lastJoin = names.lastIndexOf('media.join');
    expect(names.slice(0, lastJoin).filter((name) => name === 'media.publish')).toHaveLength(1);
  });

  it('swap their device without being published anew', async () => {
    await own.microphone.open();
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toHaveLength(1);
    });
    await own.microphone.reselect();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.inputsOf('media.publish')).toHaveLength(1);
    expect(server.inputsOf('media.unpublish')).toEqual([]);
  });

  it('that fail to be captured leave the others as they are', async () => {
    const denied = new OwnSource({
      kind: 'camera',
      capture: () => Promise.resolve(err('denied')),
      onDeviceLost: () => undefined,
    });
    media = new MediaClient({
      ...{ ask: server.ask, relayOnly: false, load: fakeDevice },
      own: { ...own, camera: denied },
    });
    await own.microphone.open();
    await denied.open();
    await begin();
    await until(() => {
      expect(server.inputsOf('media.publish')).toMatchObject([{ source: 'microphone' }]);
    });
  });
});
