import { describe, expect, it } from 'vitest';
import { id } from '../meeting-sample.ts';
import type { Person } from './person.ts';
import { WireHouse } from './wire-house.ts';

/** Everything that came over this person's connection, as one text. */
const wireOf = (person: Person): string => JSON.stringify(person.heard);

const text = 'Our reserve price is forty.';

describe('a written message on the wire', () => {
  it('[SEC-3] comes to those whom it is for, and to nobody else in any message', async () => {
    await using house = await WireHouse.open();
    using dora = await house.inside('dora');
    using tuan = await house.inside('tuan');
    using olga = await house.inside('olga');
    using vera = await house.inside('vera');
    const holders = () =>
      Object.entries({ dora, tuan, olga, vera }).flatMap(([name, person]) =>
        wireOf(person).includes(text) ? [name] : [],
      );
    const to = { kind: 'participant' as const, participantId: id('tuan') };
    expect(await dora.ask('message.send', { to, text })).toBe('ok');
    // An answer comes after all that was said before it.
    for (const person of [dora, tuan, olga, vera]) await person.ask('source.close', { source: 'camera' });
    expect(holders()).toEqual(['dora', 'tuan']);
  });

  it('is sent once by a command that is repeated, under the id that its sender foresaw', async () => {
    await using house = await WireHouse.open();
    using dora = await house.inside('dora');
    const send = () =>
      dora.answer('message.send', { to: { kind: 'all' }, text: '  e\u0301t\u00e9 ' }, { id: 'm1' });
    expect(await Promise.all([send(), send()])).toMatchObject([
      { ok: true, data: { messageId: 'dora.m1' } },
      { ok: true, data: { messageId: 'dora.m1' } },
    ]);
    const { boxes } = house.bench.room.state.messages;
    expect(boxes.get('public')?.map(({ content }) => content)).toEqual([
      { is: 'said', text: '\u00e9t\u00e9' },
    ]);
  });

  it('[MSG-6] is refused with the wait after ten in a row', async () => {
    await using house = await WireHouse.open();
    using dora = await house.inside('dora');
    for (let count = 0; count < 10; count += 1)
      expect(await dora.ask('message.send', { to: { kind: 'all' }, text })).toBe('ok');
    expect(await dora.answer('message.send', { to: { kind: 'all' }, text })).toMatchObject({
      ok: false,
      error: { code: 'rate.exceeded', retryAfter: 30 },
    });
  });
});
