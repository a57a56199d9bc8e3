import type { Refusal } from '@entente/shared/errors';
import type { Direction } from '@entente/shared/protocol/commands/media';
import type { RtpCapabilities } from '@entente/shared/protocol/rtp';
import { err, ok, type Result } from '@entente/shared/result';
import type { ConnectionReport } from '@entente/shared/room/device-check';
import type { Device, Transport } from 'mediasoup-client/types';
import type { Ask } from '../../signalling/ask.ts';
import { loadDevice } from '../rtc-device.ts';
import { consumerParameters, transportOptions, wireCapabilities, wireParameters } from '../rtp-shapes.ts';
import { measured, pathOf, sampleOf } from './measurement.ts';
import { testPicture } from './test-picture.ts';

export interface ConnectionTestOptions {
  readonly ask: Ask;
  readonly rtpCapabilities: RtpCapabilities;
  /** Trouble-shooting: use TURN alone. */
  readonly relayOnly: boolean;
  readonly signal: AbortSignal;
}

/** How long the way may take to open before it counts as closed, how long the rate grows, how long it is measured (ms). */
const toOpen = 6_000;
const toGrow = 2_000;
const toMeasure = 3_000;

/** At most so much is sent, kbit/s: more than a talk of three pictures takes. */
const most = 2_500;
const startBitrate = 1_000;

const nowhere: ConnectionReport = { path: 'none', up: 0, down: 0, loss: 0 };

/**
 * Sends a picture to the media server and back for five seconds, in a room where nobody is, and says by which way it went
 * and how much of it arrived. Needs no admission. Refusals are those of `probe.open`; a way that does not open is a result.
 */
export async function runConnectionTest(
  options: ConnectionTestOptions,
): Promise<Result<ConnectionReport, Refusal>> {
  const { ask, signal } = options;
  const device = await loadDevice(options.rtpCapabilities);
  const picture = testPicture();
  if (device === null || picture === null) {
    picture?.close();
    return err({ code: 'media.refused' });
  }
  const transports: Transport[] = [];
  try {
    const opened = await ask('probe.open', { rtpCapabilities: wireCapabilities(device.recvRtpCapabilities) });
    if (!opened.ok) return opened;
    const { send: sendOffer, receive: receiveOffer, iceServers } = opened.value.output;
    const ice = { iceServers, relayOnly: options.relayOnly };
    const send = device.createSendTransport(transportOptions(sendOffer, ice));
    const receive = device.createRecvTransport(transportOptions(receiveOffer, ice));
    transports.push(send, receive);
    connectBy(ask, send, 'send');
    connectBy(ask, receive, 'receive');
    const isLooped = await loop(options, { device, send, receive, track: picture.track });
    if (!isLooped.ok) return isLooped;
    const isOpen = await Promise.all([send, receive].map((transport) => connected(transport, signal)));
    if (isOpen.includes(false)) return ok(nowhere);
    const ready = await ask('probe.ready', {});
    if (!ready.ok) return ready;
    await pause(toGrow, signal);
    const before = sampleOf(await send.getStats(), await receive.getStats());
    await pause(toMeasure, signal);
    const [up, down] = [await send.getStats(), await receive.getStats()];
    return ok({ path: pathOf(up), ...measured(before, sampleOf(up, down)) });
  } finally {
    for (const transport of transports) transport.close();
    picture.close();
    void ask('probe.close', {});
  }
}

interface Ends {
  readonly device: Device;
  readonly send: Transport;
  readonly receive: Transport;
  readonly track: MediaStreamTrack;
}

/** Sends the picture, and takes it back. */
async function loop(
  { ask }: ConnectionTestOptions,
  { device, send, receive, track }: Ends,
): Promise<Result<null, Refusal>> {
  const codec = device.sendRtpCapabilities.codecs?.find(
    ({ mimeType }) => mimeType.toLowerCase() === 'video/vp8',
  );
  send.on('produce', (_, give) => {
    give({ id: 'probe' });
  });
  const producer = await send.produce({
    track,
    stopTracks: false,
    encodings: [{ maxBitrate: most * 1000 }],
    codecOptions: { videoGoogleStartBitrate: startBitrate },
    ...(codec === undefined ? {} : { codec }),
  });
  const published = await ask('probe.publish', { rtpParameters: wireParameters(producer.rtpParameters) });
  if (!published.ok) return published;
  const { sourceId, subscriptionId, rtpParameters } = published.value.output;
  await receive.consume({
    id: subscriptionId,
    producerId: sourceId,
    kind: 'video',
    rtpParameters: consumerParameters(rtpParameters),
  });
  return ok(null);
}

function connectBy(ask: Ask, transport: Transport, direction: Direction): void {
  transport.on('connect', ({ dtlsParameters }, done) => {
    done();
    void ask('probe.connect', { direction, dtlsParameters });
  });
}

/** Whether the way opens in time. */
function connected(transport: Transport, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isOpen: boolean): void => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    const timer = setTimeout(() => {
      finish(false);
    }, toOpen);
    signal.addEventListener('abort', () => {
      finish(false);
    });
    if (transport.connectionState === 'connected') finish(true);
    transport.on('connectionstatechange', (state) => {
      if (state === 'connected') finish(true);
      if (state === 'failed' || state === 'closed') finish(false);
    });
  });
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
