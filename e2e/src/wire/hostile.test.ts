import { expect, it } from 'vitest';
import { openHouse } from '../harness/house.ts';
import { lobbyTalk } from '../harness/meetings.ts';
import { throughout } from '../harness/until.ts';
import { WireClient, type WireAck } from './client.ts';
import { commands } from './commands.ts';
import { redeem } from './seat.ts';

const house = openHouse();

/** What a client may be told before admission. */
const harmless = ['welcome', 'standing', 'ended'];

it('[SEC-1] gives a hostile client in the lobby coded refusals, not a record and not a packet', async () => {
  const { product } = house;
  const { invitations } = await product.createMeeting(lobbyTalk(2));
  const [olga, linh, claire] = invitations;
  if (olga === undefined || linh === undefined || claire === undefined) throw new Error('too few people');
  using inside = await WireClient.connect(product.url, await redeem(olga.link));
  expect(await inside.request('meeting.enter')).toMatchObject({ ok: true, data: { standing: 'inside' } });
  using other = await WireClient.connect(product.url, await redeem(claire.link));
  expect(await other.request('meeting.enter')).toMatchObject({ ok: true, data: { standing: 'waiting' } });

  using hostile = await WireClient.connect(product.url, await redeem(linh.link));
  expect(await hostile.request('meeting.enter')).toMatchObject({ ok: true, data: { standing: 'waiting' } });
  for (const [name, inputs] of Object.entries(commands(claire.participantId))) {
    if (name === 'meeting.enter' || name === 'meeting.leave' || name === 'session.renew') continue;
    // About oneself, and touching no room: what may be said before admission.
    if (name === 'check.report' || name === 'correction.ask' || name.startsWith('probe.')) continue;
    for (const input of inputs) {
      const answer: WireAck = await hostile.request(name, input);
      expect(answer.ok, `${name} is refused`).toBe(false);
      if (!answer.ok)
        expect(answer.error.code, name).toMatch(/^(admission\.required|permission\.denied|rate\.exceeded)$/);
    }
  }
  // Inside, things happen of which nothing may reach the lobby.
  expect(await inside.request('source.open', { source: 'microphone' })).toMatchObject({ ok: true });
  expect(await inside.request('lobby.admit', { participantId: claire.participantId })).toMatchObject({
    ok: true,
  });
  await other.next('state');
  await throughout(
    'nothing but harmless words',
    () => hostile.namesOfEvents().filter((name) => !harmless.includes(name)),
    (others) => others.length === 0,
    { period: 1_500 },
  );
  expect(JSON.stringify(hostile.events)).not.toContain(olga.name);
  expect(JSON.stringify(hostile.events)).not.toContain(claire.name);
  // Not a transport, so not a packet: the SFU itself says that it holds nothing for anybody.
  for (const kind of ['seats', 'sources', 'subscriptions'])
    expect(await product.figure(`entente_media_${kind}`), kind).toBe(0);
  // Of three connections the one inside and the admitted one have the state.
  expect(inside.mirror.of('guest').map(({ id }) => id)).toEqual([linh.participantId]);
});

it('[SEC-1] takes the records away from somebody who leaves or is removed', async () => {
  const { product } = house;
  const { invitations } = await product.createMeeting(lobbyTalk(1));
  const [olga, linh] = invitations;
  if (olga === undefined || linh === undefined) throw new Error('too few people');
  using chair = await WireClient.connect(product.url, await redeem(olga.link));
  await chair.request('meeting.enter');
  using guest = await WireClient.connect(product.url, await redeem(linh.link));
  await guest.request('meeting.enter');
  await chair.request('lobby.admit', { participantId: linh.participantId });
  await guest.next('state');
  expect(await chair.request('participant.remove', { participantId: linh.participantId })).toMatchObject({
    ok: true,
  });
  const before = guest.namesOfEvents().filter((name) => name === 'state').length;
  await chair.request('source.open', { source: 'camera' });
  await throughout(
    'no more state, unless to take it away',
    () => ({ audiences: guest.mirror.audiences, gaps: guest.mirror.gaps }),
    ({ gaps }) => gaps === 0,
    { period: 500 },
  );
  const later = guest.events.filter(({ name }) => name === 'state').slice(before);
  expect(
    later.every(
      ({ data }) => typeof data === 'object' && data !== null && Reflect.get(data, 'type') === 'gone',
    ),
  ).toBe(true);
});

it('ends a connection with a wrong token or another version, and says why', async () => {
  const { product } = house;
  const { invitations } = await product.createMeeting(lobbyTalk(1));
  const seat = await redeem(invitations[1]?.link ?? '');
  for (const handshake of [
    { token: 'no token at all' },
    { token: `${seat.token.slice(0, -4)}AAAA` },
    { token: seat.token, protocol: 999 },
  ]) {
    const told = await WireClient.refusal(product.url, handshake);
    expect(told).toMatch(/^(auth\.required|session\.expired|session\.revoked|protocol\.mismatch)$/);
  }
});
