import { SeatGrant } from '@entente/shared/seat-grant';
import { RecordingId, type MeetingId } from '@entente/shared/ids';
import { SealedRecord } from '@entente/shared/meeting-record';
import { RecordingIndex, RecordingList } from '@entente/shared/recordings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { decideStartRecording, decideStopRecording } from '../../src/domain/recording/recording.ts';
import { readPages } from '../../src/recordings/ogg-page.ts';
import { testServer, type TestServer } from './test-server.ts';

const recordingId = RecordingId.parse('first');
let server: TestServer;
let token: string;
let meetingId: MeetingId;
let other: MeetingId;
const seats: string[] = [];

beforeAll(async () => {
  server = await testServer();
  token = (await server.firstOrganiser()).grant.token;
  const { meeting, links } = await server.meeting({ start: '2026-12-01T15:00' });
  meetingId = meeting.id;
  other = (await server.meeting()).meeting.id;
  for (const { link } of links) {
    const redeemed = await server.browser().post('/api/invitations/redeem', { token: link.split('#')[1] });
    seats.push(SeatGrant.parse(redeemed.body).token);
  }
  const room = await server.rooms.open(meetingId);
  if (room === null) throw new Error('no room');
  const actor = { by: 'server' } as const;
  await room.commit({ actor, decide: (state, now) => decideStartRecording(state, recordingId, now) });
  const { recording } = room.state;
  if (recording.at === 'off') throw new Error('it did not start');
  const take = server.recordings.open({ meetingId, recordingId }, recording.since);
  for (const channel of ['fr', 'floor']) {
    take.begin(channel);
    for (let count = 0; count < 100; count += 1)
      take.hold(channel, {
        payload: Buffer.from([0xf8, count]),
        ...{ timestamp: count * 960, at: systemClock.steady() + count * 20 },
      });
  }
  await take.finish(systemClock.steady() + 2_000);
});
afterAll(() => server[Symbol.asyncDispose]());

const root = (of = meetingId) => `/api/meetings/${of}/recordings`;
const sound = (channel: string, of = meetingId, recording = 'first') =>
  `${root(of)}/${recording}/sound/${channel}`;
const fetched = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers: { authorization: `Bearer ${token}`, ...headers } });
const list = async () => {
  const { body } = await server.browser().get(root(), { token });
  return RecordingList.parse(body).recordings;
};
const remove = () => server.browser().post(`${root()}/first/delete`, {}, { token });

describe('the recordings of a meeting', () => {
  it('are listed with their files, the floor first', async () => {
    const [recording] = await list();
    expect(recording).toMatchObject({ id: 'first', stopped: null });
    expect(recording?.files.map(({ channel }) => channel)).toEqual(['floor', 'fr']);
    expect(recording?.files.every(({ bytes }) => bytes > 300)).toBe(true);
    const { body } = await server.browser().get(`/api/meetings/${meetingId}/record`, { token });
    expect(SealedRecord.parse(body).recordings).toMatchObject([{ id: 'first', stopped: null }]);
  });

  it('come as Ogg to be saved, and are not kept on the way', async () => {
    const response = await fetched(sound('fr'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('audio/ogg');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="recording-2026-12-01-1-fr.ogg"',
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('OggS');
    expect(bytes.length).toBe((await list())[0]?.files[1]?.bytes);
  });

  it('come in parts', async () => {
    const whole = Buffer.from(await (await fetched(sound('floor'))).arrayBuffer());
    const part = await fetched(sound('floor'), { range: 'bytes=100-149' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 100-149/${whole.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(100, 150));
    expect((await fetched(sound('floor'), { range: `bytes=${whole.length + 1}-` })).status).toBe(416);
  });

  it('[REC-7] come with an index of who spoke', async () => {
    const response = await fetched(`${root()}/first/index.json`);
    expect(response.headers.get('content-disposition')).toContain('recording-2026-12-01-1-index.json');
    expect(RecordingIndex.parse(await response.json())).toMatchObject({ recordingId: 'first', floor: [] });
  });

  it('are nobody else’s: no seat’s, nobody’s, and no token in the address opens them', async () => {
    for (const path of [root(), sound('floor'), `${root()}/first/index.json`]) {
      for (const seat of seats)
        expect((await server.browser().get(path, { token: seat })).code).toBe('permission.denied');
      expect((await server.browser().get(path)).code).toBe('auth.required');
      expect((await server.browser().get(`${path}?token=${token}`)).code).toBe('auth.required');
    }
    for (const seat of seats)
      expect((await server.browser().post(`${root()}/first/delete`, {}, { token: seat })).code).toBe(
        'permission.denied',
      );
  });

  it.each([
    ['of a channel that there is not', () => sound('es')],
    ['of a recording that there is not', () => sound('floor', meetingId, 'second')],
    ['of another meeting', () => sound('floor', other)],
    ['that is no channel', () => sound('..%2F..%2Fentente.db')],
    ['that is a path', () => sound('floor', meetingId, '..%2Ffirst')],
  ])('are not found: one %s', async (_, path) => {
    expect((await fetched(path())).status).toBe(404);
  });

  it('have the mark of their end, though the server died before it could write that', async () => {
    const room = await server.rooms.open(other);
    if (room === null) throw new Error('no room');
    const actor = { by: 'server' } as const;
    await room.commit({ actor, decide: (state, now) => decideStartRecording(state, recordingId, now) });
    const since = room.state.recording.at === 'on' ? room.state.recording.since : 0;
    const take = server.recordings.open({ meetingId: other, recordingId }, since);
    take.hold('floor', { payload: Buffer.from([0xf8, 1]), timestamp: 0, at: systemClock.steady() });
    await take.suspend();
    await room.commit({ actor, decide: (state, now) => decideStopRecording(state, recordingId, now) });
    const bytes = Buffer.from(await (await fetched(sound('floor', other))).arrayBuffer());
    expect([...readPages(bytes)].at(-1)?.page.ends).toBe(true);
  });

  it('[REC-6] are deleted once they are over, and stay on the record', async () => {
    expect((await remove()).code).toBe('rule.violated');
    const room = await server.rooms.open(meetingId);
    await room?.commit({
      actor: { by: 'server' },
      decide: (state, now) => decideStopRecording(state, recordingId, now),
    });
    expect((await remove()).status).toBe(200);
    expect((await remove()).status).toBe(200);
    const [recording] = await list();
    expect(recording?.deleted).toBeTypeOf('number');
    expect(recording?.files).toEqual([]);
    expect((await fetched(sound('floor'))).status).toBe(404);
    expect((await server.browser().post(`${root()}/none/delete`, {}, { token })).code).toBe('not.found');
  });
});
