import {
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
  type FirstRunRequest,
  type SignInRequest,
} from '@entente/shared/api';
import { SeatGrant } from '@entente/shared/seat-grant';
import type { MeetingId, ParticipantId, RecordingId } from '@entente/shared/ids';
import type { MeetingEditInput } from '@entente/shared/meeting-edit';
import type { Channel, Locale } from '@entente/shared/languages';
import { SealedRecord } from '@entente/shared/meeting-record';
import { RecordingList } from '@entente/shared/recordings';
import { z } from 'zod';
import { call, download } from './http-call.ts';

const Nothing = z.unknown();

interface OfParticipant {
  readonly meeting: MeetingId;
  readonly participant: ParticipantId;
}

/** The server's HTTP routes for organisers, typed. Tokens are handed in; cookies travel by themselves. */
export const api = {
  firstRun: (body: FirstRunRequest) => call('POST', 'first-run', { answer: OrganiserGrant, body }),
  signIn: (body: SignInRequest) => call('POST', 'sign-in', { answer: OrganiserGrant, body }),
  renewOrganiser: () => call('POST', 'organiser/renew', { answer: OrganiserGrant }),
  signOut: (token: string) => call('POST', 'sign-out', { answer: Nothing, token }),
  signOutEverywhere: (token: string) => call('POST', 'sign-out-everywhere', { answer: Nothing, token }),
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
    {
      meeting,
      recording,
      part,
    }: { meeting: MeetingId; recording: RecordingId; part: `sound/${Channel}` | 'index.json' },
  ) => download(`meetings/${meeting}/recordings/${recording}/${part}`, token),
  deleteRecording: (token: string, meeting: MeetingId, recording: RecordingId) =>
    call('POST', `meetings/${meeting}/recordings/${recording}/delete`, { answer: Nothing, body: {}, token }),
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
