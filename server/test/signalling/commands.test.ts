import { StateUpdate } from '@entente/shared/protocol/events';
import { describe, expect, it } from 'vitest';
import { id } from '../meeting-sample.ts';
import { wellFormed } from './well-formed.ts';
import { WireHouse } from './wire-house.ts';

describe('the order of the checks', () => {
  it('is rate, name, envelope, input, permission, standing, rule', async () => {
    await using house = await WireHouse.open({ limits: { state: { points: 6, seconds: 60 } } });
    using dora = await house.connect('dora');
    const code = async (name: string, ...said: unknown[]) => {
      const ack = await dora.say(name, ...said);
      return ack.ok ? 'ok' : ack.error.code;
    };
    const [good, bad] = [
      { id: 'a', input: {} },
      { id: 'a', input: { more: 1 } },
    ];
    expect(await code('meeting.begin', 'what?')).toBe('command.unknown');
    expect(await code('meeting.end', 'what?')).toBe('command.malformed');
    expect(await code('meeting.end', good, good)).toBe('command.malformed');
    expect(await code('meeting.end', bad)).toBe('input.invalid');
    expect(await code('meeting.end', good)).toBe('permission.denied');
    expect(await code('source.open', { id: 'a', input: { source: 'camera' } })).toBe('admission.required');
    await house.inside('tuan');
    expect(await code('meeting.end', 'what?')).toBe('command.malformed');
    const refused = await dora.say('meeting.end', 'what?');
    expect(refused).toMatchObject({ ok: false, error: { code: 'rate.exceeded' } });
    expect(await code('meeting.enter', good)).toBe('ok');
  });

  it('begins with the size: more than 64 kB ends the connection', async () => {
    await using house = await WireHouse.open();
    using olga = await house.inside('olga');
    olga.socket.emit(
      'lobby.refuse',
      { id: 'a', input: { participantId: 'dora', reason: 'x'.repeat(70_000) } },
      () => undefined,
    );
    await olga.end();
    using back = await house.connect('olga');
    expect(await back.ask('floor.withdraw', {})).toBe('ok');
  });

  it('ignores what asks for no acknowledgement', async () => {
    await using house = await WireHouse.open();
    using olga = await house.inside('olga');
    olga.socket.emit('floor.set-policy', { id: 'a', input: { policy: 'open' } });
    await olga.ask('floor.withdraw', {});
    expect(house.bench.room.state.floor.policy).toBe('chaired');
  });
});

describe('a command', () => {
  it('acts once, by a double click and by a retry over a new connection whose first answer was lost', async () => {
    await using house = await WireHouse.open();
    using olga = await house.inside('olga');
    const seq = house.bench.room.seq;
    const ask = (who: typeof olga) => who.answer('source.open', { source: 'camera' }, { id: 'one' });
    const [first, second] = await Promise.all([ask(olga), ask(olga)]);
    expect(first).toEqual({ ok: true, data: {}, seq: seq + 1 });
    expect(second).toEqual(first);
    await olga.ask('source.close', { source: 'camera' });
    olga.cut();
    using back = await house.connect('olga', olga.mirror);
    expect(await ask(back)).toEqual(first);
    expect(house.bench.room.seq).toBe(seq + 2);
    expect(back.mirror.held).toEqual(house.bench.due('olga'));
  });

  it('of the media acts once too', async () => {
    await using house = await WireHouse.open();
    using olga = await house.inside('olga');
    const join = () =>
      olga.answer('media.join', { rtpCapabilities: house.sfu.rtpCapabilities }, { id: 'one' });
    const [first, second] = await Promise.all([join(), join()]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await house.sfu.rooms.at(-1)?.census()).toMatchObject({ transports: 2 });
  });

  it('is refused as stale when what its author saw has changed', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    const ifSeq = house.bench.room.seq;
    using dora = await house.inside('dora');
    expect(await chen.ask('floor.give', { participantId: id('dora') }, { ifSeq })).toBe('state.stale');
    expect(await chen.ask('floor.give', { participantId: id('dora') }, { ifSeq: house.bench.room.seq })).toBe(
      'ok',
    );
    expect(await dora.ask('source.open', { source: 'microphone' })).toBe('ok');
  });

  it('of somebody who is being sent out at this moment is refused', async () => {
    await using house = await WireHouse.open();
    using olga = await house.inside('olga');
    using chen = await house.inside('chen');
    const release = house.bench.log.hold();
    const removal = olga.ask('participant.remove', { participantId: id('chen') });
    await expect.poll(() => house.bench.log.appends).toHaveLength(4);
    expect(house.bench.standing('chen')).toBe('inside');
    expect(await chen.ask('floor.withdraw', {})).toBe('admission.required');
    release();
    expect(await removal).toBe('ok');
  });

  it('against a rule is told which one', async () => {
    await using house = await WireHouse.open();
    using dora = await house.inside('dora');
    const answer = await dora.answer('source.open', { source: 'microphone' });
    expect(answer).toEqual({ ok: false, error: { code: 'rule.violated', rule: 'FLR-1' } });
  });

  it('that fails by a bug is answered with a reference and logged under it, without what was said', async () => {
    await using house = await WireHouse.open({
      mediaOf: (media) => ({
        rtpCapabilities: media.rtpCapabilities,
        handle: () => Promise.reject(new Error('a bug')),
        tap: () => () => undefined,
        close: () => media.close(),
      }),
    });
    using olga = await house.inside('olga');
    const answer = await olga.answer('media.connect', wellFormed['media.connect']);
    expect(answer).toMatchObject({ ok: false, error: { code: 'server.internal' } });
    const ref = answer.ok ? '' : (answer.error.ref ?? '');
    const line = house.log.lines.find((one) => one.includes(ref)) ?? '';
    expect(line).toContain('a bug');
    expect(await olga.ask('source.open', { source: 'camera' })).toBe('ok');
    const all = house.log.lines.join('');
    for (const secret of ['token-of-', '127.0.0.1', 'fingerprint']) expect(all).not.toContain(secret);
  });

  it('is counted with what it was answered', async () => {
    await using house = await WireHouse.open();
    using dora = await house.connect('dora');
    await dora.ask('meeting.enter', {});
    await dora.ask('meeting.end', {});
    await dora.say('nonsense');
    expect(house.commands).toEqual([
      'meeting.enter ok',
      'meeting.end permission.denied',
      'unknown command.unknown',
    ]);
  });
});

