import { ParticipantId } from '@entente/shared/ids';
import { systemClock } from '../../../server/src/clock.ts';
import { createMediasoupSfu } from '../../../server/src/media/mediasoup/mediasoup-sfu.ts';
import type { SfuSeat, SfuSubscription } from '../../../server/src/media/sfu-port.ts';
import { keptLog } from '../../../server/src/media/testing/kept-log.ts';
import { workerBinary } from '../../../server/src/media/testing/worker-binary.ts';
import type { FromBus, Phase, ToBus } from './bus-words.ts';

/** The SFU with a channel for each source, in a process of its own so that its share of a core can be told. */
interface Stage {
  readonly speaker: SfuSeat;
  readonly listener: SfuSeat;
  readonly plain: readonly SfuSubscription[];
  readonly bus: readonly SfuSubscription[];
  /** Feeds every channel with its source, or with nothing. */
  readonly feed: (isFed: boolean) => void;
}

function had<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}

const sfu = await createMediasoupSfu({
  workers: 1,
  addresses: [{ ip: '127.0.0.1' }],
  basePort: 0,
  workerBin: workerBinary(),
  clock: systemClock,
  logger: keptLog().logger,
});

async function open(ssrcs: readonly number[]): Promise<Stage> {
  const room = had(await sfu.openRoom());
  const sit = async (who: string) => had(await room.openSeat(ParticipantId.parse(who), sfu.rtpCapabilities));
  const [speaker, listener] = [await sit('speaker'), await sit('listener')];
  const lines = await Promise.all(
    ssrcs.map(async (ssrc) => {
      const codec = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 };
      const rtp = { codecs: [codec], encodings: [{ ssrc }], rtcp: { cname: `c${String(ssrc)}` } };
      const source = had(await speaker.publish('microphone', rtp));
      const channel = had(await room.openChannel());
      await source.resume();
      const plain = had(await listener.subscribe(source));
      return { source, channel, plain, bus: had(await listener.subscribe(channel.source)) };
    }),
  );
  return {
    ...{ speaker, listener },
    plain: lines.map(({ plain }) => plain),
    bus: lines.map(({ bus }) => bus),
    feed: (isFed) => {
      for (const { channel, source } of lines) channel.feed(isFed ? source : null);
    },
  };
}

async function flow({ plain, bus, feed }: Stage, phase: Phase): Promise<void> {
  feed(phase !== 'plain');
  await Promise.all([
    ...plain.map((one) => (phase === 'bus' ? one.pause() : one.resume())),
    ...bus.map((one) => (phase === 'plain' ? one.pause() : one.resume())),
  ]);
}

let stage: Stage | null = null;

async function obey(message: ToBus): Promise<FromBus> {
  if (message.say === 'open') {
    stage = await open(message.ssrcs);
    const ssrcOf = ({ rtpParameters }: SfuSubscription): number => rtpParameters.encodings?.[0]?.ssrc ?? 0;
    return {
      say: 'opened',
      workerPid: sfu.workerPids[0] ?? 0,
      send: stage.speaker.offers.send,
      receive: stage.listener.offers.receive,
      plain: stage.plain.map(ssrcOf),
      bus: stage.bus.map(ssrcOf),
    };
  }
  if (stage === null) throw new Error('nothing is open');
  if (message.say === 'flow') await flow(stage, message.phase);
  else {
    const { direction, dtlsParameters } = message;
    had(await stage[direction === 'send' ? 'speaker' : 'listener'].connect(direction, dtlsParameters));
  }
  return { say: 'done' };
}

process.on('message', (message: ToBus) => {
  obey(message).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

process.once('disconnect', () => void sfu.close());
