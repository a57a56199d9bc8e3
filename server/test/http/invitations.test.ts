import { MeetingDetail } from '@entente/shared/api';
import { SeatGrant } from '@entente/shared/seat-grant';
import { describe, expect, it } from 'vitest';
import { testServer, type TestServer } from './test-server.ts';

const tokenOf = (link: string | null | undefined): string => link?.split('#')[1] ?? '';

async function withLink(server: TestServer) {
  const { meeting, links } = await server.meeting();
  const one = links.find(({ role }) => role === 'delegate');
  const act = (action: 'reissue' | 'withdraw' | 'move') =>
    server
      .browser()
      .post(
        `/api/meetings/${meeting.id}/participants/${one?.participantId ?? ''}/invitation`,
        { action },
        { token: server.operatorToken },
      );
  const state = async () => {
    const detail = await server.browser().get(`/api/meetings/${meeting.id}`, { token: server.operatorToken });
    return MeetingDetail.parse(detail.body).people.find(({ id }) => id === one?.participantId)?.invitation;
  };
  return { meeting, link: one?.link, token: tokenOf(one?.link), act, state };
}

const redeem = (server: TestServer, token: string, browser = server.browser()) =>
  browser.post('/api/invitations/redeem', { token });

describe('a personal link', () => {
  it('carries its token in the fragment, which is kept nowhere but in the link', async () => {
    await using server = await testServer({ publicUrl: 'https://meetings.example.org' });
    const { link, token } = await withLink(server);
    expect(link).toMatch(/^https:\/\/meetings\.example\.org\/join#[A-Za-z0-9_-]{43}$/);
    expect(await server.store.invitations.byTokenHash(token)).toBeNull();
  });

  it('binds the first browser, which may open it again', async () => {
    await using server = await testServer();
    const { meeting, token, state } = await withLink(server);
    expect(await state()).toBe('unused');
    const browser = server.browser();
    const grant = SeatGrant.parse((await redeem(server, token, browser)).body);
    expect(grant).toMatchObject({ meeting: { id: meeting.id }, you: { name: 'Delegate', role: 'delegate' } });
    expect(await state()).toBe('bound');
    const cookie = browser.cookies.get(`entente-seat-${meeting.id}`);
    expect(cookie?.attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/api']));
    const again = await redeem(server, token, browser);
    expect(SeatGrant.parse(again.body).you.id).toBe(grant.you.id);
    expect(browser.cookies.get(`entente-seat-${meeting.id}`)?.value).toBe(cookie?.value);
    const renewed = await browser.post(`/api/seats/${meeting.id}/renew`);
    expect(SeatGrant.parse(renewed.body).you.id).toBe(grant.you.id);
  });

  it('tells a second browser that it is bound elsewhere', async () => {
    await using server = await testServer();
    const { token } = await withLink(server);
    await redeem(server, token);
    expect(await redeem(server, token)).toMatchObject({ status: 409, code: 'invitation.bound-elsewhere' });
  });

  it('is won by exactly one of two browsers that open it at once', async () => {
    await using server = await testServer();
    for (let round = 0; round < 10; round += 1) {
      const { token } = await withLink(server);
      const answers = await Promise.all([redeem(server, token), redeem(server, token)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  it('that does not exist is unknown, and too many of them are slowed down', async () => {
    await using server = await testServer();
    const guess = () => redeem(server, 'x'.repeat(43));
    for (let tries = 0; tries < 30; tries += 1) expect((await guess()).code).toBe('invitation.unknown');
    expect(await guess()).toMatchObject({ status: 429, code: 'rate.exceeded' });
    const { token } = await withLink(server);
    expect((await redeem(server, token)).status).toBe(200);
  });

  it('of a meeting that is over opens nothing', async () => {
    await using server = await testServer();
    const { meeting, token } = await withLink(server);
    const browser = server.browser();
    await redeem(server, token, browser);
    const room = await server.rooms.open(meeting.id);
    await room?.commit({
      actor: { by: 'server' },
      decide: () => ({ ok: true, value: { events: [{ type: 'meeting-ended', at: 1 }], output: {} } }),
    });
    expect((await redeem(server, token, browser)).code).toBe('meeting.ended');
    expect((await browser.post(`/api/seats/${meeting.id}/renew`)).code).toBe('meeting.ended');
  });
});

describe('the organiser', () => {
  it('moves a seat: the same link opens in another browser, the former one is out', async () => {
    await using server = await testServer();
    const { meeting, token, act, state } = await withLink(server);
    const [first, second] = [server.browser(), server.browser()];
    const { token: jwt } = SeatGrant.parse((await redeem(server, token, first)).body);
    const sessionId = (await server.web.seats.verify(jwt)).ok;
    expect(sessionId).toBe(true);
    expect(await act('move')).toMatchObject({ status: 200, body: { link: null } });
    expect(await state()).toBe('unused');
    expect(server.cut).toHaveLength(1);
    expect(await server.web.seats.verify(jwt)).toEqual({ ok: false, error: { code: 'session.revoked' } });
    expect((await first.post(`/api/seats/${meeting.id}/renew`)).code).toBe('session.revoked');
    expect((await redeem(server, token, second)).status).toBe(200);
    expect((await redeem(server, token, first)).code).toBe('invitation.bound-elsewhere');
  });

  it('withdraws a link: it opens nothing, and whoever came by it is out', async () => {
    await using server = await testServer();
    const { meeting, token, act, state } = await withLink(server);
    const browser = server.browser();
    await redeem(server, token, browser);
    expect((await act('withdraw')).body).toEqual({ link: null });
    expect(await state()).toBe('withdrawn');
    expect((await redeem(server, token, browser)).code).toBe('invitation.withdrawn');
    expect((await browser.post(`/api/seats/${meeting.id}/renew`)).code).toBe('session.revoked');
    expect(server.cut).toHaveLength(1);
    expect((await act('move')).code).toBe('invitation.withdrawn');
    expect((await act('withdraw')).status).toBe(200);
  });

  it('reissues a link: the old one is unknown, and whoever came by it is out', async () => {
    await using server = await testServer();
    const { meeting, token, act } = await withLink(server);
    const browser = server.browser();
    await redeem(server, token, browser);
    const { link } = (await act('reissue')).body as { link: string };
    expect((await redeem(server, token, browser)).code).toBe('invitation.unknown');
    expect((await browser.post(`/api/seats/${meeting.id}/renew`)).code).toBe('session.revoked');
    expect((await redeem(server, tokenOf(link))).status).toBe(200);
  });

  it('is told when there is no such person, meeting or action', async () => {
    await using server = await testServer();
    const { meeting, act } = await withLink(server);
    const ask = (path: string, action: string) =>
      server.browser().post(`/api/meetings/${path}/invitation`, { action }, { token: server.operatorToken });
    expect((await ask(`${meeting.id}/participants/nobody`, 'reissue')).code).toBe('not.found');
    expect((await ask('nowhere/participants/nobody', 'reissue')).code).toBe('meeting.not-found');
    expect((await ask(`${meeting.id}/participants/no%20id`, 'reissue')).code).toBe('not.found');
    expect((await act('explode' as 'move')).code).toBe('input.invalid');
  });

  it('takes a seat of their own, twice the same one', async () => {
    await using server = await testServer();
    const { browser, grant } = await server.firstOrganiser();
    const { meeting } = await server.meeting();
    const take = () => browser.post(`/api/meetings/${meeting.id}/seat`, {}, { token: grant.token });
    const seat = SeatGrant.parse((await take()).body);
    expect(seat.you).toMatchObject({ id: `org-${grant.organiser.id}`, name: 'Lan', role: 'organiser' });
    expect(SeatGrant.parse((await take()).body).you.id).toBe(seat.you.id);
    expect((await server.rooms.open(meeting.id))?.state.roster.size).toBe(7);
    expect((await browser.post(`/api/seats/${meeting.id}/renew`)).status).toBe(200);
    expect((await browser.post('/api/meetings/nowhere/seat', {}, { token: grant.token })).code).toBe(
      'meeting.not-found',
    );
  });
});

describe("a participant's token", () => {
  it('speaks for one person in one meeting until it expires, and not once the session has ended', async () => {
    await using server = await testServer();
    const { meeting, token } = await withLink(server);
    const grant = SeatGrant.parse((await redeem(server, token)).body);
    const verified = await server.web.seats.verify(grant.token);
    expect(verified).toMatchObject({
      ok: true,
      value: { meetingId: meeting.id, participantId: grant.you.id, expiresAt: grant.expiresAt },
    });
    server.advance(301_000);
    expect(await server.web.seats.verify(grant.token)).toEqual({
      ok: false,
      error: { code: 'session.expired' },
    });
    expect(await server.web.seats.verify('nonsense')).toEqual({
      ok: false,
      error: { code: 'auth.required' },
    });
  });

  it('is not one of an organiser', async () => {
    await using server = await testServer();
    const { grant } = await server.firstOrganiser();
    expect(await server.web.seats.verify(grant.token)).toEqual({
      ok: false,
      error: { code: 'auth.required' },
    });
  });
});
