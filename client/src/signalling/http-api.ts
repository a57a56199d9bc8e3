import {
  ApiError,
  InvitationAction,
  InvitationResult,
  Letter,
  LetterRequest,
  MailRequest,
  MailResult,
  MeetingCancelled,
  MeetingCreated,
  MeetingDetail,
  MeetingList,
  MeetingOnFile,
  OrganiserGrant,
  SeatGrant,
  type FirstRunRequest,
  type SignInRequest,
} from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import type { MeetingId, ParticipantId, RecordingId } from '@entente/shared/ids';
import type { MeetingEditInput } from '@entente/shared/meeting-edit';
import type { Channel, Locale } from '@entente/shared/languages';
import { MeetingEnding, SealedRecord } from '@entente/shared/meeting-record';
import { RecordingList } from '@entente/shared/recordings';
import { err, ok, type Result } from '@entente/shared/result';
import { z } from 'zod';

type Answered<T> = Promise<Result<T, Refusal>>;
const Nothing = z.unknown();

/** A file as the server names it. */
export interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

interface Call<S extends z.ZodType> {
  readonly answer: S;
  readonly body?: unknown;
  readonly token?: string | undefined;
}

/** One call of the HTTP side of the contract. A server that cannot be reached is `server.unavailable`. */
async function call<S extends z.ZodType>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { answer, body, token }: Call<S>,
): Answered<z.infer<S>> {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const said: unknown = text === '' ? undefined : JSON.parse(text);
    if (!response.ok) return err(refusalOf(response.status, said));
    const parsed = answer.safeParse(said);
    return parsed.success ? ok(parsed.data) : err({ code: 'server.internal' });
  } catch {
    return err({ code: 'server.unavailable' });
  }
}

/** One file. The token travels in the header: an address would keep it in histories and logs. */
async function download(path: string, token: string): Answered<SavedFile> {
  try {
    const response = await fetch(`/api/${path}`, {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'same-origin',
      cache: 'no-store',
    });
    if (!response.ok) {
      const said: unknown = await response.json().catch(() => undefined);
      return err(refusalOf(response.status, said));
    }
    const [, name = 'record'] =
      /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return ok({ name, content: await response.blob() });
  } catch {
    return err({ code: 'server.unavailable' });
  }
}

function refusalOf(status: number, said: unknown): Refusal {
  const error = ApiError.safeParse(said);
  return error.success ? error.data.error : unreadable(status);
}

/** What a proxy between us and the server may say in its own words. */
function unreadable(status: number): Refusal {
  if (status === 413) return { code: 'input.too-large' };
  if (status === 429) return { code: 'rate.exceeded' };
  return { code: status >= 502 && status <= 504 ? 'server.unavailable' : 'server.internal' };
}

interface OfParticipant {
  readonly meeting: MeetingId;
  readonly participant: ParticipantId;
}

/** The server's HTTP routes, typed. Tokens are handed in; cookies travel by themselves. */
export const api = {
  firstRun: (body: FirstRunRequest) => call('POST', 'first-run', { answer: OrganiserGrant, body }),
  signIn: (body: SignInRequest) => call('POST', 'sign-in', { answer: OrganiserGrant, body }),
  renewOrganiser: () => call('POST', 'organiser/renew', { answer: OrganiserGrant }),
  signOut: (token: string) => call('POST', 'sign-out', { answer: Nothing, token }),
  signOutEverywhere: (token: string) => call('POST', 'sign-out-everywhere', { answer: Nothing, token }),
  redeem: (token: string) => call('POST', 'invitations/redeem', { answer: SeatGrant, body: { token } }),
  renewSeat: (meeting: MeetingId) => call('POST', `seats/${meeting}/renew`, { answer: SeatGrant }),
  meetings: (token: string) => call('GET', 'meetings', { answer: MeetingList, token }),
  meeting: (token: string, id: MeetingId) => call('GET', `meetings/${id}`, { answer: MeetingDetail, token }),
  record: (token: string, id: MeetingId) =>
    call('GET', `meetings/${id}/record`, { answer: SealedRecord, token }),
  recordFile: (
    token: string,
    { meeting, format, language }: { meeting: MeetingId; format: 'pdf' | 'docx' | 'json'; language: Locale },
  ) => download(`meetings/${meeting}/record.${format}?language=${language}`, token),
  recordings: (token: string, id: MeetingId) =>
    call('GET', `meetings/${id}/recordings`, { answer: RecordingList, token }),
  recordingPart: (
    token: string,
    { meeting, recording, part }: { meeting: MeetingId; recording: RecordingId; part: Channel | 'index' },
  ) =>
    download(
      `meetings/${meeting}/recordings/${recording}/${part === 'index' ? 'index.json' : `sound/${part}`}`,
      token,
    ),
  deleteRecording: (token: string, meeting: MeetingId, recording: RecordingId) =>
    call('POST', `meetings/${meeting}/recordings/${recording}/delete`, { answer: Nothing, body: {}, token }),
  ending: (meeting: MeetingId) => call('GET', `seats/${meeting}/ending`, { answer: MeetingEnding }),
  createMeeting: (token: string, file: unknown) =>
    call('POST', 'meetings', { answer: MeetingCreated, body: file, token }),
  meetingOnFile: (token: string, id: MeetingId) =>
    call('GET', `meetings/${id}/file`, { answer: MeetingOnFile, token }),
  editMeeting: (token: string, id: MeetingId, body: MeetingEditInput) =>
    call('PUT', `meetings/${id}`, { answer: MeetingCreated, body, token }),
  cancelMeeting: (token: string, id: MeetingId) =>
    call('POST', `meetings/${id}/cancel`, { answer: MeetingCancelled, body: {}, token }),
  takeSeat: (token: string, id: MeetingId) =>
    call('POST', `meetings/${id}/seat`, { answer: SeatGrant, token }),
  invitation: (
    token: string,
    {
      meeting,
      participant,
      action,
    }: { meeting: MeetingId; participant: ParticipantId } & z.infer<typeof InvitationAction>,
  ) =>
    call('POST', `meetings/${meeting}/participants/${participant}/invitation`, {
      answer: InvitationResult,
      body: InvitationAction.parse({ action }),
      token,
    }),
  letter: (token: string, { meeting, participant, ...wish }: OfParticipant & z.infer<typeof LetterRequest>) =>
    call('POST', `meetings/${meeting}/participants/${participant}/letter`, {
      answer: Letter,
      body: LetterRequest.parse(wish),
      token,
    }),
  mail: (token: string, { meeting, participant, ...wish }: OfParticipant & z.infer<typeof MailRequest>) =>
    call('POST', `meetings/${meeting}/participants/${participant}/mail`, {
      answer: MailResult,
      body: MailRequest.parse(wish),
      token,
    }),
};
