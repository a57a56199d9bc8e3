import { type MeetingId, ParticipantId } from '@entente/shared/ids';
import { SealedRecord } from '@entente/shared/meeting-record';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeatGrant } from '@entente/shared/seat-grant';
import { decideAdmit, decideEnter } from '../../src/domain/admission.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { decideEnd } from '../../src/domain/meeting.ts';
import type { MeetingState } from '../../src/domain/state.ts';
import { pdfText } from '../pdf-text.ts';
import type { Browser } from './browser.ts';
import { testServer, type TestServer } from './test-server.ts';

let server: TestServer;
let token: string;
let meetingId: MeetingId;
const people = new Map<string, { id: ParticipantId; browser: Browser; seat: string }>();

beforeAll(async () => {
  server = await testServer();
  token = (await server.firstOrganiser()).grant.token;
  const { meeting, links } = await server.meeting({
    title: 'Consultations — مشاورات — Tham vấn',
    settings: { lobby: 'untrusted', marking: 'confidential' },
    agenda: [{ title: 'Opening', minutes: 10 }],
  });
  meetingId = meeting.id;
  for (const { participantId, name, link } of links) {
    const browser = server.browser();
    const [, secret] = link.split('#');
    const redeemed = await browser.post('/api/invitations/redeem', { token: secret });
    people.set(name, { id: participantId, browser, seat: SeatGrant.parse(redeemed.body).token });
  }
  await act('Organiser', (state, now) => decideEnter(state, idOf('Organiser'), now));
  server.advance(60_000);
  await act('Delegate', (state, now) => decideEnter(state, idOf('Delegate'), now));
  await act('Organiser', (state, now) => decideAdmit(state, idOf('Delegate'), now));
  server.advance(120_000);
});
afterAll(() => server[Symbol.asyncDispose]());

const idOf = (name: string): ParticipantId => people.get(name)?.id ?? ParticipantId.parse('nobody');

async function act<O>(
  name: string,
  decide: (state: MeetingState, now: number) => Decision<O>,
): Promise<void> {
  const room = await server.rooms.open(meetingId);
  const done = await room?.commit({ actor: { by: 'participant', participantId: idOf(name) }, decide });
  expect(done?.ok).toBe(true);
}

const path = (ending = '') => `/api/meetings/${meetingId}/record${ending}`;

async function file(ending: string): Promise<{ bytes: Uint8Array; headers: Headers }> {
  const response = await fetch(server.url + path(ending), { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}

const recordNow = async (query = ''): Promise<SealedRecord> =>
  SealedRecord.parse((await server.browser().get(path(query), { token })).body);

describe('while the meeting runs', () => {
  it('the record is provisional, and counts until now', async () => {
    const record = await recordNow();
    expect(record.course).toMatchObject({ at: 'running', emptySince: null });
    const delegate = record.delegations[0]?.people[0];
    expect(delegate).toMatchObject({ name: 'Delegate', attendance: 'attended' });
    expect(delegate?.totalMs).toBeGreaterThanOrEqual(120_000);
    expect(record.others.find(({ name }) => name === 'Observer')?.attendance).toBe('absent');
  });

  it('tells nobody of an end', async () => {
    const { browser } = people.get('Delegate') ?? { browser: server.browser() };
    expect((await browser.get(`/api/seats/${meetingId}/ending`)).code).toBe('not.found');
  });
});

describe('after the end', () => {
  beforeAll(() => act('Organiser', decideEnd));

  it('the record is whole, and the same whenever it is drawn up', async () => {
    const record = await recordNow();
    expect(record.course).toMatchObject({ at: 'ended', by: { kind: 'participant', id: idOf('Organiser') } });
    expect(record.chronicle.map(({ what }) => what)).toEqual(['entered', 'admitted', 'ended']);
    server.advance(20_000);
    const later = await recordNow();
    expect({ ...later, asOf: 0 }).toEqual({ ...record, asOf: 0 });
    expect(await recordNow(`?entries=${record.seal.entries}&asOf=${record.asOf}`)).toEqual(record);
  });

  it('it can be drawn up as it was, and not as it never was', async () => {
    expect((await recordNow('?entries=1')).course).toEqual({ at: 'not-begun' });
    expect((await server.browser().get(path('?entries=999'), { token })).code).toBe('meeting.not-found');
    expect((await server.browser().get(path('?entries=x'), { token })).code).toBe('input.invalid');
  });

  it('comes as JSON, a file that parses as what it is', async () => {
    const { bytes, headers } = await file('.json');
    expect(headers.get('content-disposition')).toBe('attachment; filename="record-2099-01-01.json"');
    expect(headers.get('cache-control')).toBe('no-store');
    const record = SealedRecord.parse(JSON.parse(new TextDecoder().decode(bytes)));
    expect(record.meeting.title).toBe('Consultations — مشاورات — Tham vấn');
  });

  it(
    'comes as PDF, with marking, people and page on it, in the language asked for',
    { timeout: 60_000 },
    async () => {
      const { bytes, headers } = await file('.pdf?language=fr');
      expect(headers.get('content-type')).toBe('application/pdf');
      expect(headers.get('content-disposition')).toBe('attachment; filename="record-2099-01-01-fr.pdf"');
      const text = await pdfText(bytes);
      for (const words of [
        'Procès-verbal de la réunion',
        'Confidentiel',
        'Page 1 sur',
        'Delegate',
        'Absence',
      ])
        expect(text).toContain(words);
      expect(text).toContain('Socialist Republic of Viet Nam');
    },
  );

  it('comes in the first working language where none is asked for', { timeout: 60_000 }, async () => {
    expect((await file('.pdf')).headers.get('content-disposition')).toContain('-vi.pdf');
  });

  it('comes as DOCX, right to left in Arabic', { timeout: 60_000 }, async () => {
    const { bytes } = await file('.docx?language=ar');
    const entries = unzipSync(bytes);
    const part = (name: string) => new TextDecoder().decode(entries[name]);
    const body = part('word/document.xml');
    for (const words of [
      'محضر الاجتماع',
      'Delegate',
      '<w:bidi/>',
      '<w:rtl/>',
      '<w:bidiVisual/>',
      '<w:tblHeader/>',
    ])
      expect(body).toContain(words);
    expect(part('word/header1.xml')).toContain('سري');
    expect(part('word/footer1.xml')).toContain('NUMPAGES');
  });

  it('refuses a language that no screen has', async () => {
    expect((await server.browser().get(path('.pdf?language=xx'), { token })).code).toBe('input.invalid');
  });

  it.each(['', '.json', '.pdf', '.docx'])('is closed to every seat: record%s', async (ending) => {
    for (const { browser, seat } of people.values()) {
      expect((await browser.get(path(ending), { token: seat })).code).toBe('permission.denied');
      expect((await browser.get(path(ending))).code).toBe('auth.required');
    }
  });

  it('is of no meeting that does not exist', async () => {
    const asked = await server.browser().get('/api/meetings/nowhere/record', { token });
    expect(asked.code).toBe('meeting.not-found');
  });

  it('tells who was there how it ended, and nobody else', async () => {
    const ask = async (name: string) =>
      (people.get(name)?.browser ?? server.browser()).get(`/api/seats/${meetingId}/ending`);
    const { body } = await ask('Delegate');
    expect(body).toMatchObject({ by: 'Organiser' });
    expect(body).toHaveProperty('lastedMs', expect.closeTo(180_000, -4));
    expect((await ask('Observer')).code).toBe('admission.required');
    expect((await ask('nobody')).code).toBe('auth.required');
  });
});
