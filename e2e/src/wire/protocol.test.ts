import { expect, it } from 'vitest';
import { openHouse } from '../harness/house.ts';
import { assembly } from '../harness/meetings.ts';
import { until } from '../harness/until.ts';
import { WireClient } from './client.ts';
import { redeem, renew, type Seat } from './seat.ts';

/** What `shared/PROTOCOL.md` promises, seen by a client that was written from it alone. */
const house = openHouse();
/** Where times are short: for the tests that wait for their end, and none beside. */
const hasty = openHouse({ ENTENTE_GRACE: '1', ENTENTE_TOKEN_LIFE: '15' });

async function seats(
  count: number,
  { product } = house,
): Promise<{ meetingId: string; ids: string[]; seats: Seat[] }> {
  const { meetingId, invitations } = await product.createMeeting(assembly(count));
  return {
    meetingId,
    ids: invitations.map(({ participantId }) => participantId),
    seats: await Promise.all(invitations.map(({ link }) => redeem(link))),
  };
}

async function enter(
  seat: Seat | undefined,
  { resume, at = house }: { resume?: { epoch: string; seq: number }; at?: typeof house } = {},
): Promise<WireClient> {
  if (seat === undefined) throw new Error('too few people');
  const { token } = seat;
  const client = await WireClient.connect(at.product.url, { token, ...(resume && { resume }) });
  expect(await client.request('meeting.enter')).toMatchObject({ ok: true, data: { standing: 'inside' } });
  return client;
}

const updates = (client: WireClient, type: string): unknown[] =>
  client.events.filter(
    ({ name, data }) =>
      name === 'state' && typeof data === 'object' && data !== null && Reflect.get(data, 'type') === type,
  );

it('keeps every client at the same state, by updates without a gap', async () => {
  const { ids, seats: all } = await seats(3);
  using one = await enter(all[0]);
  using two = await enter(all[1]);
  using three = await enter(all[2]);
  let seq = 0;
  for (const source of ['microphone', 'camera', 'microphone'] as const)
    for (const client of [one, two, three]) {
      const answer = await client.request('source.open', { source });
      if (answer.ok) seq = answer.seq;
    }
  for (const client of [one, two, three]) {
    await until(
      'the client is level',
      () => client.mirror.seq,
      (now) => now >= seq,
    );
    expect(client.mirror.gaps).toBe(0);
    for (const id of ids)
      expect(client.mirror.find('participant', id)?.['open']).toEqual(['camera', 'microphone']);
  }
});

it('sends what was missed to somebody who resumes, and all to somebody who cannot', async () => {
  const { ids, seats: all } = await seats(2);
  using one = await enter(all[0]);
  const two = await enter(all[1]);
  await until(
    'two has the state',
    () => two.mirror.of('participant').length,
    (count) => count === 2,
  );
  // A commit that both have heard of: what came with somebody's own entrance is sent again whole.
  const heard = await one.request('source.open', { source: 'microphone' });
  await until(
    'two has heard of it',
    () => two.mirror.seq,
    (now) => heard.ok && now >= heard.seq,
  );
  const { epoch, seq } = two.mirror;
  two[Symbol.dispose]();
  expect(await one.request('source.open', { source: 'camera' })).toMatchObject({ ok: true });

  using back = await enter(all[1], { resume: { epoch: epoch ?? '', seq } });
  await back.next('state');
  expect(updates(back, 'snapshot')).toEqual([]);
  expect(JSON.stringify(updates(back, 'ops'))).toContain(ids[0]);
  using stranger = await enter(all[1], { resume: { epoch: 'another-life', seq } });
  await stranger.next('state');
  expect(updates(stranger, 'snapshot').length).toBeGreaterThan(0);
});

it('acts once on a repeated command, and refuses one that was decided on an old state', async () => {
  const { seats: all } = await seats(1);
  using one = await enter(all[0]);
  const first = await one.request('source.open', { source: 'camera' }, { id: 'open-once' });
  expect(await one.request('source.close', { source: 'camera' })).toMatchObject({ ok: true });
  const repeated = await one.request('source.open', { source: 'camera' }, { id: 'open-once' });
  expect(repeated).toMatchObject({ ok: true, data: first.ok ? first.data : null });
  await until(
    'closed',
    () => one.mirror.of('participant')[0]?.['open'],
    (open) => Array.isArray(open) && open.length === 0,
  );
  expect(await one.request('source.open', { source: 'camera' }, { ifSeq: 0 })).toMatchObject({
    ok: false,
    error: { code: 'state.stale' },
  });
});

it('lets a newer connection supersede, and says so to the older', async () => {
  const { ids, seats: all } = await seats(2);
  using watching = await enter(all[1]);
  using older = await enter(all[0]);
  using newer = await enter(all[0]);
  expect(await older.next('ended')).toMatchObject({ code: 'session.superseded' });
  expect(newer.socket.connected).toBe(true);
  await until(
    'still inside',
    () => watching.mirror.find('participant', ids[0] ?? ''),
    (record) => record !== undefined,
  );
});

it('keeps the seat for the grace period, and then gives it up', async () => {
  const { ids, seats: all } = await seats(2, hasty);
  using watching = await enter(all[0], { at: hasty });
  const gone = await enter(all[1], { at: hasty });
  await until(
    'both are in',
    () => watching.mirror.of('participant').length,
    (count) => count === 2,
  );
  /** How many were in each time that the other was told as reconnecting. */
  const inside: number[] = [];
  watching.onEvent(({ name, data }) => {
    if (name === 'presence' && JSON.stringify(data).includes(ids[1] ?? 'nobody'))
      inside.push(watching.mirror.of('participant').length);
  });
  gone.socket.io.engine.close();
  await until(
    'told as reconnecting',
    () => inside,
    ({ length }) => length > 0,
  );
  expect(inside[0]).toBe(2);
  await until(
    'left',
    () => watching.mirror.of('participant').length,
    (count) => count === 1,
  );
});

it('takes a renewed token on an open connection, and ends one whose token ran out', async () => {
  const { meetingId, seats: all } = await seats(2, hasty);
  const [kept, lost] = all;
  if (kept === undefined || lost === undefined) throw new Error('too few people');
  using one = await enter(kept, { at: hasty });
  using two = await enter(lost, { at: hasty });
  // A token tells its end in whole seconds: one of the same second would end with the other's.
  const renewed = await until(
    'a token that lives longer than the other',
    () => renew(hasty.product.url, meetingId, kept.cookie),
    ({ expiresAt }) => expiresAt >= lost.expiresAt + 1_000,
    { every: 300 },
  );
  expect(await one.request('session.renew', { token: renewed.token })).toMatchObject({ ok: true });
  expect(await two.next('ended', 60_000)).toMatchObject({ code: 'session.expired' });
  expect(one.socket.connected).toBe(true);
});
