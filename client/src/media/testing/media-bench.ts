import type { SourceKind } from '@entente/shared/room/records';
import { expect, vi } from 'vitest';
import { MediaClient } from '../media-client.ts';
import type { OwnSource } from '../own-source.ts';
import { fakeSources } from './fake-sources.ts';
import { FakeStream } from './fake-tracks.ts';
import { fakeDevice, MediaServer, routerCapabilities } from './media-server.ts';

export interface MediaBench {
  readonly server: MediaServer;
  readonly own: Record<SourceKind, OwnSource>;
  readonly media: MediaClient;
}

/** A media client in a browser whose WebRTC is the test's, and a server that takes all. */
export function mediaBench(): MediaBench {
  vi.stubGlobal('MediaStream', FakeStream);
  const server = new MediaServer();
  const own = fakeSources();
  return {
    server,
    own,
    media: new MediaClient({ ask: server.ask, own, relayOnly: false, load: fakeDevice }),
  };
}

/** Starts the media and waits until it is on. */
export async function begun(media: MediaClient, { maySend = true } = {}): Promise<void> {
  media.prepare(routerCapabilities);
  media.start({ maySend });
  await vi.waitFor(() => {
    expect(media.state.get()).toBe('on');
  }, 20_000);
}

export const until = (check: () => void) => vi.waitFor(check, { interval: 2, timeout: 20_000 });
