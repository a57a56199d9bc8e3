import { describe, expect, it } from 'vitest';
import { itemId } from '../meeting-sample.ts';
import { WireHouse } from './wire-house.ts';

const [first, second] = [itemId('a1'), itemId('a2')];

describe('running the agenda', () => {
  it('[AGD-2] tells everybody inside of the next item, and skips none when two preside at once', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    using olga = await house.inside('olga');
    using vera = await house.inside('vera');
    expect(await chen.ask('agenda.next', { current: null })).toBe('ok');
    const both = [chen, olga].map((one) => one.ask('agenda.next', { current: first }));
    expect(await Promise.all(both)).toEqual(['ok', 'ok']);
    const statuses = house.bench.room.state.agenda.map(({ progress }) => progress.status);
    expect(statuses).toEqual(['done', 'current']);
    for (const [name, one] of [
      ['chen', chen],
      ['olga', olga],
      ['vera', vera],
    ] as const)
      await expect.poll(() => one.mirror.held).toEqual(house.bench.due(name));
  });

  it('[AGD-2] [AGD-3] refuses who acts on what has moved on', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    const start = { itemId: second, from: 'pending', to: 'current' } as const;
    expect(await chen.ask('agenda.next', { current: null })).toBe('ok');
    expect(await chen.ask('agenda.move', start)).toBe('ok');
    expect(await chen.ask('agenda.next', { current: first })).toBe('state.stale');
    expect(await chen.ask('agenda.move', { ...start, to: 'deferred' })).toBe('state.stale');
  });

  it('[AGD-6] gives a new item an id of the server’s own, under which it can be taken off', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    const before = house.bench.room.state.agenda.length;
    const add = () => chen.answer('agenda.add', { title: ' Ports ', before: first }, { id: 'one' });
    const [answer, repeated] = [await add(), await add()];
    expect(repeated).toEqual(answer);
    const [added] = house.bench.room.state.agenda;
    expect(added).toMatchObject({ title: 'Ports', order: 1 });
    expect(answer).toMatchObject({ ok: true, data: { itemId: added?.id } });
    expect(await chen.ask('agenda.remove', { itemId: itemId(added?.id ?? '') })).toBe('ok');
    expect(house.bench.room.state.agenda).toHaveLength(before);
  });

  it('bounds what can be written on it', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    const bad = [
      { title: '' },
      { title: 'x'.repeat(201) },
      { title: 'a\u0007b' },
      { title: 'x', minutes: 0 },
      { title: 'x', minutes: 1441 },
      { title: 'x', minutes: 1.5 },
    ];
    for (const words of bad) {
      expect(await chen.ask('agenda.add', { ...words, before: null })).toBe('input.invalid');
      expect(await chen.ask('agenda.edit', { itemId: first, ...words })).toBe('input.invalid');
    }
  });
});
