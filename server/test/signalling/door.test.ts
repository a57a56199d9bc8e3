import { describe, expect, it } from 'vitest';
import { DelegationId } from '@entente/shared/ids';
import { decideEnter } from '../../src/domain/admission.ts';
import { id } from '../meeting-sample.ts';
import { WireHouse } from './wire-house.ts';

const connection = { path: 'relay', up: 800, down: 900, loss: 2 } as const;
const wanted = { name: 'Dora Dupont', title: 'Counsellor' };

describe('who arrives, on the wire', () => {
  it('[CHK-1] [SEC-1] reports a check from outside, which only those who admit get', async () => {
    await using house = await WireHouse.open({ settings: { lobby: 'everyone' } });
    using olga = await house.inside('olga');
    using tuan = await house.inside('tuan');
    using dora = await house.connect('dora');
    expect(await dora.ask('check.report', { connection })).toBe('ok');
    await expect
      .poll(() => olga.mirror.held)
      .toMatchObject({ secretariat: { 'check:dora': { connection } } });
    expect(tuan.heard.some(({ data }) => JSON.stringify(data).includes('relay'))).toBe(false);
    expect(dora.heard.some(({ name }) => name === 'state')).toBe(false);
  });

  it('[COR-2] tells the asker and everybody inside of an accepted correction', async () => {
    await using house = await WireHouse.open({ settings: { lobby: 'everyone' } });
    using olga = await house.inside('olga');
    using tuan = await house.inside('tuan');
    using dora = await house.connect('dora');
    expect(await dora.ask('correction.ask', wanted)).toBe('ok');
    expect(await dora.last('plate')).toMatchObject({
      you: { name: 'dora' },
      correction: { at: 'asked', ...wanted },
    });
    expect(await olga.ask('correction.accept', { participantId: id('dora'), words: wanted })).toBe('ok');
    await expect.poll(() => dora.heard.at(-1)?.data).toMatchObject({ you: wanted });
    await house.bench.commit((state, now) => decideEnter(state, id('dora'), now));
    await olga.ask('lobby.admit', { participantId: id('dora') });
    await expect.poll(() => tuan.mirror.held).toMatchObject({ public: { 'participant:dora': wanted } });
  });

  it('[COR-4] refuses words that turn the line or pretend, before any rule is asked', async () => {
    await using house = await WireHouse.open();
    using dora = await house.connect('dora');
    for (const name of ['Dora\u202e', 'a\nb', '', '   ', '123', 'x'.repeat(121)])
      expect(await dora.ask('correction.ask', { name })).toBe('input.invalid');
    expect(house.bench.room.state.corrections.size).toBe(0);
  });

  it('[ADM-11] admits one delegation; the other stays without a record', async () => {
    await using house = await WireHouse.open({ settings: { lobby: 'everyone' } });
    using olga = await house.inside('olga');
    using dora = await house.connect('dora');
    using tuan = await house.connect('tuan');
    for (const person of [dora, tuan]) await person.ask('meeting.enter', {});
    const answer = await olga.answer('lobby.admit-delegation', { delegationId: DelegationId.parse('d1') });
    expect(answer).toMatchObject({ ok: true, data: { admitted: 1 } });
    await tuan.last('state');
    expect(house.bench.standing('dora')).toBe('waiting');
    expect(dora.heard.some(({ name }) => name === 'state')).toBe(false);
  });

  it('holds back who reports without end', async () => {
    await using house = await WireHouse.open();
    using dora = await house.connect('dora');
    const codes = new Set<string>();
    for (let index = 0; index < 20; index += 1)
      codes.add(await dora.ask('check.report', { connection: { ...connection, up: index } }));
    expect([...codes].sort()).toEqual(['ok', 'rate.exceeded']);
  });
});
