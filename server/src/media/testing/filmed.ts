import type { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import type { CommandInput, CommandOutput } from '@entente/shared/protocol/contract';
import { systemClock } from '../../clock.ts';
import { KeptRecordings } from '../../recordings/testing/kept-recordings.ts';
import { BareWebRtcEnd } from '../../simulation/bare-webrtc-end.ts';
import type { FloorMedia, MediaCommand } from '../floor-media-port.ts';
import { createFloorMedia } from '../floor-media.ts';
import { createMediasoupSfu, type MediasoupSfu } from '../mediasoup/mediasoup-sfu.ts';
import { vp8 } from '../sfu-bench.contract.ts';
import { keptLog } from './kept-log.ts';
import type { RehearsalRoom } from './rehearsal-room.ts';
import { workerBinary } from './worker-binary.ts';

/** VP8, 16 by 16 (RFC 7741, RFC 6386 section 9.1): each packet a whole picture. */
const keyFrame = Buffer.from([0x10, 0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x10, 0x00, 0x10, 0x00, 0, 0, 0, 0]);

const ssrc = 3333;

/** One camera of a meeting that sends a picture every 5 ms, over a real worker, and one who was told of it. */
export class Filmed {
  readonly receiver: BareWebRtcEnd;
  readonly #parts: Parts;
  readonly #camera: NodeJS.Timeout;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.receiver = parts.receiver;
    this.#camera = setInterval(() => {
      void parts.sender.send({ ssrc, payloadType: 96, payload: keyFrame });
    }, 5);
  }

  /** Both come in, and the camera is opened. */
  static async open(
    room: RehearsalRoom,
    { from, to }: { readonly from: ParticipantId; readonly to: ParticipantId },
  ): Promise<Filmed> {
    const { logger } = keptLog();
    const clock = systemClock;
    const sfu = await createMediasoupSfu({
      ...{ workers: 1, addresses: [{ ip: '127.0.0.1' }], basePort: 0, workerBin: workerBinary() },
      ...{ clock, logger },
    });
    const media = createFloorMedia({
      ...{ room, sfu, clock, logger, iceServersFor: () => [], recordings: new KeptRecordings() },
    });
    room.enter(from, to);
    room.happen({ type: 'source-opened', participantId: from, source: 'camera' });
    const joined = async (who: ParticipantId, direction: 'send' | 'receive'): Promise<BareWebRtcEnd> => {
      const offers = await ask(media, who, 'media.join', { rtpCapabilities: media.rtpCapabilities });
      return BareWebRtcEnd.open(offers[direction], (dtlsParameters) =>
        ask(media, who, 'media.connect', { direction, dtlsParameters }),
      );
    };
    const [sender, receiver] = await Promise.all([joined(from, 'send'), joined(to, 'receive')]);
    await ask(media, from, 'media.publish', { source: 'camera', rtpParameters: vp8(ssrc) });
    await room.until(() => room.heard(to, 'subscribed').length > 0);
    const [told] = room.heard(to, 'subscribed').flatMap(({ subscriptions }) => subscriptions);
    if (told === undefined) throw new Error('told of nothing');
    return new Filmed({ sfu, media, sender, receiver, to, subscriptionId: told.subscriptionId });
  }

  /** The receiver's client says that it can show the picture. */
  async ready(): Promise<void> {
    const { media, to, subscriptionId } = this.#parts;
    await ask(media, to, 'media.ready', { subscriptionIds: [subscriptionId] });
  }

  /** The receiver's client says how large it shows the picture. */
  async show(width: number, height: number): Promise<void> {
    const { media, to, subscriptionId } = this.#parts;
    await ask(media, to, 'media.show', { subscriptionId, width, height });
  }

  async close(): Promise<void> {
    const { sfu, media, sender, receiver } = this.#parts;
    clearInterval(this.#camera);
    await Promise.all([sender.close(), receiver.close()]);
    await media.close();
    await sfu.close();
  }
}

interface Parts {
  readonly sfu: MediasoupSfu;
  readonly media: FloorMedia;
  readonly sender: BareWebRtcEnd;
  readonly receiver: BareWebRtcEnd;
  readonly to: ParticipantId;
  readonly subscriptionId: SubscriptionId;
}

async function ask<N extends MediaCommand>(
  media: FloorMedia,
  who: ParticipantId,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> {
  const answer = await media.handle(who, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}
