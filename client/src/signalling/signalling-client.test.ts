// @vitest-environment jsdom
import { Epoch } from '@entente/shared/ids';
import { protocolVersion } from '@entente/shared/protocol/version';
import { err, ok } from '@entente/shared/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignallingClient, type SignallingOptions } from './signalling-client.ts';
import { SmallServer } from './testing/small-server.ts';

let server: SmallServer;
let client: SignallingClient;

function connect(options: Partial<SignallingOptions> = {}): SignallingClient {
  client = new SignallingClient({
    credentials: { token: () => 'token-1', renew: () => Promise.resolve(ok('token-2')) },
    resume: () => null,
    forget: () => undefined,
    url: server.url,
    ...options,
  });
  client.open();
  return client;
}

const isAt = (at: string) =>
  vi.waitFor(
    () => {
      expect(client.link.get().at).toBe(at);
    },
    { timeout: 20_000, interval: 5 },
  );

/** From now on no pause of the client ends by itself, however long a busy machine takes: only `vi.advanceTimersByTime` does. */
const holdTime = (): void => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
};
/** Waits for a state without letting time pass, as `isAt` would. */
const hasCome = (at: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (client.link.get().at === at) resolve();
    };
    client.link.subscribe(look);
    look();
  });

beforeEach(async () => {
  server = await SmallServer.open();
});
afterEach(async () => {
  vi.useRealTimers();
  client.close();
  await server.close();
});

describe('the connection', () => {
  it('shakes hands with the protocol, the token and no resume, and is live with the welcome', async () => {
    connect();
    expect(client.link.get()).toEqual({ at: 'connecting' });
    await isAt('live');
    expect(server.handshakes).toEqual([{ protocol: protocolVersion, token: 'token-1' }]);
  });

  it('comes back by itself within a second after a cut, and resumes', async () => {
    const epoch = Epoch.parse('e1');
    connect({ resume: () => ({ epoch, seq: 7 }) });
    await isAt('live');
    const states: string[] = [];
    client.link.subscribe(() => states.push(client.link.get().at));
    holdTime();
    server.cut();
    await hasCome('reconnecting');
    // Half of the second is for pauses, the rest for the way there and back.
    vi.advanceTimersByTime(500);
    await hasCome('live');
    expect(states).toEqual(['reconnecting', 'live']);
    expect(server.handshakes.at(-1)?.resume).toEqual({ epoch, seq: 7 });
  });

  it('tries at once when the browser says that the network is back', async () => {
    connect();
    await isAt('live');
    holdTime();
    server.cut();
    await hasCome('reconnecting');
    expect(server.handshakes).toHaveLength(1);
    dispatchEvent(new Event('online'));
    await hasCome('live');
    expect(server.handshakes).toHaveLength(2);
  });

  it('starts over, with what is held forgotten, after a state that cannot be read', async () => {
    const forget = vi.fn();
    connect({ forget });
    await isAt('live');
    server.say('state', { type: 'nonsense' });
    await isAt('reconnecting');
    expect(forget).toHaveBeenCalledOnce();
    await isAt('live');
  });

  it('passes over other messages that it cannot read, and hands on those that it can', async () => {
    connect();
    const heard = vi.fn();
    client.on('levels', heard);
    await isAt('live');
    server.say('levels', { speaking: 'everybody' });
    server.say('levels', { speaking: [{ participantId: 'p2', level: -30 }] });
    await vi.waitFor(() => {
      expect(heard).toHaveBeenCalledExactlyOnceWith({ speaking: [{ participantId: 'p2', level: -30 }] });
    }, 20_000);
    expect(client.link.get().at).toBe('live');
  });
});