describe('a connection that was cut', () => {
  it('is level at once with the missed updates, and with snapshots where the client has nothing', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    using olga = await house.inside('olga');
    await expect.poll(() => chen.mirror.held).toEqual(house.bench.due('chen'));
    chen.cut();
    await expect
      .poll(() => olga.heard.at(-1))
      .toEqual({ name: 'presence', data: { reconnecting: ['chen'] } });
    await olga.ask('source.open', { source: 'camera' });
    using back = await house.connect('chen', chen.mirror);
    await expect.poll(() => back.mirror.held).toEqual(house.bench.due('chen'));
    const types = back.heard
      .filter(({ name }) => name === 'state')
      .map(({ data }) => StateUpdate.parse(data).type);
    expect(new Set(types)).toEqual(new Set(['ops']));
    using anew = await house.connect('olga');
    await expect.poll(() => anew.mirror.held).toEqual(house.bench.due('olga'));
  });

  it('gives its seat up when the grace period runs out, of which the others see the record go', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    using tuan = await house.inside('tuan');
    tuan.cut();
    await expect.poll(() => house.bench.room.reconnecting).toEqual([id('tuan')]);
    house.bench.clock.advance(20_000);
    await expect.poll(() => house.bench.standing('tuan')).toBe('left');
    await expect.poll(() => chen.mirror.held).toEqual(house.bench.due('chen'));
  });
});

describe('the lobby', () => {
  it('[SEC-1] tells who waits nothing of the room; admission brings the state', async () => {
    await using house = await WireHouse.open({ settings: { lobby: 'everyone' } });
    using chen = await house.inside('chen');
    using dora = await house.connect('dora');
    expect(await dora.answer('meeting.enter', {})).toMatchObject({ ok: true, data: { standing: 'waiting' } });
    await chen.ask('source.open', { source: 'microphone' });
    house.bench.room.tellAll('levels', { speaking: [{ participantId: id('chen'), level: -20 }] });
    chen.cut();
    await expect.poll(() => house.bench.room.reconnecting).toEqual([id('chen')]);
    expect(await dora.ask('media.join', { rtpCapabilities: {} })).toBe('admission.required');
    expect(dora.heard.map(({ name }) => name)).toEqual(['welcome', 'standing']);
    using back = await house.connect('chen', chen.mirror);
    expect(await back.ask('lobby.admit', { participantId: id('dora') })).toBe('ok');
    await expect.poll(() => dora.mirror.held).toEqual(house.bench.due('dora'));
    expect(await dora.ask('media.join', { rtpCapabilities: house.sfu.rtpCapabilities })).toBe('ok');
  });

  it('[ADM-6] tells who is refused why, also on coming back, lets them do nothing, and tells when it is taken back', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    using dora = await house.connect('dora');
    await dora.ask('meeting.enter', {});
    expect(await chen.ask('lobby.refuse', { participantId: id('dora'), reason: 'not on the list' })).toBe(
      'ok',
    );
    const refused = { standing: 'refused', reason: 'not on the list' };
    expect(await dora.last('standing')).toEqual(refused);
    using again = await house.connect('dora');
    expect(await again.last('welcome')).toMatchObject(refused);
    expect(await again.ask('meeting.enter', {})).toBe('admission.refused');
    expect(await again.ask('media.join', { rtpCapabilities: house.sfu.rtpCapabilities })).toBe(
      'admission.required',
    );
    expect(await chen.ask('lobby.admit', { participantId: id('dora') })).toBe('ok');
    await expect.poll(() => again.last('standing')).toEqual({ standing: 'left' });
    expect(again.mirror.held).toEqual({});
    expect(await again.answer('meeting.enter', {})).toMatchObject({ ok: true, data: { standing: 'inside' } });
  });

  it('is where somebody comes back to who was removed', async () => {
    await using house = await WireHouse.open();
    using chen = await house.inside('chen');
    using tuan = await house.inside('tuan');
    expect(await chen.ask('participant.remove', { participantId: id('tuan') })).toBe('ok');
    expect(await tuan.end()).toEqual({ name: 'ended', data: { code: 'participant.removed' } });
    expect(tuan.mirror.held).toEqual({});
    using again = await house.connect('tuan');
    expect(await again.answer('meeting.enter', {})).toMatchObject({
      ok: true,
      data: { standing: 'waiting' },
    });
  });
});
