import { ParticipantId } from '@entente/shared/ids';
import { had, opus } from '../../../server/src/media/sfu-bench.contract.ts';
import type {
  SfuChannel,
  SfuRoom,
  SfuSeat,
  SfuSource,
  SfuSubscription,
} from '../../../server/src/media/sfu-port.ts';
import type { FromHall, Hearing, ToHall } from './listeners-words.ts';
import { answer, benchSfu } from './sfu-process.ts';

/** A floor and channels, and who listens. */
interface Hall {
  readonly room: SfuRoom;
  readonly speakers: SfuSeat;
  readonly floor: SfuSource;
  readonly booths: readonly { readonly source: SfuSource; readonly channel: SfuChannel }[];
  readonly listeners: Listener[];
}

interface Listener {
  readonly seat: SfuSeat;
  readonly floor: SfuSubscription;
  readonly channel: SfuSubscription;
  readonly plain: SfuSubscription;
}

const sfu = await benchSfu();

async function open(ssrcs: readonly number[]): Promise<Hall> {
  const room = had(await sfu.openRoom());
  const speakers = had(await room.openSeat(ParticipantId.parse('speakers'), sfu.rtpCapabilities));
  const sources: SfuSource[] = [];
  for (const ssrc of ssrcs) {
    const source = had(await speakers.publish('microphone', opus(ssrc)));
    await source.resume();
    sources.push(source);
  }
  const [floor, ...others] = sources;
  if (floor === undefined) throw new Error('nobody speaks');
  const booths = await Promise.all(
    others.map(async (source) => ({ source, channel: had(await room.openChannel()) })),
  );
  return { room, speakers, floor, booths, listeners: [] };
}

async function admit({ room, floor, booths, listeners }: Hall): Promise<Listener> {
  const seat = had(
    await room.openSeat(ParticipantId.parse(`listener${String(listeners.length)}`), sfu.rtpCapabilities),
  );
  const booth = booths[listeners.length % booths.length];
  if (booth === undefined) throw new Error('there is no channel');
  const listener = {
    seat,
    floor: had(await seat.subscribe(floor)),
    channel: had(await seat.subscribe(booth.channel.source)),
    plain: had(await seat.subscribe(booth.source)),
  };
  listeners.push(listener);
  return listener;
}

async function hear({ booths, listeners }: Hall, hearing: Hearing): Promise<void> {
  for (const { source, channel } of booths) channel.feed(hearing === 'channel' ? source : null);
  await Promise.all(
    listeners.flatMap((listener) => [
      listener.floor.resume(),
      hearing === 'channel' ? listener.channel.resume() : listener.channel.pause(),
      hearing === 'plain' ? listener.plain.resume() : listener.plain.pause(),
    ]),
  );
}

let hall: Hall | null = null;

async function obey(message: ToHall): Promise<FromHall> {
  if (message.say === 'open') {
    hall = await open(message.ssrcs);
    return { say: 'opened', workerPid: sfu.workerPids[0] ?? 0, send: hall.speakers.offers.send };
  }
  if (hall === null) throw new Error('nothing is open');
  switch (message.say) {
    case 'admit': {
      const seat = hall.listeners.length;
      const listener = await admit(hall);
      return { say: 'admitted', seat, receive: listener.seat.offers.receive };
    }
    case 'connect': {
      const { seat: index, dtlsParameters } = message;
      if (index === null) had(await hall.speakers.connect('send', dtlsParameters));
      else
        had(
          (await hall.listeners[index]?.seat.connect('receive', dtlsParameters)) ?? {
            ok: false,
            error: 'nobody',
          },
        );
      return { say: 'done' };
    }
    case 'hear':
      await hear(hall, message.hearing);
      return { say: 'done' };
    case 'count': {
      const counts = await Promise.all(
        hall.listeners.flatMap(({ channel, plain }) => [channel.stats(), plain.stats()]),
      );
      return { say: 'counted', packets: counts.reduce((sum, { packets }) => sum + packets, 0) };
    }
  }
}

process.on('message', (message: ToHall) => answer(obey(message)));
process.once('disconnect', () => void sfu.close());
