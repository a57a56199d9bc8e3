import { describe, expect, it } from 'vitest';
import { MeetingId } from '@entente/shared/ids';
import { protocolVersion } from '@entente/shared/protocol/version';
import { decideEnd } from '../../src/domain/meeting.ts';
import { id } from '../meeting-sample.ts';
import { Person } from './person.ts';
import { tokenLife, WireHouse } from './wire-house.ts';

describe('a handshake', () => {
  it('is refused with a code, and nobody is connected', async () => {
    await using house = await WireHouse.open({ allowedOrigins: ['https://meetings.example.org'] });
    const token = house.token('olga');
    const refusal = async (auth: Record<string, unknown>, origin?: string) => {
      using person = new Person(house.url, auth, origin === undefined ? {} : { origin });
      return (await person.connect())?.code;
    };
    expect(await refusal({ protocol: protocolVersion, token })).toBeUndefined();
    expect(await refusal({ protocol: 1, token, anything: [] })).toBe('protocol.mismatch');
    expect(await refusal({ protocol: protocolVersion })).toBe('auth.required');
    expect(await refusal({ protocol: protocolVersion, token: 'forged' })).toBe('auth.required');
    expect(await refusal({ token })).toBe('input.invalid');
    expect(await refusal({ protocol: String(protocolVersion), token })).toBe('input.invalid');
    expect(await refusal({ protocol: protocolVersion, token, resume: { epoch: 'e', seq: -1 } })).toBe(
      'input.invalid',
    );
    expect(await refusal({ protocol: protocolVersion, token, more: true })).toBe('input.invalid');
    expect(await refusal({ protocol: protocolVersion, token: 'x'.repeat(5_000) })).toBe('input.invalid');
    const elsewhere = house.token('olga', { meetingId: MeetingId.parse('elsewhere') });
    expect(await refusal({ protocol: protocolVersion, token: elsewhere })).toBe('meeting.not-found');
    const expired = house.token('olga', { expiresAt: house.bench.clock.now() });
    expect(await refusal({ protocol: protocolVersion, token: expired })).toBe('session.expired');
    const stranger = house.token('olga', { participantId: id('olga').concat('x') as never });
    expect(await refusal({ protocol: protocolVersion, token: stranger })).toBe('auth.required');
    expect(await refusal({ protocol: protocolVersion, token }, 'https://evil.example')).toBe(
      'origin.refused',
    );
    expect(await refusal({ protocol: protocolVersion, token }, 'null')).toBe('origin.refused');
    expect(
      await refusal({ protocol: protocolVersion, token }, 'https://meetings.example.org'),
    ).toBeUndefined();
    expect(await refusal({ protocol: protocolVersion, token }, house.url)).toBeUndefined();
    await expect.poll(() => house.gateway.connections).toBe(0);
  });

  it('is slowed down for an address that knocks too often', async () => {
    await using house = await WireHouse.open({ limits: { handshake: { points: 2, seconds: 60 } } });
    using first = await house.connect('olga');
    using second = house.person('chen');
    expect(await second.connect()).toBeNull();
    using third = house.person('dora');
    expect(await third.connect()).toMatchObject({ code: 'rate.exceeded', retryAfter: 60 });
    expect(first.socket.connected).toBe(true);
  });

  it('is answered by welcome first, with the card and the plate and nothing of the room', async () => {
    await using house = await WireHouse.open();
    using dora = await house.connect('dora');
    expect(dora.heard).toHaveLength(1);
    expect(dora.heard[0]).toMatchObject({
      name: 'welcome',
      data: {
        standing: 'outside',
        you: { id: 'dora', delegation: { shortName: 'France' } },
        meeting: { id: 'meeting' },
      },
    });
    expect(JSON.stringify(dora.heard)).not.toContain('olga');
  });
});

describe('a connection ends', () => {
  it('when its token runs out, unless a newer one was brought', async () => {
    await using house = await WireHouse.open();
    using olga = await house.connect('olga');
    using chen = await house.connect('chen');
    house.bench.clock.advance(tokenLife / 2);
    const renewed = await olga.answer('session.renew', { token: house.token('olga') });
    expect(renewed).toMatchObject({ ok: true, data: { expiresAt: house.bench.clock.now() + tokenLife } });
    expect(await olga.ask('session.renew', { token: house.token('chen') })).toBe('permission.denied');
    expect(await olga.ask('session.renew', { token: 'forged' })).toBe('auth.required');
    house.bench.clock.advance(tokenLife / 2);
    expect(await chen.end()).toEqual({ name: 'ended', data: { code: 'session.expired' } });
    expect(olga.socket.connected).toBe(true);
    house.bench.clock.advance(tokenLife / 2);
    expect(await olga.end()).toEqual({ name: 'ended', data: { code: 'session.expired' } });
  });

  it('when its session is revoked, and others go on', async () => {
    await using house = await WireHouse.open();
    using olga = await house.connect('olga');
    using chen = await house.connect('chen');
    house.gateway.endSession('session-of-olga');
    expect(await olga.end()).toEqual({ name: 'ended', data: { code: 'session.revoked' } });
    expect(chen.socket.connected).toBe(true);
  });

  it('when a newer one of the same participant comes', async () => {
    await using house = await WireHouse.open();
    using older = await house.inside('chen');
    using newer = await house.connect('chen');
    expect(await older.end()).toEqual({ name: 'ended', data: { code: 'session.superseded' } });
    expect(await newer.ask('source.open', { source: 'camera' })).toBe('ok');
    expect(house.bench.room.reconnecting).toEqual([]);
    expect(newer.mirror.held).toEqual(house.bench.due('chen'));
  });

  it('when the meeting is over, for who is inside and for who comes later', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    await house.bench.commit(decideEnd);
    expect(await chen.end()).toEqual({ name: 'ended', data: { code: 'meeting.ended' } });
    using dora = await house.connect('dora');
    expect(await dora.end()).toEqual({ name: 'ended', data: { code: 'meeting.ended' } });
  });

  it('without a word when the server stops, so that clients come back to the next one', async () => {
    await using house = await WireHouse.open();
    using olga = await house.connect('olga');
    const reason = new Promise((resolve) => olga.socket.once('disconnect', resolve));
    await house.gateway.close();
    expect(await reason).toBe('transport close');
    expect(house.gateway.connections).toBe(0);
  });
});
