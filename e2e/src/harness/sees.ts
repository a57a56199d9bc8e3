import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { until, type Patience } from './until.ts';

/** Frames that the page has decoded of a participant's picture, by getStats; null if it shows none. */
export function framesDecoded(page: Page, participantId: string): Promise<number | null> {
  return page.evaluate(async (id) => {
    const videos = document.querySelectorAll<HTMLVideoElement>('video[data-participant]');
    const tracks = [...videos]
      .filter(({ dataset }) => dataset['participant'] === id)
      .flatMap(({ srcObject }) => (srcObject instanceof MediaStream ? srcObject.getVideoTracks() : []));
    for (const connection of window.ententeConnections)
      for (const track of tracks) {
        const receiver = connection.getReceivers().find((one) => one.track.id === track.id);
        if (receiver === undefined) continue;
        for (const entry of (await receiver.getStats()).values()) {
          const stat: unknown = entry;
          if (typeof stat === 'object' && stat !== null && Reflect.get(stat, 'type') === 'inbound-rtp')
            return Number(Reflect.get(stat, 'framesDecoded') ?? 0);
        }
      }
    return null;
  }, participantId);
}

/** Waits until `frames` more of that participant's frames have been decoded than when it began to look. */
export async function sees(
  page: Page,
  participantId: string,
  { frames = 10, ...patience }: Patience & { readonly frames?: number } = {},
): Promise<number> {
  let from: number | null = null;
  const grown = await until(
    `${frames} more frames of a participant are decoded`,
    async () => {
      const now = await framesDecoded(page, participantId);
      from ??= now;
      return { from, now };
    },
    ({ now }) => now !== null && from !== null && now >= from + frames,
    patience,
  );
  return grown.now ?? 0;
}

/**
 * What a page has of WebRTC: how many connections it has made in its life, with those that only ask what the browser can
 * do, and the states of those that are not closed.
 */
export function connections(
  page: Page,
): Promise<{ readonly made: number; readonly open: RTCPeerConnectionState[] }> {
  return page.evaluate(() => ({
    made: window.ententeConnections.length,
    open: window.ententeConnections
      .map(({ connectionState }) => connectionState)
      .filter((state) => state !== 'closed'),
  }));
}

/** Packets that the page has received over all its connections, as getStats counts them. */
export function packetsReceived(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let packets = 0;
    for (const connection of window.ententeConnections)
      for (const entry of (await connection.getStats()).values()) {
        const stat: unknown = entry;
        if (typeof stat === 'object' && stat !== null && Reflect.get(stat, 'type') === 'inbound-rtp')
          packets += Number(Reflect.get(stat, 'packetsReceived') ?? 0);
      }
    return packets;
  });
}

/** Kinds of the local candidates of the pairs in use, as `relay` or `host`. */
export function candidateTypes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const types: string[] = [];
    for (const connection of window.ententeConnections) {
      if (connection.connectionState === 'closed') continue;
      const stats = new Map<string, unknown>();
      for (const entry of (await connection.getStats()).values()) {
        const stat: unknown = entry;
        if (typeof stat === 'object' && stat !== null) stats.set(String(Reflect.get(stat, 'id')), stat);
      }
      const field = (stat: unknown, name: string): unknown =>
        typeof stat === 'object' && stat !== null ? Reflect.get(stat, name) : undefined;
      for (const stat of stats.values()) {
        if (field(stat, 'type') !== 'transport') continue;
        const pair = stats.get(String(field(stat, 'selectedCandidatePairId')));
        const local = stats.get(String(field(pair, 'localCandidateId')));
        types.push(String(field(local, 'candidateType')));
      }
    }
    return types;
  });
}

/** Everything of media that a page has, for whoever reads about a failed test. */
export function mediaReport(page: Page): Promise<unknown> {
  return page.evaluate(async () => ({
    elements: [...document.querySelectorAll<HTMLMediaElement>('[data-participant]')].map((element) => ({
      element: element.tagName,
      participant: element.dataset['participant'],
      paused: element.paused,
      tracks:
        element.srcObject instanceof MediaStream
          ? element.srcObject.getTracks().map(({ id, muted, readyState }) => ({ id, muted, readyState }))
          : null,
    })),
    connections: await Promise.all(
      window.ententeConnections
        .filter(({ connectionState }) => connectionState !== 'closed')
        .map(async (connection) => ({
          state: connection.connectionState,
          rtp: [...(await connection.getStats()).values()].filter((entry: unknown) =>
            /"type":"(in|out)bound-rtp"/.test(JSON.stringify(entry)),
          ),
        })),
    ),
  }));
}

/** What came in, of pictures and sound. */
export interface Received {
  readonly pictureBytes: number;
  /** Samples of sound that were played, and those among them that were made up for what did not come. */
  readonly samples: number;
  readonly concealed: number;
}

/** What a page receives within so many ms from now, over all its open connections, as getStats counts it. */
export async function receivedWithin(page: Page, period: number): Promise<Received> {
  const before = await received(page);
  await pause(period);
  const after = await received(page);
  return {
    pictureBytes: after.pictureBytes - before.pictureBytes,
    samples: after.samples - before.samples,
    concealed: after.concealed - before.concealed,
  };
}

/** By packets of this SSRC mediasoup tries how much a line carries: they hold no picture. */
const probation = 1234;

function received(page: Page): Promise<Received> {
  return page.evaluate(async (probing) => {
    const sums = { pictureBytes: 0, samples: 0, concealed: 0 };
    for (const connection of window.ententeConnections)
      for (const entry of (await connection.getStats()).values()) {
        const stat: unknown = entry;
        if (typeof stat !== 'object' || stat === null || Reflect.get(stat, 'type') !== 'inbound-rtp')
          continue;
        if (Reflect.get(stat, 'ssrc') === probing) continue;
        const count = (name: string): number => Number(Reflect.get(stat, name) ?? 0);
        if (Reflect.get(stat, 'kind') === 'video') sums.pictureBytes += count('bytesReceived');
        else {
          sums.samples += count('totalSamplesReceived');
          sums.concealed += count('concealedSamples') - count('silentConcealedSamples');
        }
      }
    return sums;
  }, probation);
}
