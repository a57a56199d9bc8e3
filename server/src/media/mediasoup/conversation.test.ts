import { ParticipantId, type SubscriptionId } from '@entente/shared/ids';
import type { CommandInput, CommandOutput } from '@entente/shared/protocol/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import type { FloorMedia, MediaCommand } from '../floor-media-port.ts';
import { createFloorMedia } from '../floor-media.ts';
import { opus } from '../sfu-bench.contract.ts';
import { KeptRecordings } from '../../recordings/testing/kept-recordings.ts';
import { BareWebRtcEnd } from '../../simulation/bare-webrtc-end.ts';
import { keptLog } from '../testing/kept-log.ts';
import { RehearsalRoom } from '../testing/rehearsal-room.ts';
import { workerBinary } from '../testing/worker-binary.ts';
import { createMediasoupSfu, type MediasoupSfu } from './mediasoup-sfu.ts';

const ada = ParticipantId.parse('ada');
const bo = ParticipantId.parse('bo');

const levelExtension = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';
const loud = { ...opus(4242), headerExtensions: [{ uri: levelExtension, id: 6 }] };

/** Ada talks and Bo listens, by commands alone, as their browsers do. */
class Conversation {
  readonly room: RehearsalRoom;
  readonly media: FloorMedia;
  readonly #ends: BareWebRtcEnd[] = [];
  #talking: NodeJS.Timeout | undefined;

  constructor(room: RehearsalRoom, media: FloorMedia) {
    this.room = room;
    this.media = media;
  }

  async ask<N extends MediaCommand>(
    who: ParticipantId,
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N>> {
    const answer = await this.media.handle(who, name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  }

  /** Resolves when Bo's end got a packet of Ada's voice. */
  async begin(): Promise<{ readonly listener: BareWebRtcEnd; readonly subscriptionId: SubscriptionId }> {
    const { rtpCapabilities } = this.media;
    const told = this.room.heard(bo, 'subscribed').length;
    const [speaks, hears] = await Promise.all([
      this.ask(ada, 'media.join', { rtpCapabilities }),
      this.ask(bo, 'media.join', { rtpCapabilities }),
    ]);
    const [speaker, listener] = await Promise.all([
      BareWebRtcEnd.open(speaks.send, (dtlsParameters) =>
        this.ask(ada, 'media.connect', { direction: 'send', dtlsParameters }),
      ),
      BareWebRtcEnd.open(hears.receive, (dtlsParameters) =>
        this.ask(bo, 'media.connect', { direction: 'receive', dtlsParameters }),
      ),
      this.ask(ada, 'media.publish', { source: 'microphone', rtpParameters: loud }),
    ]);
    this.#ends.push(speaker, listener);
    await this.room.until(() => this.room.heard(bo, 'subscribed').length > told);
    const subscription = this.room.heard(bo, 'subscribed').at(-1)?.subscriptions[0];
    if (subscription === undefined) throw new Error('told of nothing');
    await this.ask(bo, 'media.ready', { subscriptionIds: [subscription.subscriptionId] });
    clearInterval(this.#talking);
    this.#talking = setInterval(() => {
      void speaker.send({ ssrc: 4242, payloadType: 111, payload: Buffer.alloc(60, 3), loudness: 20 });
    }, 5);
    await listener.next();
    return { listener, subscriptionId: subscription.subscriptionId };
  }

  async end(): Promise<void> {
    clearInterval(this.#talking);
    await Promise.all(this.#ends.map((end) => end.close()));
    await this.media.close();
  }
}

describe('the media of a meeting on a real worker', () => {
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

  const converse = (): Conversation => {
    const room = new RehearsalRoom(['ada', 'bo']);
    const iceServersFor = () => [];
    const media = createFloorMedia({
      room,
      sfu,
      iceServersFor,
      clock: systemClock,
      logger: keptLog().logger,
      recordings: new KeptRecordings(),
    });
    room.enter(ada, bo);
    room.happen({ type: 'source-opened', participantId: ada, source: 'microphone' });
    return new Conversation(room, media);
  };

  it('carries a voice, stops it when the microphone is closed, and carries it again', async () => {
    const conversation = converse();
    const { listener } = await conversation.begin();
    conversation.room.happen({ type: 'source-closed', participantId: ada, source: 'microphone' });
    await listener.silence(100);
    conversation.room.happen({ type: 'source-opened', participantId: ada, source: 'microphone' });
    await listener.next();
    conversation.room.happen({ type: 'participant-removed', participantId: ada });
    await listener.silence(100);
    await conversation.end();
  });

  it('tells who is loud, and silence once the microphone is closed', async () => {
    const conversation = converse();
    await conversation.begin();
    const { room } = conversation;
    const loudest = () => room.heard('all', 'levels').at(-1)?.speaking;
    await room.until(() => loudest()?.[0]?.participantId === ada);
    expect(loudest()).toEqual([{ participantId: ada, level: -20 }]);
    room.happen({ type: 'source-closed', participantId: ada, source: 'microphone' });
    await room.until(() => loudest()?.length === 0);
    await conversation.end();
  });

  it('brings sound back after the worker was killed, by joining again and nothing else', async () => {
    const conversation = converse();
    await conversation.begin();
    for (const pid of sfu.workerPids) process.kill(pid, 'SIGKILL');
    await conversation.room.until(() => conversation.room.heard(bo, 'media-reset').length > 0);
    await conversation.begin();
    await conversation.end();
  });
});
