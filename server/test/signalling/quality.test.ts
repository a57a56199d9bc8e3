import type { QualityReport } from '@entente/shared/quality';
import { describe, expect, it } from 'vitest';
import { id, type Name } from '../meeting-sample.ts';
import type { Person } from './person.ts';
import { WireHouse } from './wire-house.ts';

const poor: QualityReport = {
  ...{ level: 'poor', causes: ['loss-down', 'bandwidth'], remedies: ['others-paused'] },
  ...{ lossDown: 0.12, roundTrip: 340, concealed: 0.04 },
};
const told = (person: Person, name: string) =>
  person.heard.filter((one) => one.name === name).map(({ data }) => data);

/** What was said before has surely arrived: an answer comes after it on the same connection. */
const settled = (...people: readonly Person[]) =>
  Promise.all(people.map((person) => person.say('media.show', null)));

describe('reports on connections', () => {
  it('[QUA-3] reach organiser and chair, and nobody else', async () => {
    await using house = await WireHouse.open();
    const names = ['olga', 'chen', 'dora', 'tuan', 'ines', 'omar', 'vera'] as const satisfies Name[];
    const people = await Promise.all(names.map((name) => house.inside(name)));
    const [olga, chen, dora] = people;
    if (olga === undefined || chen === undefined || dora === undefined) throw new Error('nobody came');
    expect(await dora.ask('quality.report', poor)).toBe('ok');
    await settled(...people);
    const report = { people: [{ participantId: id('dora'), since: house.bench.clock.now(), ...poor }] };
    expect(told(olga, 'quality')).toEqual([report]);
    expect(told(chen, 'quality')).toEqual([report]);
    for (const other of people.slice(2)) expect(told(other, 'quality')).toEqual([]);
    for (const person of people) person[Symbol.dispose]();
  });

  it('are told to an organiser who comes later, with when it began, and forgotten with the seat', async () => {
    await using house = await WireHouse.open();
    using dora = await house.inside('dora');
    using tuan = await house.inside('tuan');
    const since = house.bench.clock.now();
    await dora.ask('quality.report', poor);
    await tuan.ask('quality.report', { level: 'good', causes: [], remedies: [] });
    house.bench.clock.advance(3_000);
    await dora.ask('quality.report', { ...poor, causes: ['bandwidth', 'loss-down'], lossDown: 0.2 });
    await tuan.ask('meeting.leave', {});
    using olga = await house.inside('olga');
    await settled(olga);
    expect(told(olga, 'quality')).toMatchObject([
      { people: [{ participantId: id('dora'), since, lossDown: 0.2 }] },
    ]);
  });

  it('are limited in their rate, and what is no report is refused', async () => {
    await using house = await WireHouse.open({ limits: { quality: { points: 2, seconds: 60 } } });
    using dora = await house.inside('dora');
    const hostile = { ...poor, lossDown: 7 };
    expect(await dora.ask('quality.report', hostile)).toBe('input.invalid');
    expect(await dora.ask('quality.report', poor)).toBe('ok');
    expect(await dora.ask('quality.report', poor)).toBe('rate.exceeded');
    expect(await dora.ask('source.open', { source: 'camera' })).toBe('ok');
  });
});

describe('helping somebody', () => {
  it('asks that client alone to make its media anew, once for a double click', async () => {
    await using house = await WireHouse.open();
    using olga = await house.inside('olga');
    using dora = await house.inside('dora');
    using tuan = await house.inside('tuan');
    const ask = () => olga.ask('quality.ask-reconnect', { participantId: id('dora') }, { id: 'one' });
    expect(await Promise.all([ask(), ask()])).toEqual(['ok', 'ok']);
    await settled(dora, tuan);
    expect(told(dora, 'reconnect-asked')).toHaveLength(1);
    expect(told(tuan, 'reconnect-asked')).toEqual([]);
  });

  it('is refused where nobody is there to be asked', async () => {
    await using house = await WireHouse.open();
    using olga = await house.inside('olga');
    const dora = await house.inside('dora');
    expect(await olga.ask('quality.ask-reconnect', { participantId: id('omar') })).toBe('not.found');
    dora.cut();
    await expect.poll(() => house.bench.room.isConnected(id('dora'))).toBe(false);
    expect(await olga.ask('quality.ask-reconnect', { participantId: id('dora') })).toBe('not.found');
  });

  it('[QUA-3] tells a limit of one person to that person, also after a reconnection, and not to the others', async () => {
    await using house = await WireHouse.open();
    using olga = await house.inside('olga');
    using tuan = await house.inside('tuan');
    const dora = await house.inside('dora');
    expect(await olga.ask('stage.limit', { limit: 'audio-only', participantId: id('dora') })).toBe('ok');
    expect(await olga.ask('stage.limit', { limit: 'audio-only', participantId: id('dora') })).toBe('ok');
    await settled(dora, tuan);
    expect(told(dora, 'own-limit')).toEqual([{ limit: 'full' }, { limit: 'audio-only' }]);
    expect(told(tuan, 'own-limit')).toEqual([{ limit: 'full' }]);
    expect(JSON.stringify(tuan.heard)).not.toContain('audio-only');
    dora.cut();
    using back = await house.connect('dora');
    expect(await back.last('own-limit')).toEqual({ limit: 'audio-only' });
  });
});