describe('an end', () => {
  it('of a superseded session is final until it is opened again', async () => {
    connect();
    await isAt('live');
    server.end('session.superseded');
    await isAt('ended');
    expect(client.link.get()).toMatchObject({ code: 'session.superseded' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(server.handshakes).toHaveLength(1);
    client.open();
    await isAt('live');
  });

  it('of an expired token is mended once by the cookie', async () => {
    let token = 'token-1';
    const renew = vi.fn(() => {
      token = 'token-2';
      return Promise.resolve(ok(token));
    });
    server.refusal = (auth) => (auth.token === 'token-1' ? { code: 'session.expired' } : null);
    connect({ credentials: { token: () => token, renew } });
    await isAt('live');
    expect(renew).toHaveBeenCalledOnce();
    expect(server.handshakes.map((auth) => auth.token)).toEqual(['token-1', 'token-2']);
  });

  it('is told when the renewed token is refused too', async () => {
    server.refusal = () => ({ code: 'session.expired' });
    connect();
    await isAt('ended');
    expect(client.link.get()).toMatchObject({ code: 'session.expired' });
    expect(server.handshakes).toHaveLength(2);
  });

  it('is told when the cookie is refused', async () => {
    server.refusal = () => ({ code: 'session.expired' });
    const renew = () => Promise.resolve(err({ code: 'session.revoked' as const }));
    connect({ credentials: { token: () => 'token-1', renew } });
    await isAt('ended');
    expect(client.link.get()).toMatchObject({ code: 'session.revoked' });
  });

  it('of a server that goes down for a while is none: it comes back', async () => {
    connect();
    await isAt('live');
    server.end('server.unavailable');
    await isAt('reconnecting');
    await isAt('live');
  });

  it('of another protocol is told, and no second try is made', async () => {
    server.refusal = () => ({ code: 'protocol.mismatch' });
    connect();
    await isAt('ended');
    expect(client.link.get()).toMatchObject({ code: 'protocol.mismatch' });
    expect(server.handshakes).toHaveLength(1);
  });
});

describe('a command', () => {
  it('is answered with the output and the state that it speaks of', async () => {
    server.answer = () => ({ ok: true, data: { standing: 'waiting' }, seq: 12 });
    connect();
    await isAt('live');
    await expect(client.ask('meeting.enter', {})).resolves.toEqual(
      ok({ output: { standing: 'waiting' }, seq: 12 }),
    );
  });

  it('is answered with the refusal as a value', async () => {
    server.answer = () => ({ ok: false, error: { code: 'rule.violated', rule: 'FLR-1' } });
    connect();
    await isAt('live');
    const answer = await client.ask('source.open', { source: 'microphone' }, { ifSeq: 3 });
    expect(answer).toEqual(err({ code: 'rule.violated', rule: 'FLR-1' }));
    expect(server.asked[0]?.envelope.ifSeq).toBe(3);
  });

  it('of one intention keeps its id over a reconnection, and waits for it', async () => {
    server.answer = () => undefined;
    connect();
    await isAt('live');
    const answer = client.ask('meeting.enter', {});
    await vi.waitFor(() => {
      expect(server.asked).toHaveLength(1);
    }, 20_000);
    server.answer = () => ({ ok: true, data: { standing: 'inside' }, seq: 2 });
    server.cut();
    expect(await answer).toMatchObject({ ok: true, value: { output: { standing: 'inside' } } });
    expect(new Set(server.asked.map(({ envelope }) => envelope.id)).size).toBe(1);
  });

  it('that is asked while the connection is down is sent when it is back', async () => {
    connect();
    await isAt('live');
    server.cut();
    await isAt('reconnecting');
    const answer = await client.ask('meeting.leave', {});
    expect(answer.ok).toBe(true);
  });

  it('that was given up is refused at once, and is not asked again when the connection is back', async () => {
    server.answer = () => undefined;
    connect();
    await isAt('live');
    const life = new AbortController();
    const { signal } = life;
    const given = client.ask('meeting.enter', {}, { signal });
    await vi.waitFor(() => {
      expect(server.asked).toHaveLength(1);
    });
    life.abort();
    expect(await given).toEqual(err({ code: 'server.unavailable' }));
    server.answer = () => ({ ok: true, data: {}, seq: 1 });
    server.cut();
    await isAt('reconnecting');
    expect(await client.ask('meeting.enter', {}, { signal })).toEqual(err({ code: 'server.unavailable' }));
    await client.ask('meeting.leave', {});
    expect(server.asked.map(({ name }) => name)).toEqual(['meeting.enter', 'meeting.leave']);
  });

  it('of two intentions has two ids', async () => {
    connect();
    await isAt('live');
    await Promise.all([client.ask('meeting.leave', {}), client.ask('meeting.leave', {})]);
    expect(new Set(server.asked.map(({ envelope }) => envelope.id)).size).toBe(2);
  });

  it('that nobody answers is refused when its time is up', async () => {
    server.answer = () => undefined;
    connect();
    await isAt('live');
    const answer = await client.ask('meeting.leave', {}, { timeout: 50 });
    expect(answer).toEqual(err({ code: 'server.unavailable' }));
  });

  it('is refused with the code of the end when the connection ends', async () => {
    server.answer = () => undefined;
    connect();
    await isAt('live');
    const answer = client.ask('meeting.leave', {});
    server.end('meeting.ended');
    expect(await answer).toEqual(err({ code: 'meeting.ended' }));
    expect(await client.ask('meeting.leave', {})).toEqual(err({ code: 'server.unavailable' }));
  });

  it('whose answer is not what the contract says is a fault of the server', async () => {
    server.answer = () => ({ ok: true, data: { standing: 'flying' }, seq: 1 });
    connect();
    await isAt('live');
    expect(await client.ask('meeting.enter', {})).toEqual(err({ code: 'server.internal' }));
  });
});
