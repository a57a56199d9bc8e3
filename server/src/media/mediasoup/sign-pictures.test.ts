import { BoothId, ParticipantId } from '@entente/shared/ids';
import type { CommandInput, CommandOutput } from '@entente/shared/protocol/contract';
import { afterAll, beforeAll, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import { BareWebRtcEnd } from '../../simulation/bare-webrtc-end.ts';
import type { MediaCommand } from '../floor-media-port.ts';
import { createFloorMedia } from '../floor-media.ts';
import { vp8 } from '../sfu-bench.contract.ts';
import { keptLog } from '../testing/kept-log.ts';
import { RehearsalRoom } from '../testing/rehearsal-room.ts';
import { workerBinary } from '../testing/worker-binary.ts';
import { createMediasoupSfu, type MediasoupSfu } from './mediasoup-sfu.ts';

const sima = ParticipantId.parse('sima');
const bo = ParticipantId.parse('bo');
const boothId = BoothId.parse('ils');

/** VP8, 16 by 16 (RFC 7741, RFC 6386 section 9.1): each packet a whole picture. */
const keyFrame = Buffer.from([0x10, 0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x10, 0x00, 0x10, 0x00, 0, 0, 0, 0]);

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

it('[BTH-15] sends the picture of who signs through a limit for everybody, not off air, nor past one for the receiver', async () => {
  const room = new RehearsalRoom(['bo'], {
    definition: { booths: [{ id: boothId, kind: 'sign', language: 'ils', order: 1 }] },
    people: [
      {
        ...{ id: sima, name: 'sima', role: 'interpreter', languages: [], trusted: false },
        interpreting: { booths: [boothId], chief: false, proficiency: {} },
      },
    ],
  });
  const media = createFloorMedia({
    ...{ room, sfu, iceServersFor: () => [], clock: systemClock, logger: keptLog().logger },
  });
  const ask = async <N extends MediaCommand>(
    who: ParticipantId,
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N>> => {
    const answer = await media.handle(who, name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  };
  room.enter(sima, bo);
  room.happen({ type: 'source-opened', participantId: sima, source: 'camera' });
  const { rtpCapabilities } = media;
  const [sends, gets] = await Promise.all([
    ask(sima, 'media.join', { rtpCapabilities }),
    ask(bo, 'media.join', { rtpCapabilities }),
  ]);
  const [sender, receiver] = await Promise.all([
    BareWebRtcEnd.open(sends.send, (dtlsParameters) =>
      ask(sima, 'media.connect', { direction: 'send', dtlsParameters }),
    ),
    BareWebRtcEnd.open(gets.receive, (dtlsParameters) =>
      ask(bo, 'media.connect', { direction: 'receive', dtlsParameters }),
    ),
    ask(sima, 'media.publish', { source: 'camera', rtpParameters: vp8(3333) }),
  ]);
  await room.until(() => room.heard(bo, 'subscribed').length > 0);
  const { subscriptionId } = room.heard(bo, 'subscribed')[0]?.subscriptions[0] ?? {};
  if (subscriptionId === undefined) throw new Error('told of nothing');
  const picture = setInterval(() => {
    void sender.send({ ssrc: 3333, payloadType: 96, payload: keyFrame });
  }, 5);
  const isSilent = async (): Promise<void> => {
    await receiver.silence(100);
    await receiver.silence(300);
  };

  await ask(bo, 'media.ready', { subscriptionIds: [subscriptionId] });
  await receiver.next();
  room.happen({ type: 'stage-limit-set', limit: 'audio-only' });
  await isSilent();
  room.happen({ type: 'air-taken', boothId, participantId: sima, outgoing: 'ils', at: 1 });
  await receiver.next();
  room.happen({ type: 'stage-limit-set', limit: 'audio-only', participantId: bo });
  await isSilent();
  room.happen({ type: 'stage-limit-set', limit: 'full', participantId: bo });
  await receiver.next();
  room.happen({ type: 'air-left', boothId, participantId: sima, at: 2 });
  await isSilent();

  clearInterval(picture);
  await Promise.all([sender.close(), receiver.close()]);
  await media.close();
}, 20_000);
