import { Epoch, ParticipantId } from '@entente/shared/ids';
import type { RoomRecord } from '@entente/shared/room/records';
import { ok } from '@entente/shared/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resumePoint } from '../signalling/room-records.ts';
import { SignallingClient } from '../signalling/signalling-client.ts';
import { SmallServer, welcome } from '../signalling/testing/small-server.ts';
import { ownRecord, RoomStore } from './room-store.ts';

const epoch = Epoch.parse('e1');
const me = (open: boolean): RoomRecord => ({
  ...{
    kind: 'participant',
    id: ParticipantId.parse('p1'),
    name: 'Linh',
    role: 'delegate',
    languages: [],
    order: 0,
  },
  open: open ? ['microphone'] : [],
});
const snapshot = { type: 'snapshot', audience: 'public', epoch, seq: 3, records: [me(false)] } as const;

let server: SmallServer;
let client: SignallingClient;
let store: RoomStore;

beforeEach(async () => {
  server = await SmallServer.open();
  server.welcome = { ...welcome, standing: 'inside' };
  store = new RoomStore();
  client = new SignallingClient({
    credentials: { token: () => 't', renew: () => Promise.resolve(ok('t')) },
    resume: () => resumePoint(store.records),
    forget: store.forget,
    url: server.url,
  });
  store.follow(client);
  client.open();
  await until(() => {
    expect(client.link.get().at).toBe('live');
  });
});
afterEach(async () => {
  client.close();
  await server.close();
});

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 5 });

describe('what this client knows of the room', () => {
  it('is one’s own plate and standing at first', () => {
    expect(store.state.get()).toMatchObject({
      room: null,
      standing: 'inside',
      welcome: { you: { id: 'p1' } },
    });
  });

  it('heeds the answer to a command of this connection, and not that of an earlier one', () => {
    const { welcome: asked } = store.state.get();
    store.entered('left', asked);
    expect(store.state.get().standing).toBe('left');
    store.entered('inside', asked && { ...asked });
    expect(store.state.get().standing).toBe('left');
  });

  it('is level with the server through snapshot and ops', async () => {
    server.say('state', snapshot);
    server.say('state', {
      ...{ type: 'ops', audience: 'public', epoch, prev: 3, seq: 4 },
      ops: [{ op: 'put', record: me(true) }],
    });
    await until(() => {
      expect(store.state.get()).toMatchObject({ seq: 4, standing: 'inside' });
    });
    expect(ownRecord(store.state.get())?.open).toEqual(['microphone']);
  });

  it('is asked for anew after a gap, and stays on the screen until it comes', async () => {
    server.say('state', snapshot);
    await until(() => {
      expect(store.state.get().seq).toBe(3);
    });
    server.say('state', { type: 'ops', audience: 'public', epoch, prev: 7, seq: 8, ops: [] });
    await until(() => {
      expect(server.handshakes).toHaveLength(2);
    });
    expect(server.handshakes[1]?.resume).toBeUndefined();
    expect(store.state.get().room?.participants).toHaveLength(1);
  });

  it('is resumed after a cut', async () => {
    server.say('state', snapshot);
    await until(() => {
      expect(store.state.get().seq).toBe(3);
    });
    server.cut();
    await until(() => {
      expect(server.handshakes[1]?.resume).toEqual({ epoch, seq: 3 });
    });
  });

  it('is forgotten by whoever is not inside any more', async () => {
    server.say('state', snapshot);
    await until(() => {
      expect(store.state.get().room).not.toBeNull();
    });
    server.say('standing', { standing: 'removed' });
    await until(() => {
      expect(store.state.get()).toMatchObject({ standing: 'removed', room: null });
    });
  });

  it('includes who is reconnecting and who speaks', async () => {
    server.say('presence', { reconnecting: ['p2'] });
    server.say('levels', { speaking: [{ participantId: 'p1', level: -20 }] });
    await until(() => {
      expect([...store.state.get().reconnecting]).toEqual(['p2']);
      expect([...store.speakers.get().now]).toEqual(['p1']);
    });
  });
});
