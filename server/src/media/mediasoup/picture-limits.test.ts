import { ParticipantId } from '@entente/shared/ids';
import type { CommandInput, CommandOutput } from '@entente/shared/protocol/contract';
import { afterAll, beforeAll, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import type { MediaCommand } from '../floor-media-port.ts';
import { createFloorMedia } from '../floor-media.ts';
import { vp8 } from '../sfu-bench.contract.ts';
import { BareWebRtcEnd } from '../../simulation/bare-webrtc-end.ts';
import { KeptRecordings } from '../../recordings/testing/kept-recordings.ts';
import { keptLog } from '../testing/kept-log.ts';
import { RehearsalRoom } from '../testing/rehearsal-room.ts';
import { workerBinary } from '../testing/worker-binary.ts';
import { createMediasoupSfu, type MediasoupSfu } from './mediasoup-sfu.ts';

const ada = ParticipantId.parse('ada');
const bo = ParticipantId.parse('bo');

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

it('[QUA-1] sends no packet of a picture past a limit to a client that goes on asking for it', async () => {
  const room = new RehearsalRoom(['ada', 'bo']);
  const media = createFloorMedia({
    ...{ room, sfu, iceServersFor: () => [], clock: systemClock, logger: keptLog().logger },
    recordings: new KeptRecordings(),
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
  room.enter(ada, bo);
  room.happen({ type: 'source-opened', participantId: ada, source: 'camera' });
  const { rtpCapabilities } = media;
  const [sends, gets] = await Promise.all([
    ask(ada, 'media.join', { rtpCapabilities }),
    ask(bo, 'media.join', { rtpCapabilities }),
  ]);
  const [sender, hostile] = await Promise.all([
    BareWebRtcEnd.open(sends.send, (dtlsParameters) =>
      ask(ada, 'media.connect', { direction: 'send', dtlsParameters }),
    ),
    BareWebRtcEnd.open(gets.receive, (dtlsParameters) =>
      ask(bo, 'media.connect', { direction: 'receive', dtlsParameters }),
    ),
    ask(ada, 'media.publish', { source: 'camera', rtpParameters: vp8(3333) }),
  ]);
  await room.until(() => room.heard(bo, 'subscribed').length > 0);
  const { subscriptionId } = room.heard(bo, 'subscribed')[0]?.subscriptions[0] ?? {};
  if (subscriptionId === undefined) throw new Error('told of nothing');
  const picture = setInterval(() => {
    void sender.send({ ssrc: 3333, payloadType: 96, payload: keyFrame });
  }, 5);

  await ask(bo, 'media.ready', { subscriptionIds: [subscriptionId] });
  await hostile.next();
  room.happen({ type: 'stage-limit-set', limit: 'audio-only', participantId: bo });
  await hostile.silence(100);
  const quiet = hostile.silence(300);
  for (let asked = 0; asked < 20; asked += 1) {
    await ask(bo, 'media.ready', { subscriptionIds: [subscriptionId] });
    await ask(bo, 'media.show', { subscriptionId, width: asked % 2 === 0 ? 0 : 1280, height: 720 });
  }
  await quiet;
  room.happen({ type: 'stage-limit-set', limit: 'full', participantId: bo });
  await hostile.next();

  clearInterval(picture);
  await Promise.all([sender.close(), hostile.close()]);
  await media.close();
}, 20_000);
