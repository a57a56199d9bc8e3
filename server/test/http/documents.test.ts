import { MeetingDocuments } from '@entente/shared/api';
import { SeatGrant } from '@entente/shared/seat-grant';
import { DocumentId, type DelegationId, type MeetingId, ParticipantId } from '@entente/shared/ids';
import { documentLimits } from '@entente/shared/room/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideAdmit, decideEnter, decideRemove } from '../../src/domain/admission.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { MeetingState } from '../../src/domain/state.ts';
import { mediaTypeOf } from '../../src/documents/media-type.ts';
import { openDocumentDesk } from '../../src/documents/document-desk.ts';
import { talk, testServer, type TestServer } from './test-server.ts';
import { facts, idIn, pdfBytes, upload } from './upload.ts';

let server: TestServer;
let organiser: string;
let meetingId: MeetingId;
let delegations: readonly DelegationId[];
const people = new Map<string, { id: ParticipantId; seat: string }>();

/** Everybody is inside but the viewer. Delegate is of Viet Nam, Counsellor of Indonesia. */
beforeAll(async () => {
  server = await testServer();
  organiser = (await server.firstOrganiser()).grant.token;
  const counsellor = { name: 'Counsellor', role: 'delegate' as const, delegation: 'id', languages: ['id'] };
  const { meeting, links } = await server.meeting({
    settings: { lobby: 'everyone' },
    participants: [...talk.participants, counsellor],
    agenda: [{ title: 'Opening', minutes: 10 }],
  });
  meetingId = meeting.id;
  for (const { participantId, name, link } of links) {
    const redeemed = await server.browser().post('/api/invitations/redeem', { token: link.split('#')[1] });
    people.set(name, { id: participantId, seat: SeatGrant.parse(redeemed.body).token });
  }
  for (const name of people.keys()) await act((state, now) => decideEnter(state, idOf(name), now));
  for (const name of ['Delegate', 'Counsellor', 'Interpreter', 'Observer'])
    await act((state, now) => decideAdmit(state, idOf(name), now));
  const room = await server.rooms.open(meetingId);
  delegations = room?.state.definition.delegations.map(({ id }) => id) ?? [];
});
afterAll(() => server[Symbol.asyncDispose]());

const idOf = (name: string): ParticipantId => people.get(name)?.id ?? ParticipantId.parse('nobody');
const seatOf = (name: string): string => people.get(name)?.seat ?? '';

async function act<O>(decide: (state: MeetingState, now: number) => Decision<O>): Promise<void> {
  const room = await server.rooms.open(meetingId);
  const done = await room?.commit({ actor: { by: 'server' }, decide });
  expect(done?.ok).toBe(true);
}

const send = (token: string | undefined, change: Parameters<typeof facts>[0] = {}, bytes = pdfBytes) =>
  upload({ url: server.url, meetingId, token, facts: facts(change), bytes });

const onlyVietNam = () => ({
  to: 'delegations' as const,
  delegationIds: delegations.slice(0, 1),
  booths: false,
});

