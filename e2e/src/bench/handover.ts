import { ParticipantId } from '@entente/shared/ids';
import { had, mark, opus } from '../../../server/src/media/sfu-bench.contract.ts';
import type { SfuPort, SfuSeat, SfuSource, SfuSubscription } from '../../../server/src/media/sfu-port.ts';
import { BareWebRtcEnd } from '../../../server/src/simulation/bare-webrtc-end.ts';
import { fay, french, guy } from '../../../server/src/media/testing/interpreted.ts';
import { InterpretedHall } from '../../../server/src/media/testing/interpreted-hall.ts';
import type { Figure } from './figure.ts';
import { benchSfu } from './sfu-process.ts';

const runs = 100;
/** People who listen beside the one whose ears are measured. */
const crowd = Array.from({ length: 100 }, (_, position) => `listener-${String(position)}`);
const listener = ParticipantId.parse('bo');
const voices = [1001, 1002] as const;
const baseline =
  'every listener consumes the next interpreter anew; without the way to their browsers and back';

/** A packet of one of the two voices, as it arrived. */
interface Packet {
  readonly byte: number | undefined;
  readonly at: number;
}

interface Ears {
  /** What arrived since it was forgotten. */
  readonly heard: () => readonly Packet[];
  readonly forget: () => void;
}

/**
 * The handover in a booth with a hundred listeners: at one of them, from the last packet of one interpreter to the first of
 * the other. Both send one each 20 ms all the while, so 20 ms is one unbroken voice.
 */
export async function* handover(): AsyncGenerator<Figure> {
  const sfu = await benchSfu();
  try {
    const samples = await inTheChannel(sfu);
    yield {
      ...{ bench: 'handover', metric: 'gap', unit: 'ms', samples },
      baseline: { what: baseline, samples: await anew(sfu) },
    };
  } finally {
    await sfu.close();
  }
}

async function inTheChannel(sfu: SfuPort): Promise<number[]> {
  const hall = new InterpretedHall(sfu, { others: crowd });
  const [air, off] = [
    (participantId: ParticipantId) =>
      ({ type: 'air-taken', boothId: french, participantId, outgoing: 'fr', at: 0 }) as const,
    (participantId: ParticipantId) => ({ type: 'air-left', boothId: french, participantId, at: 0 }) as const,
  ];
  try {
    const people = crowd.map((name) => ParticipantId.parse(name));
    hall.room.enter(listener, fay, guy, ...people);
    await hall.join(listener, fay, guy);
    const { rtpCapabilities } = sfu;
    for (const person of people) await hall.ask(person, 'media.join', { rtpCapabilities });
    for (const person of [...people, listener]) hall.listen(person, 'fr');
    await Promise.all([hall.speak(fay, 'booth', voices[0]), hall.speak(guy, 'booth', voices[1])]);
    for (const person of [...people, listener]) {
      await hall.channelOf(person, 'fr');
      await hall.ready(person);
    }
    hall.room.happen(air(fay));
    return await gaps(
      {
        heard: () => hall.heard(listener).map(({ payload, at }) => ({ byte: payload[0], at })),
        forget: () => hall.forget(listener),
      },
      async (to) => {
        const [from, next] = to === 1 ? [fay, guy] : [guy, fay];
        hall.room.happen(off(from), air(next));
      },
    );
  } finally {
    await hall.close();
  }
}

async function anew(sfu: SfuPort): Promise<number[]> {
  const room = had(await sfu.openRoom());
  const [booth, ears] = [
    had(await room.openSeat(fay, sfu.rtpCapabilities)),
    had(await room.openSeat(listener, sfu.rtpCapabilities)),
  ];
  const sources = [
    had(await booth.publish('booth', opus(voices[0]))),
    had(await booth.publish('booth', opus(voices[1]))),
  ] as const;
  const [send, receive] = [
    await BareWebRtcEnd.open(booth.offers.send, (dtls) => booth.connect('send', dtls)),
    await BareWebRtcEnd.open(ears.offers.receive, (dtls) => ears.connect('receive', dtls)),
  ];
  const packets: Packet[] = [];
  receive.onPacket(({ payload }) => packets.push({ byte: payload[0], at: performance.now() }));
  let isOver = false;
  const speaking = voices.map(async (ssrc, position) => {
    const began = performance.now() + position * 7;
    for (let sent = 0; !isOver; sent += 1) {
      await pause(Math.max(0, began + sent * 20 - performance.now()));
      await send.send({ ssrc, payloadType: 111, payload: Buffer.alloc(40, mark(ssrc)) });
    }
  });
  await sources[0].resume();
  const seats: SfuSeat[] = [];
  for (const name of crowd)
    seats.push(had(await room.openSeat(ParticipantId.parse(name), sfu.rtpCapabilities)));
  const consume = (source: SfuSource): Promise<SfuSubscription[]> =>
    Promise.all(
      [...seats, ears].map(async (seat) => {
        const subscription = had(await seat.subscribe(source));
        await subscription.resume();
        return subscription;
      }),
    );
  let subscriptions = await consume(sources[0]);
  const found = await gaps({ heard: () => packets, forget: () => void packets.splice(0) }, async (to) => {
    for (const subscription of subscriptions) subscription.close();
    const next = sources[to];
    await Promise.all([sources[1 - to]?.pause(), next.resume()]);
    subscriptions = await consume(next);
  });
  isOver = true;
  await Promise.all(speaking);
  await Promise.all([send.close(), receive.close()]);
  room.close();
  return found;
}

/** Hands over to and fro at any moment of a frame, and measures how long it takes from one voice to the other. */
async function gaps({ heard, forget }: Ears, switchTo: (to: 0 | 1) => Promise<void>): Promise<number[]> {
  const found: number[] = [];
  const bytes = voices.map(mark);
  await until(() => heard().some(({ byte }) => byte === bytes[0]));
  for (let run = 0; run < runs; run += 1) {
    const to = run % 2 === 0 ? 1 : 0;
    const isNext = ({ byte }: Packet): boolean => byte === bytes[to];
    const isFormer = ({ byte }: Packet): boolean => byte === bytes[1 - to];
    forget();
    await until(() => heard().some(isFormer));
    await pause(100 + ((run * 7) % 20));
    await switchTo(to);
    await until(() => heard().some(isNext));
    const next = heard().find(isNext);
    const last = heard().findLast(isFormer);
    if (next === undefined || last === undefined) throw new Error('one of the two was not heard');
    found.push(next.at - last.at);
  }
  return found;
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('no voice within 10 s');
    await pause(2);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
