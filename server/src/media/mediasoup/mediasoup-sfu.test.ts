import { systemClock } from '../../clock.ts';
import { mediaKind } from '../rtp-fit.ts';
import type { SfuSeat } from '../sfu-port.ts';
import { mark } from '../sfu-bench.contract.ts';
import { sfuContract } from '../sfu.contract.ts';
import { createMediasoupSfu } from './mediasoup-sfu.ts';
import { BareWebRtcEnd } from '../../simulation/bare-webrtc-end.ts';
import { keptLog } from '../testing/kept-log.ts';
import { workerBinary } from '../testing/worker-binary.ts';

/** A key frame of VP8, 16 by 16: its payload descriptor, frame tag and start code (RFC 7741, RFC 6386 section 9.1). */
const keyFrame = Buffer.from([0x10, 0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x10, 0x00, 0x10, 0x00, 0, 0, 0, 0]);

sfuContract('mediasoup', async () => {
  const sfu = await createMediasoupSfu({
    workers: 1,
    addresses: [{ ip: '127.0.0.1' }],
    basePort: 0,
    workerBin: workerBinary(),
    clock: systemClock,
    logger: keptLog().logger,
  });
  const senders = new Map<SfuSeat, BareWebRtcEnd>();
  const ends: BareWebRtcEnd[] = [];
  return {
    sfu,
    connect: async (seat) => {
      const [send, receive] = await Promise.all(
        (['send', 'receive'] as const).map((direction) =>
          BareWebRtcEnd.open(seat.offers[direction], (dtls) => seat.connect(direction, dtls)),
        ),
      );
      if (send === undefined || receive === undefined) throw new Error('not connected');
      senders.set(seat, send);
      ends.push(send, receive);
    },
    send: async (seat, source, { ssrc, packets }) => {
      const sound = mediaKind(source.kind) === 'audio';
      for (let sent = 0; sent < packets; sent += 1) {
        await senders.get(seat)?.send({
          ssrc,
          payloadType: sound ? 111 : 96,
          payload: sound ? Buffer.alloc(40, mark(ssrc)) : keyFrame,
        });
        // A packet every 5 ms, so that the socket keeps up.
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    killWorkers: () => {
      for (const pid of sfu.workerPids) process.kill(pid, 'SIGKILL');
    },
    close: async () => {
      await Promise.all(ends.map((end) => end.close()));
      await sfu.close();
    },
  };
});
