import { MeetingCancelled, MeetingCreated, MeetingDetail, MeetingOnFile } from '@entente/shared/api';
import { MeetingId, ParticipantId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { testServer, type TestServer } from './test-server.ts';

/** A meeting of everybody's, with ways to look at it and to edit it as the operator. */
async function meetingOf(server: TestServer) {
  const { meeting, links } = await server.meeting();
  const asking = { token: server.operatorToken };
  const path = `/api/meetings/${meeting.id}`;
  const browser = server.browser();
  return {
    id: MeetingId.parse(meeting.id),
    tokenOf: (role: string) => links.find((link) => link.role === role)?.link.split('#')[1] ?? '',
    idOf: (role: string) => ParticipantId.parse(links.find((link) => link.role === role)?.participantId),
    file: async () => MeetingOnFile.parse((await browser.get(`${path}/file`, asking)).body),
    detail: async () => MeetingDetail.parse((await browser.get(path, asking)).body),
    put: (edit: unknown) => browser.put(path, edit, asking),
    cancel: () => browser.post(`${path}/cancel`, {}, asking),
  };
}

describe('an edit over HTTP', () => {
  it('changes the meeting and its line in the list, and leaves the links that were sent', async () => {
    await using server = await testServer();
    const meeting = await meetingOf(server);
    const { edit, begun } = await meeting.file();
    expect(begun).toBe(false);
    const answer = await meeting.put({ ...edit, title: 'Talk, moved', start: '2099-01-02T11:00' });
    expect(MeetingCreated.parse(answer.body)).toMatchObject({
      meeting: { title: 'Talk, moved', startsAt: Date.UTC(2099, 0, 2, 4), people: 6 },
      links: [],
    });
    const redeemed = await server.browser().post('/api/invitations/redeem', {
      token: meeting.tokenOf('delegate'),
    });
    expect(redeemed.body).toMatchObject({ meeting: { title: 'Talk, moved' }, you: { name: 'Delegate' } });
    await expect
      .poll(() => server.store.meetings.get(meeting.id))
      .toMatchObject({ title: 'Talk, moved', start: '2099-01-02T11:00' });
  });

  it('gives who is added a link, and [MTG-6] takes it from who is dropped, with the session', async () => {
    await using server = await testServer();
    const meeting = await meetingOf(server);
    const gone = server.browser();
    await gone.post('/api/invitations/redeem', { token: meeting.tokenOf('observer') });
    const { edit } = await meeting.file();
    const answer = await meeting.put({
      ...edit,
      participants: [
        ...edit.participants.filter(({ role }) => role !== 'observer' && role !== 'viewer'),
        { name: 'Second delegate', role: 'delegate', delegation: 'd2' },
      ],
    });
    const { links, meeting: summary } = MeetingCreated.parse(answer.body);
    expect(links.map(({ name, role }) => [name, role])).toEqual([['Second delegate', 'delegate']]);
    expect(summary.people).toBe(5);
    const opened = await server.browser().post('/api/invitations/redeem', {
      token: links[0]?.link.split('#')[1],
    });
    expect(opened.body).toMatchObject({ you: { delegation: { shortName: 'Indonesia' } } });

    expect((await gone.post(`/api/seats/${meeting.id}/renew`)).code).toBe('session.revoked');
    expect(server.cut).toHaveLength(1);
    for (const role of ['observer', 'viewer'])
      expect(
        (await server.browser().post('/api/invitations/redeem', { token: meeting.tokenOf(role) })).code,
      ).toBe('invitation.withdrawn');
    await expect.poll(() => server.store.meetings.get(meeting.id)).toMatchObject({ people: 5 });
  });

  it('[MTG-3] of an older version is refused, and nothing of it is done', async () => {
    await using server = await testServer();
    const meeting = await meetingOf(server);
    const { edit } = await meeting.file();
    await meeting.put({ ...edit, title: 'First' });
    const answer = await meeting.put({ ...edit, participants: edit.participants.slice(0, 1) });
    expect(answer).toMatchObject({ status: 409, code: 'state.stale' });
    expect((await meeting.detail()).people).toHaveLength(6);
  });

  it('keeps e-mail addresses, changes and forgets them, and never in the log', async () => {
    await using server = await testServer();
    const meeting = await meetingOf(server);
    const emailOf = async (role: string) =>
      (await meeting.detail()).people.find((person) => person.role === role)?.email;
    const write = async (emails: Readonly<Record<string, string | undefined>>) => {
      const { edit } = await meeting.file();
      const participants = edit.participants.map((person) =>
        person.role in emails ? { ...person, email: emails[person.role] } : person,
      );
      expect((await meeting.put({ ...edit, participants })).status).toBe(200);
    };
    await write({ delegate: 'd@example.org', observer: 'o@example.org' });
    await write({ delegate: 'other@example.org' });
    expect([await emailOf('delegate'), await emailOf('observer')]).toEqual([
      ...['other@example.org', 'o@example.org'],
    ]);
    const { edit } = await meeting.file();
    expect(edit.participants.find(({ role }) => role === 'observer')?.email).toBe('o@example.org');
    await write({ observer: undefined });
    expect([await emailOf('delegate'), await emailOf('observer')]).toEqual(['other@example.org', undefined]);
    const dropped = await meeting.file();
    await meeting.put({
      ...dropped.edit,
      participants: dropped.edit.participants.filter(({ role }) => role !== 'delegate'),
    });
    expect(await server.store.letters.of(meeting.id, meeting.idOf('delegate'))).toMatchObject({
      email: null,
    });
    expect(JSON.stringify(await server.store.log.read(meeting.id))).not.toContain('example.org');
  });

  it('with faults is told the path of each; of no meeting there is none', async () => {
    await using server = await testServer();
    const meeting = await meetingOf(server);
    const { edit } = await meeting.file();
    const answer = await meeting.put({ ...edit, title: ' ', delegations: [] });
    expect(answer).toMatchObject({ status: 422, code: 'input.invalid' });
    const twice = [
      edit.agenda[0] ?? { id: 'x', title: 'x' },
      { id: 'x', title: 'x' },
      { id: 'x', title: 'y' },
    ];
    expect((await meeting.put({ ...edit, agenda: twice })).code).toBe('input.invalid');
    const asking = { token: server.operatorToken };
    expect((await server.browser().put('/api/meetings/nowhere', edit, asking)).code).toBe(
      'meeting.not-found',
    );
  });

  it('[MTG-4] keeps who is inside', async () => {
    await using server = await testServer();
    const meeting = await meetingOf(server);
    const room = await server.rooms.open(meeting.id);
    await room?.commit({
      actor: { by: 'server' },
      decide: () => ({
        ok: true,
        value: {
          events: [{ type: 'participant-entered', participantId: meeting.idOf('delegate') }],
          output: {},
        },
      }),
    });
    const { edit, inside, begun } = await meeting.file();
    expect([inside, begun]).toEqual([[meeting.idOf('delegate')], true]);
    const answer = await meeting.put({
      ...edit,
      participants: edit.participants.filter(({ role }) => role !== 'delegate'),
    });
    expect(answer.code).toBe('rule.violated');
    expect((await meeting.cancel()).code).toBe('rule.violated');
    expect((await meeting.detail()).meeting).toMatchObject({ inside: 1, cancelledAt: null });
  });
});

describe('cancelling over HTTP', () => {
  it('[MTG-7] ends the meeting before it began, and every link says so', async () => {
    await using server = await testServer();
    const meeting = await meetingOf(server);
    const browser = server.browser();
    await browser.post('/api/invitations/redeem', { token: meeting.tokenOf('delegate') });
    const { meeting: cancelled } = MeetingCancelled.parse((await meeting.cancel()).body);
    expect(cancelled.cancelledAt).not.toBeNull();
    expect(cancelled.endedAt).toBe(cancelled.cancelledAt);
    expect((await meeting.cancel()).status).toBe(200);
    const opened = await server.browser().post('/api/invitations/redeem', {
      token: meeting.tokenOf('viewer'),
    });
    expect(opened).toMatchObject({ status: 410, code: 'meeting.cancelled' });
    expect((await browser.post(`/api/seats/${meeting.id}/renew`)).code).toBe('meeting.cancelled');
    const { edit } = await meeting.file();
    expect((await meeting.put(edit)).code).toBe('meeting.cancelled');
    await expect
      .poll(() => server.store.meetings.get(meeting.id))
      .toMatchObject({ cancelledAt: cancelled.cancelledAt });
  });
});
