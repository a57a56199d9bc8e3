import { ParticipantId } from '@entente/shared/ids';
import { had, opus } from '../../../server/src/media/sfu-bench.contract.ts';
import type { SfuSeat, SfuSubscription } from '../../../server/src/media/sfu-port.ts';
import type { FromBus, Phase, ToBus } from './bus-words.ts';
import { answer, benchSfu } from './sfu-process.ts';

/** A channel for each source. */
interface Stage {
  readonly speaker: SfuSeat;
  readonly listener: SfuSeat;
  readonly plain: readonly SfuSubscription[];
  readonly bus: readonly SfuSubscription[];
  /** Feeds every channel with its source, or with nothing. */
  readonly feed: (isFed: boolean) => void;
}

const sfu = await benchSfu();

async function open(ssrcs: readonly number[]): Promise<Stage> {
  const room = had(await sfu.openRoom());
  const sit = async (who: string) => had(await room.openSeat(ParticipantId.parse(who), sfu.rtpCapabilities));
  const [speaker, listener] = [await sit('speaker'), await sit('listener')];
  const lines = await Promise.all(
    ssrcs.map(async (ssrc) => {
      const source = had(await speaker.publish('microphone', opus(ssrc)));
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

process.on('message', (message: ToBus) => answer(obey(message)));
process.once('disconnect', () => void sfu.close());
