import { ParticipantId, RoomId } from '@entente/shared/ids';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import { mark } from '../sfu-bench.contract.ts';
import { eve, fay, french, guy } from '../testing/interpreted.ts';
import { InterpretedHall, type Heard } from '../testing/interpreted-hall.ts';
import { keptLog } from '../testing/kept-log.ts';
import { workerBinary } from '../testing/worker-binary.ts';
import { createMediasoupSfu, type MediasoupSfu } from './mediasoup-sfu.ts';

const [ada, bo, cy] = [ParticipantId.parse('ada'), ParticipantId.parse('bo'), ParticipantId.parse('cy')];
const caucus = RoomId.parse('caucus');
const [floor, first, second] = [1001, 1002, 1003];
const isOf =
  (ssrc: number) =>
  ({ payload }: Heard): boolean =>
    payload.length === 40 && payload[0] === mark(ssrc);

describe('channels of a meeting on the real worker', () => {
  let sfu: MediasoupSfu;
  let hall: InterpretedHall;
  beforeAll(async () => {
    sfu = await createMediasoupSfu({
      ...{ workers: 1, addresses: [{ ip: '127.0.0.1' }], basePort: 0, workerBin: workerBinary() },
      ...{ clock: systemClock, logger: keptLog().logger },
    });
  });
  afterAll(() => sfu.close());
  beforeEach(() => {
    hall = new InterpretedHall(sfu);
  });
  afterEach(() => hall.close());

  const air = (who: ParticipantId) =>
    ({ type: 'air-taken', boothId: french, participantId: who, outgoing: 'fr', at: 0 }) as const;
  const offAir = (who: ParticipantId) =>
    ({ type: 'air-left', boothId: french, participantId: who, at: 0 }) as const;

  /** Ada speaks on the floor, Fay and Guy into their booth; Bo listens to French. */
  const convene = async (...people: ParticipantId[]) => {
    hall.room.enter(ada, bo, cy, fay, guy, eve);
    await hall.join(ada, bo, fay, guy, ...people);
    hall.listen(bo, 'fr');
    hall.room.happen({ type: 'source-opened', participantId: ada, source: 'microphone' });
    await Promise.all([
      hall.speak(ada, 'microphone', floor),
      hall.speak(fay, 'booth', first),
      hall.speak(guy, 'booth', second),
    ]);
    const channel = await hall.channelOf(bo, 'fr');
    await hall.ready(bo);
    await hall.until(() => hall.heard(bo, channel).some(isOf(floor)));
    return channel;
  };

  it('[INT-1] carry the booth on air and not the floor, and the floor again when it is off air', async () => {
    const channel = await convene();
    hall.room.happen(air(fay));
    await hall.until(() => hall.heard(bo, channel).some(isOf(first)));
    hall.forget(bo);
    await hall.spoken(10);
    expect(hall.heard(bo, channel).length).toBeGreaterThan(5);
    expect(hall.heard(bo, channel).filter((packet) => !isOf(first)(packet))).toEqual([]);
    hall.room.happen(offAir(fay));
    await hall.until(() => hall.heard(bo, channel).some(isOf(floor)));
  });

  it('[BTH-5] let nothing of a booth leave the server while it is off air, to anybody', async () => {
    const channel = await convene();
    hall.room.happen(air(fay));
    await hall.until(() => hall.heard(bo, channel).some(isOf(first)));
    hall.room.happen(offAir(fay));
    await hall.until(() => hall.heard(bo, channel).at(-1)?.payload[0] === mark(floor));
    for (const who of [ada, bo, fay, guy]) {
      await hall.ready(who);
      hall.forget(who);
    }
    await hall.spoken(15);
    expect(hall.heard(bo, channel).length).toBeGreaterThan(5);
    for (const who of [ada, bo, fay, guy])
      expect(hall.heard(who).filter((packet) => isOf(first)(packet) || isOf(second)(packet))).toEqual([]);
  });

  it('[BTH-3] hand over without a packet of both, and without a gap', async () => {
    const channel = await convene();
    hall.room.happen(air(fay));
    await hall.until(() => hall.heard(bo, channel).some(isOf(first)));
    for (let turn = 0; turn < 8; turn += 1) {
      const [from, to] = turn % 2 === 0 ? [fay, guy] : [guy, fay];
      const [before, after] = turn % 2 === 0 ? [first, second] : [second, first];
      await hall.spoken(6);
      hall.forget(bo);
      await hall.until(() => hall.heard(bo, channel).some(isOf(before)));
      hall.room.happen(offAir(from), air(to));
      await hall.until(() => hall.heard(bo, channel).some(isOf(after)));
      await hall.spoken(4);
      const packets = hall.heard(bo, channel);
      const begins = packets.findIndex(isOf(after));
      expect(packets.slice(begins).filter(isOf(before))).toEqual([]);
      expect(packets.filter(isOf(floor))).toEqual([]);
      const gaps = packets.slice(1).map((packet, position) => {
        const former = packets[position] ?? packet;
        const pace = hall.pace(former.at, packet.at);
        // What a voice took longer than its 20 ms is the machine's, and is felt on both sides of a halt.
        return { ms: packet.at - former.at, allowed: pace < 25 ? 20 + pace : 40 + 2 * pace };
      });
      expect(gaps.filter(({ ms, allowed }) => ms > allowed)).toEqual([]);
    }
  }, 30_000);

  it('[INT-6] flow only to who listens, though a client says that it is ready for all', async () => {
    await convene();
    hall.room.happen(air(fay));
    const [fr, en] = [await hall.channelOf(guy, 'fr'), await hall.channelOf(guy, 'en')];
    await hall.ready(guy);
    hall.forget(guy);
    await hall.spoken(10);
    expect([hall.heard(guy, fr).length, hall.heard(guy, en).length]).toEqual([0, 0]);
    const incoming = (channel: string) =>
      ({ type: 'incoming-chosen', boothId: french, participantId: guy, channel, at: 0 }) as const;
    hall.room.happen(incoming('fr'));
    await hall.until(() => hall.heard(guy, fr).some(isOf(first)));
    hall.room.happen(incoming('en'));
    await hall.until(() => hall.heard(guy, en).some(isOf(floor)));
    hall.forget(guy);
    await hall.spoken(10);
    expect(hall.heard(guy, fr)).toEqual([]);
  });

  it('[SEC-4] let the plenary hear nothing of a booth that went along into a side room', async () => {
    const plenary = await convene(cy);
    hall.listen(cy, 'fr');
    const before = await hall.channelOf(cy, 'fr');
    hall.room.happen(
      { type: 'side-room-opened', roomId: caucus, room: 'corridor', at: 0 },
      ...[cy, fay, guy].map((participantId) => ({
        ...{ type: 'side-room-entered' as const, roomId: caucus, participantId, at: 0 },
      })),
      { type: 'booth-moved', boothId: french, roomId: caucus, at: 0 },
    );
    await hall.speak(fay, 'booth', second);
    hall.room.happen(air(fay));
    const own = await hall.channelOf(cy, 'fr', before.subscriptionId);
    for (const who of [ada, bo, cy, fay, guy]) await hall.ready(who);
    await hall.until(() => hall.heard(cy, own).some(isOf(second)));
    for (const who of [ada, bo, guy]) hall.forget(who);
    await hall.spoken(15);
    expect(hall.heard(bo, plenary).length).toBeGreaterThan(5);
    for (const who of [ada, bo, guy])
      expect(hall.heard(who).filter((packet) => isOf(first)(packet) || isOf(second)(packet))).toEqual([]);
    expect(hall.heard(cy, own).filter(isOf(floor))).toEqual([]);
  });

  it('come back with who joins again after the worker was killed', async () => {
    const before = await convene();
    hall.room.happen(air(fay));
    await hall.until(() => hall.heard(bo, before).some(isOf(first)));
    for (const pid of sfu.workerPids) process.kill(pid, 'SIGKILL');
    await hall.room.until(() => hall.room.heard(bo, 'media-reset').length > 0);
    await hall.join(bo, fay);
    await hall.speak(fay, 'booth', first);
    const channel = await hall.channelOf(bo, 'fr', before.subscriptionId);
    await hall.ready(bo);
    await hall.until(() => hall.heard(bo, channel).some(isOf(first)));
  });
});