async function fetchBytes(documentId: string, token: string | undefined) {
  const response = await fetch(`${server.url}/api/meetings/${meetingId}/documents/${documentId}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Who is given the bytes, and what the others are told. */
async function readers(documentId: string): Promise<Record<string, number>> {
  const told = await Promise.all(
    [...people].map(async ([name, { seat }]) => [name, (await fetchBytes(documentId, seat)).status] as const),
  );
  return Object.fromEntries(told);
}

const everyDocument = async () =>
  MeetingDocuments.parse(
    (await server.browser().get(`/api/meetings/${meetingId}/documents`, { token: organiser })).body,
  ).documents;

const stored = async (documentId: string) =>
  server.store.documents.open({ meetingId, documentId: DocumentId.parse(documentId) });

describe('reading', () => {
  it('[DOC-1] gives everybody inside what is for everybody, byte for byte, and nobody outside', async () => {
    const id = idIn(await send(organiser));
    expect(await readers(id)).toEqual({
      ...{ Organiser: 200, Chair: 200, Delegate: 200, Counsellor: 200, Interpreter: 200, Observer: 200 },
      Viewer: 404,
    });
    const { bytes } = await fetchBytes(id, seatOf('Observer'));
    expect(Buffer.compare(bytes, pdfBytes)).toBe(0);
  });

  it('[DOC-1] gives a delegation what is for it, and tells others the same as of what is not there', async () => {
    const id = idIn(await send(organiser, { access: onlyVietNam() }));
    expect(await readers(id)).toEqual({
      ...{ Organiser: 200, Chair: 404, Delegate: 200, Counsellor: 404, Interpreter: 404, Observer: 404 },
      Viewer: 404,
    });
    const asked = async (documentId: string) => {
      const path = `/api/meetings/${meetingId}/documents/${documentId}`;
      const { status, body, headers } = await server.browser().get(path, { token: seatOf('Counsellor') });
      return { status, body, headers: [...headers].filter(([name]) => name !== 'date') };
    };
    expect(await asked(id)).toEqual(await asked('there-is-none'));
    expect((await fetchBytes(id, undefined)).status).toBe(401);
  });

  it('[DOC-2] gives the booths what is open to them', async () => {
    const access = { ...onlyVietNam(), booths: true };
    const id = idIn(await send(organiser, { access }));
    expect(await readers(id)).toMatchObject({ Interpreter: 200, Delegate: 200, Counsellor: 404 });
  });

  it('comes with headers under which it is saved and never run', async () => {
    const named = { url: server.url, meetingId, token: organiser, facts: facts(), bytes: pdfBytes };
    const id = idIn(await upload({ ...named, name: '../../Đề cương "cuối"; x.html' }));
    const { headers } = await fetchBytes(id, seatOf('Delegate'));
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toMatch(/^attachment;.*filename\*=UTF-8''/);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      'Đề cương cuối; x.html.pdf',
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-length')).toBe(String(pdfBytes.length));
  });

  it('ends at once for who is removed from the meeting', async () => {
    const id = idIn(await send(organiser));
    expect((await fetchBytes(id, seatOf('Observer'))).status).toBe(200);
    await act((state, now) => decideRemove(state, idOf('Observer'), now));
    expect((await fetchBytes(id, seatOf('Observer'))).status).toBe(404);
  });

  it('and is listed whole for who manages the meeting, by nobody with a seat', async () => {
    expect((await everyDocument()).length).toBeGreaterThan(0);
    const path = `/api/meetings/${meetingId}/documents`;
    for (const { seat } of people.values())
      expect((await server.browser().get(path, { token: seat })).code).toBe('permission.denied');
  });
});

describe('adding', () => {
  const others = (result: {
    error: { code: string; rule?: string | undefined } | undefined;
    status: number;
  }) => result.error?.rule ?? result.error?.code ?? result.status;

  it('[DOC-3] [DOC-4] is for organisers and the chair, and for delegates a statement', async () => {
    const plain = await Promise.all(
      [...people].map(async ([name, { seat }]) => [name, others(await send(seat))]),
    );
    expect(Object.fromEntries(plain)).toEqual({
      ...{ Organiser: 201, Chair: 201, Delegate: 'DOC-4', Counsellor: 'DOC-4', Viewer: 'admission.required' },
      ...{ Interpreter: 'permission.denied', Observer: 'admission.required' },
    });
    const statement = { purpose: 'statement', statement: { delivery: 'verbatim' } } as const;
    const id = idIn(await send(seatOf('Delegate'), statement));
    expect(await readers(id)).toMatchObject({ Delegate: 200, Interpreter: 200, Counsellor: 404, Chair: 404 });
    expect((await send(server.operatorToken)).status).toBe(201);
    expect((await send(undefined)).error?.code).toBe('auth.required');
  });

  it('refuses what is shown nowhere, whatever it calls itself, and keeps nothing of it', async () => {
    const before = (await everyDocument()).length;
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(40)]);
    for (const bytes of [
      zip,
      new Uint8Array([0, 1, 2]),
      new Uint8Array(),
      new TextEncoder().encode('<?xml version="1.0"?><svg/>'),
    ])
      expect(await send(organiser, {}, bytes)).toMatchObject({
        ...{ status: 415, error: { code: 'document.type-refused' } },
      });
    expect((await everyDocument()).length).toBe(before);
    expect(await server.store.documents.unsettled()).toEqual([]);
  });

  it('[DOC-5] refuses what is too large, and keeps nothing of it', async () => {
    const before = (await everyDocument()).length;
    const large = new Uint8Array(documentLimits.bytes + 1);
    large.set(pdfBytes);
    expect(await send(organiser, {}, large)).toMatchObject({
      status: 413,
      error: { code: 'input.too-large' },
    });
    const largest = large.subarray(0, documentLimits.bytes);
    const id = idIn(await send(organiser, {}, largest));
    expect((await fetchBytes(id, seatOf('Delegate'))).bytes.length).toBe(documentLimits.bytes);
    expect((await everyDocument()).length).toBe(before + 1);
    expect(await server.store.documents.unsettled()).toEqual([]);
  });

  it('tells what is wrong with the facts, and refuses what is no form', async () => {
    const wrong = { url: server.url, meetingId, token: organiser, bytes: pdfBytes };
    const said = await upload({ ...wrong, facts: { ...facts(), title: ' ', purpose: 'statement' } });
    expect(said).toMatchObject({ status: 422, error: { code: 'input.invalid' } });
    expect(said.error?.faults?.map(({ path }) => path)).toContain('facts.title');
    expect((await upload({ ...wrong, facts: facts(), bytes: null })).error?.faults).toEqual([
      expect.objectContaining({ path: 'file' }),
    ]);
    const json = await server
      .browser()
      .post(`/api/meetings/${meetingId}/documents`, facts(), { token: organiser });
    expect(json.code).toBe('command.malformed');
    const nowhere = await upload({ ...wrong, facts: facts(), meetingId: 'nowhere' });
    expect(nowhere.error?.code).toBe('meeting.not-found');
  });
});

describe('changing and removing', () => {
  const path = (id: string, deed: string) => `/api/meetings/${meetingId}/documents/${id}/${deed}`;

  it('[DOC-6] opens by an organiser alone', async () => {
    const id = idIn(await send(organiser, { access: onlyVietNam() }));
    const open = (token: string) =>
      server.browser().put(path(id, 'access'), { access: { to: 'everyone' } }, { token });
    expect((await open(seatOf('Counsellor'))).code).toBe('not.found');
    expect((await open(seatOf('Delegate'))).code).toBe('permission.denied');
    expect((await fetchBytes(id, seatOf('Counsellor'))).status).toBe(404);
    expect((await open(seatOf('Organiser'))).status).toBe(200);
    expect((await fetchBytes(id, seatOf('Counsellor'))).status).toBe(200);
  });

  it('[DOC-6] deletes the bytes with the document, in the database too', async () => {
    const id = idIn(await send(organiser));
    const remove = (token: string) => server.browser().post(path(id, 'remove'), {}, { token });
    expect((await remove(seatOf('Delegate'))).code).toBe('permission.denied');
    expect(await stored(id)).not.toBeNull();
    expect((await remove(organiser)).status).toBe(200);
    expect(await stored(id)).toBeNull();
    expect((await fetchBytes(id, organiser)).status).toBe(404);
    expect((await remove(organiser)).code).toBe('not.found');
  });

  it('brings bytes and log level after a crash between the two', async () => {
    const id = idIn(await send(organiser));
    const key = { meetingId, documentId: DocumentId.parse(id) };
    const orphan = { meetingId, documentId: DocumentId.parse('orphan') };
    await server.store.documents.settle(key, false);
    await server.store.documents.put(orphan, pdfBytes);
    const { rooms, store } = server;
    await openDocumentDesk({ rooms, rows: store.documents, newId: () => orphan.documentId }).settle();
    expect(await store.documents.unsettled()).toEqual([]);
    expect(await stored('orphan')).toBeNull();
    expect((await fetchBytes(id, organiser)).status).toBe(200);
  });
});

describe('what a file is', () => {
  const text = (words: string) => new TextEncoder().encode(words);
  it.each([
    ['a PDF', pdfBytes, 'application/pdf'],
    ['text in any script', text('Điều khoản · بند · 条款\n'), 'text/plain'],
    ['a page, which is text and never a page', text('<!doctype html><script>1</script>'), 'text/plain'],
    ['blank', text(' \n'), null],
    ['half a letter', new Uint8Array([0x41, 0xe1]), null],
    ['with a NUL', text('a\u0000b'), null],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, ...new Uint8Array(60)]), null],
  ])('is told by its bytes: %s', async (_, bytes, type) => {
    expect(await mediaTypeOf(bytes)).toBe(type);
  });
});
