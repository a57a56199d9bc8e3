import type { ServerEvents } from '@entente/shared/protocol/events';
import { RoomId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { id } from '../meeting-sample.ts';
import { WireHouse } from './wire-house.ts';

const settings = { lobby: 'nobody', floorPolicy: 'open' } as const;
const frenchCaucus = RoomId.parse('d2');

/** Everything that somebody has ever been told, as text. */
const everything = (heard: readonly { readonly data: unknown }[]): string => JSON.stringify(heard);

describe('the way into a side room', () => {
  it('[CAU-1] cannot be named: who asks for another caucus is refused, and who has none too', async () => {
    await using house = await WireHouse.open({ settings });
    using dora = await house.inside('dora');
    using tuan = await house.inside('tuan');
    using olga = await house.inside('olga');
    using chen = await house.inside('chen');
    expect(await dora.ask('caucus.enter', {})).toBe('ok');
    for (const named of [{ roomId: frenchCaucus }, { delegationId: 'd2' }, { participantId: id('dora') }])
      expect(
        await tuan.say('caucus.enter', { id: JSON.stringify(named).length.toString(), input: named }),
      ).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(await olga.ask('caucus.enter', {})).toBe('permission.denied');
    expect(await chen.answer('caucus.enter', {})).toMatchObject({
      error: { code: 'rule.violated', rule: 'CAU-1' },
    });
    for (const person of [tuan, olga, chen])
      expect(
        await person.answer('source.open', { source: 'microphone', roomId: frenchCaucus }),
      ).toMatchObject({
        error: { code: 'rule.violated', rule: 'CAU-5' },
      });
  });

  it('[CAU-2] into a corridor of others is not there: their request is not found, their room opens nothing', async () => {
    await using house = await WireHouse.open({ settings });
    using dora = await house.inside('dora');
    using tuan = await house.inside('tuan');
    using chen = await house.inside('chen');
    expect(await dora.ask('word.request', { participantId: id('tuan') })).toBe('ok');
    const [roomId] = house.bench.room.state.words.keys();
    if (roomId === undefined) throw new Error('nothing was asked');
    expect(await chen.ask('word.answer', { roomId, answer: 'accept' })).toBe('not.found');
    expect(await dora.ask('word.answer', { roomId, answer: 'accept' })).toBe('not.found');
    expect(await tuan.ask('word.answer', { roomId, answer: 'accept' })).toBe('ok');
    expect(await chen.ask('word.answer', { roomId, answer: 'accept' })).toBe('not.found');
    expect(await chen.ask('word.request', { participantId: id('tuan') })).toBe('rule.violated');
    expect(await chen.ask('source.open', { source: 'microphone', roomId })).toBe('rule.violated');
    expect(everything(chen.heard)).not.toContain(roomId);
  });

  it('[CAU-5] opens nothing in the plenary that was meant for the caucus, when a move came between', async () => {
    await using house = await WireHouse.open({ settings });
    using dora = await house.inside('dora');
    expect(await dora.ask('caucus.enter', {})).toBe('ok');
    expect(await dora.ask('plenary.return', {})).toBe('ok');
    expect(await dora.ask('source.open', { source: 'microphone', roomId: frenchCaucus })).toBe(
      'rule.violated',
    );
    expect(house.bench.room.state.roster.get(id('dora'))?.place).toEqual({ at: 'inside', open: [] });
  });

  it('[CAU-6] is none for who presides: nobody is silenced or given the floor in there', async () => {
    await using house = await WireHouse.open({ settings });
    using dora = await house.inside('dora');
    using olga = await house.inside('olga');
    await dora.ask('caucus.enter', {});
    await dora.ask('source.open', { source: 'microphone', roomId: frenchCaucus });
    const silence = { participantId: id('dora'), source: 'microphone' } as const;
    expect(await olga.answer('participant.silence', silence)).toMatchObject({ error: { rule: 'CAU-6' } });
    await olga.ask('floor.set-policy', { policy: 'chaired' });
    expect(await olga.answer('floor.give', { participantId: id('dora') })).toMatchObject({
      error: { rule: 'CAU-6' },
    });
    expect(house.bench.room.state.roster.get(id('dora'))?.place).toMatchObject({ open: ['microphone'] });
  });
});

describe('what is told outside', () => {
  it('[SEC-2] over the wire is that somebody is away, and not a word of where or with whom', async () => {
    await using house = await WireHouse.open({ settings });
    using olga = await house.inside('olga');
    using chen = await house.inside('chen');
    using tuan = await house.inside('tuan');
    using dora = await house.inside('dora');
    await dora.ask('caucus.enter', {});
    await dora.ask('source.open', { source: 'microphone', roomId: frenchCaucus });
    await dora.ask('caucus.background', { wanted: true });
    house.bench.room.tellRoom(frenchCaucus, 'levels', {
      speaking: [{ participantId: id('dora'), level: -9 }],
    });
    await dora.last('levels');
    for (const person of [olga, chen, tuan]) {
      // Asked last, so that whatever was on its way has come.
      await person.ask('word.withdraw', {});
      const told = everything(person.heard);
      for (const secret of ['room:d2', 'side-room', 'caucus', 'background', 'levels'])
        expect(told).not.toContain(secret);
      const updates = person.heard.filter(({ name }) => name === 'state').map(({ data }) => data);
      const away = (updates as ServerEvents['state'][]).flatMap((update) =>
        update.type === 'ops' ? update.ops.flatMap((op) => (op.op === 'put' ? [op.record] : [])) : [],
      );
      expect(away.at(-1)).toMatchObject({ id: id('dora'), away: true, open: [] });
    }
  });
});
