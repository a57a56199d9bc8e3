import { MeetingCreated, MeetingDetail, MeetingList } from '@entente/shared/api';
import { ApiError } from '@entente/shared/errors';
import { describe, expect, it } from 'vitest';
import { talk, testServer } from './test-server.ts';

describe('a meeting', () => {
  it('is made from a file, with a link for each person', async () => {
    await using server = await testServer();
    const { browser, grant } = await server.firstOrganiser();
    const made = await browser.post('/api/meetings', talk, { token: grant.token });
    expect(made.status).toBe(201);
    const { meeting, links } = MeetingCreated.parse(made.body);
    expect(meeting).toMatchObject({ kind: 'bilateral', title: 'Talk', people: 6, endedAt: null });
    expect(meeting.startsAt).toBe(Date.UTC(2099, 0, 1, 3));
    expect(new Set(links.map(({ link }) => link)).size).toBe(6);
    expect((await server.store.meetings.get(meeting.id))?.createdBy).toBe(grant.organiser.id);
  });

  it('with faults is told the path of each', async () => {
    await using server = await testServer();
    const file = {
      ...talk,
      timeZone: 'Mars/Base',
      participants: [{ name: 'A', role: 'delegate', delegation: 'xx' }],
    };
    const answer = await server.browser().post('/api/meetings', file, { token: server.operatorToken });
    expect(answer).toMatchObject({ status: 422, code: 'input.invalid' });
    const { error } = ApiError.parse(answer.body);
    expect(error.faults?.map(({ path }) => path)).toEqual(['timeZone', 'participants.0.delegation']);
  });

  it('stands in the list and can be looked at, with who is where', async () => {
    await using server = await testServer();
    const { meeting } = await server.meeting();
    const later = await server.meeting({ title: 'Later', start: '2099-02-01T10:00' });
    const asking = { token: server.operatorToken };
    const listed = MeetingList.parse((await server.browser().get('/api/meetings', asking)).body);
    expect(listed.meetings.map(({ id }) => id)).toEqual([later.meeting.id, meeting.id]);
    const seen = await server.browser().get(`/api/meetings/${meeting.id}`, asking);
    const { people } = MeetingDetail.parse(seen.body);
    expect(people.find(({ role }) => role === 'delegate')).toMatchObject({
      ...{ name: 'Delegate', delegation: 'Viet Nam', invitation: 'unused', standing: 'expected' },
    });
    expect((await server.browser().get('/api/meetings/nowhere', asking)).code).toBe('meeting.not-found');
    expect((await server.browser().get('/api/meetings/no%20id', asking)).code).toBe('not.found');
  });
});
