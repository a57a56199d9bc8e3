import { MeetingId, ParticipantId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { createFakeSfu } from './fake-sfu.ts';
import { createProbes, mostProbes, probeLife, type Tester } from './probes.ts';
import { none, vp8 } from './sfu-bench.contract.ts';
import { HeldClock } from './testing/held-clock.ts';

const dtlsParameters = {
  fingerprints: [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => '0A').join(':') }],
};
const tester = (name: string): Tester => ({
  meetingId: MeetingId.parse('m'),
  participantId: ParticipantId.parse(name),
});

function bench() {
  const sfu = createFakeSfu();
  const clock = new HeldClock();
  const probes = createProbes({ sfu, clock, iceServersFor: () => [{ urls: ['turn:relay.example'] }] });
  const open = (who: Tester) => probes.handle(who, 'probe.open', { rtpCapabilities: sfu.rtpCapabilities });
  return { sfu, clock, probes, open };
}

describe('a connection test', () => {
  it('returns what it is sent, in a room of its own', async () => {
    const { sfu, probes, open } = bench();
    const dora = tester('dora');
    expect(await open(dora)).toMatchObject({
      ok: true,
      value: { iceServers: [{ urls: ['turn:relay.example'] }] },
    });
    for (const direction of ['send', 'receive'] as const)
      expect(await probes.handle(dora, 'probe.connect', { direction, dtlsParameters })).toEqual({
        ok: true,
        value: {},
      });
    const published = await probes.handle(dora, 'probe.publish', { rtpParameters: vp8(1111) });
    if (!published.ok) throw new Error(published.error.code);
    const back = sfu.subscription(published.value.subscriptionId);
    expect(back?.paused).toBe(true);
    expect(await probes.handle(dora, 'probe.ready', {})).toEqual({ ok: true, value: {} });
    sfu.send(published.value.sourceId, 7);
    expect((await back?.stats())?.packets).toBe(7);
    expect(await sfu.rooms[0]?.census()).toEqual({ ...none, transports: 4, sources: 1, subscriptions: 1 });
    expect(await probes.handle(dora, 'probe.close', {})).toEqual({ ok: true, value: {} });
    expect(sfu.rooms.every(({ closed }) => closed)).toBe(true);
    expect(probes.count).toBe(0);
  });

  it('is ended by the server, whatever became of its client', async () => {
    const { sfu, clock, probes, open } = bench();
    await open(tester('dora'));
    clock.advance(probeLife - 1);
    expect(probes.count).toBe(1);
    clock.advance(1);
    expect(probes.count).toBe(0);
    expect(sfu.rooms[0]?.closed).toBe(true);
  });

  it('leaves nothing when a second one takes its place while it is being opened', async () => {
    const { sfu, probes, open } = bench();
    const [first, second] = await Promise.all([open(tester('dora')), open(tester('dora'))]);
    expect(first).toMatchObject({ ok: false, error: { code: 'media.refused' } });
    expect(second.ok).toBe(true);
    expect(sfu.rooms.map(({ closed }) => closed)).toEqual([true, false]);
    expect(probes.count).toBe(1);
  });

  it('waits where there are many already, and does not end those', async () => {
    const { probes, open } = bench();
    for (let index = 0; index < mostProbes; index += 1)
      expect((await open(tester(`p${index}`))).ok).toBe(true);
    expect(await open(tester('late'))).toEqual({
      ok: false,
      error: { code: 'media.unavailable', retryAfter: 5 },
    });
    expect(probes.count).toBe(mostProbes);
  });

  it('refuses what does not fit or is out of order, and another’s test is not one’s own', async () => {
    const { probes, open } = bench();
    const [dora, tuan] = [tester('dora'), tester('tuan')];
    const refused = { ok: false, error: { code: 'media.refused' } };
    await open(dora);
    expect(await probes.handle(tuan, 'probe.publish', { rtpParameters: vp8(1) })).toEqual(refused);
    expect(await probes.handle(dora, 'probe.ready', {})).toEqual(refused);
    const twice = await Promise.all(
      [1, 2].map((ssrc) => probes.handle(dora, 'probe.publish', { rtpParameters: vp8(ssrc) })),
    );
    expect(twice.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('is over with its worker, and with the server', async () => {
    const { sfu, probes, open } = bench();
    await open(tester('dora'));
    sfu.killWorkers();
    expect(await probes.handle(tester('dora'), 'probe.publish', { rtpParameters: vp8(1) })).toMatchObject({
      ok: false,
    });
    await probes.close();
    expect(await open(tester('dora'))).toMatchObject({ ok: false, error: { code: 'media.unavailable' } });
    expect(sfu.rooms.every(({ closed }) => closed)).toBe(true);
  });
});
