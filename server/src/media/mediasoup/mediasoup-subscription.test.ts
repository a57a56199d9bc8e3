import type { ParticipantId } from '@entente/shared/ids';
import type { RtpParameters } from '@entente/shared/protocol/rtp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import { ada, bo, had } from '../sfu-bench.contract.ts';
import type { SfuSeat } from '../sfu-port.ts';
import { BareWebRtcEnd } from '../../simulation/bare-webrtc-end.ts';
import { keptLog } from '../testing/kept-log.ts';
import { workerBinary } from '../testing/worker-binary.ts';
import { createMediasoupSfu, type MediasoupSfu } from './mediasoup-sfu.ts';

/** VP8, 16 by 16 (RFC 7741, RFC 6386 section 9.1): a whole picture, and a change to one that nobody has. */
const keyFrame = Buffer.from([0x10, 0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x10, 0x00, 0x10, 0x00, 0, 0, 0, 0]);
const change = Buffer.from([0x10, 0x11, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x10, 0x00, 0x10, 0x00, 0, 0, 0, 0]);

/** As a browser offers it: one that can be asked for a key frame. */
const picture: RtpParameters = {
  codecs: [
    {
      ...{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 },
      rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }],
    },
  ],
  encodings: [{ ssrc: 3333 }],
  rtcp: { cname: 'ada' },
};

let sfu: MediasoupSfu;
beforeAll(async () => {
  sfu = await createMediasoupSfu({
    workers: 1,
    addresses: [{ ip: '127.0.0.1' }],
    basePort: 0,
    workerBin: workerBinary(),
    clock: systemClock,
    logger: keptLog().logger,
  });
});
afterAll(() => sfu.close());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const end = (seat: SfuSeat, direction: 'send' | 'receive'): Promise<BareWebRtcEnd> =>
  BareWebRtcEnd.open(seat.offers[direction], (dtls) => seat.connect(direction, dtls));

it('asks a sender that passes over requests for a key frame until the picture comes, and no longer', async () => {
  const room = had(await sfu.openRoom());
  const sit = async (who: ParticipantId) => had(await room.openSeat(who, sfu.rtpCapabilities));
  const [speaker, listener] = [await sit(ada), await sit(bo)];
  const source = had(await speaker.publish('camera', picture));
  const subscription = had(await listener.subscribe(source));
  const [sender, receiver] = [await end(speaker, 'send'), await end(listener, 'receive')];
  await Promise.all([source.resume(), subscription.resume()]);
  const send = (payload: Buffer) => sender.send({ ssrc: 3333, payloadType: 96, payload });

  // The worker alone asks twice. A picture that never becomes whole is sent meanwhile, as by a sender under load.
  while (sender.keyFramesAsked < 4) {
    await send(change);
    await pause(50);
  }
  expect((await subscription.stats()).packets).toBe(0);

  await send(keyFrame);
  while ((await subscription.stats()).packets === 0) await send(keyFrame);
  // What was asked in the moment in which the picture came is under way still, and is answered by another.
  for (let more = 0; more < 20; more += 1) {
    await send(keyFrame);
    await pause(50);
  }
  const asked = sender.keyFramesAsked;
  const enough = performance.now() + 2_600;
  while (performance.now() < enough) {
    await send(change);
    await pause(50);
  }
  expect(sender.keyFramesAsked).toBe(asked);
  await Promise.all([sender.close(), receiver.close()]);
  room.close();
});
