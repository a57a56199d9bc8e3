import {
  DocumentAccessChange,
  DocumentAdded,
  DocumentFacts,
  FirstRunRequest,
  InvitationAction,
  InvitationResult,
  Letter,
  LetterRequest,
  MailRequest,
  MailResult,
  MeetingCancelled,
  MeetingCreated,
  MeetingDetail,
  MeetingDocuments,
  MeetingList,
  MeetingOnFile,
  OrganiserGrant,
  RedeemRequest,
  SignInRequest,
} from '@entente/shared/api';
import { SeatGrant } from '@entente/shared/seat-grant';
import { DocumentId, MeetingId, ParticipantId, RecordingId } from '@entente/shared/ids';
import { MeetingEdit } from '@entente/shared/meeting-edit';
import { Channel, Locale } from '@entente/shared/languages';
import { MeetingFile } from '@entente/shared/meeting-file';
import { MeetingEnding } from '@entente/shared/meeting-ending';
import { SealedRecord } from '@entente/shared/meeting-record';
import { RecordingList } from '@entente/shared/recordings';
import { z } from 'zod';
import { FileOnDisk } from './file-on-disk.ts';
import { UploadedFile } from './uploaded-file.ts';

/**
 * Who may call a route. `public`: anybody, within the rate for each address. `organiser-cookie` and `seat-cookie`: the
 * browser that holds it. `organiser`: an account's token. `management`: that, or the operator's. `operator`: the
 * operator's token, or a call from this machine itself. `meeting`: a seat's token in the meeting of the path, or what
 * `management` takes.
 */
export type Access =
  'public' | 'organiser-cookie' | 'seat-cookie' | 'organiser' | 'management' | 'operator' | 'meeting';

const nothing = z.strictObject({});
const ofMeeting = z.object({ meetingId: MeetingId });
const ofDocument = z.object({ meetingId: MeetingId, documentId: DocumentId });
const ofParticipant = z.object({ meetingId: MeetingId, participantId: ParticipantId });
const ofRecording = z.object({ meetingId: MeetingId, recordingId: RecordingId });
/** An earlier state of a record: after how many entries of the log, and until when it told (ms since the epoch). */
const drawn = z.object({
  entries: z.coerce.number().int().min(1).optional(),
  asOf: z.coerce.number().int().min(0).optional(),
});
/** A document that is saved as a file. */
const file = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const onDisk = z.custom<FileOnDisk>((value) => value instanceof FileOnDisk);
/** The same, part by part. */
const stream = z.custom<AsyncIterable<Uint8Array>>();
/** Without a language: the first working language of the meeting that has screens, else English. */
const inLanguage = z.object({ language: Locale.optional() });

interface Row {
  readonly access: Access;
  /** What stands in the path. A part that cannot be an id is `not.found`. */
  readonly params: z.ZodType;
  /** What stands behind the question mark; without it nothing of that is read. */
  readonly query?: z.ZodType;
  /** What is sent: JSON unless it is a form. An absent body counts as `{}`. */
  readonly takes?: 'form';
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
}

/** Every route there is, and the only place that says who may call it. A refusal is `{ error: Refusal }`. */
export const routeTable = {
  /** Whether the server and its database answer. */
  'GET /api/health': {
    access: 'public',
    params: nothing,
    body: nothing,
    answer: z.object({ ok: z.boolean(), version: z.string() }),
  },
  /** Prometheus text. */
  'GET /metrics': { access: 'operator', params: nothing, body: nothing, answer: z.string() },
  'POST /api/first-run': {
    access: 'public',
    params: nothing,
    body: FirstRunRequest,
    answer: OrganiserGrant,
  },
  'POST /api/sign-in': {
    access: 'public',
    params: nothing,
    body: SignInRequest,
    answer: OrganiserGrant,
  },
  /** Ends this browser's session; without one there is nothing to end. */
  'POST /api/sign-out': { access: 'public', params: nothing, body: nothing, answer: nothing },
  /** Ends every session of the account, with the seats it took. */
  'POST /api/sign-out-everywhere': {
    access: 'organiser',
    params: nothing,
    body: nothing,
    answer: nothing,
  },
  'POST /api/organiser/renew': {
    access: 'organiser-cookie',
    params: nothing,
    body: nothing,
    answer: OrganiserGrant,
  },
  'POST /api/invitations/redeem': {
    access: 'public',
    params: nothing,
    body: RedeemRequest,
    answer: SeatGrant,
  },
  'POST /api/seats/:meetingId/renew': {
    access: 'seat-cookie',
    params: ofMeeting,
    body: nothing,
    answer: SeatGrant,
  },
  'GET /api/meetings': { access: 'management', params: nothing, body: nothing, answer: MeetingList },
  'POST /api/meetings': {
    access: 'management',
    params: nothing,
    body: MeetingFile,
    answer: MeetingCreated,
  },
  'GET /api/meetings/:meetingId': {
    access: 'management',
    params: ofMeeting,
    body: nothing,
    answer: MeetingDetail,
  },
  /** The meeting as it can be edited, or made again. */
  'GET /api/meetings/:meetingId/file': {
    access: 'management',
    params: ofMeeting,
    body: nothing,
    answer: MeetingOnFile,
  },
  'PUT /api/meetings/:meetingId': {
    access: 'management',
    params: ofMeeting,
    body: MeetingEdit,
    answer: MeetingCreated,
  },
  'POST /api/meetings/:meetingId/cancel': {
    access: 'management',
    params: ofMeeting,
    body: nothing,
    answer: MeetingCancelled,
  },
  /** Who was there, what was on the agenda, what happened: from the log, sealed. */
  'GET /api/meetings/:meetingId/record': {
    access: 'management',
    params: ofMeeting,
    query: drawn,
    body: nothing,
    answer: SealedRecord,
  },
  'GET /api/meetings/:meetingId/record.pdf': {
    access: 'management',
    params: ofMeeting,
    query: inLanguage,
    body: nothing,
    answer: file,
  },
  'GET /api/meetings/:meetingId/record.docx': {
    access: 'management',
    params: ofMeeting,
    query: inLanguage,
    body: nothing,
    answer: file,
  },
  'GET /api/meetings/:meetingId/record.json': {
    access: 'management',
    params: ofMeeting,
    body: nothing,
    answer: file,
  },
  /** What was recorded, with the files that there are. */
  'GET /api/meetings/:meetingId/recordings': {
    access: 'management',
    params: ofMeeting,
    body: nothing,
    answer: RecordingList,
  },
  /** Who spoke when, and who was on air: `RecordingIndex`, as a file. */
  'GET /api/meetings/:meetingId/recordings/:recordingId/index.json': {
    access: 'management',
    params: ofRecording,
    body: nothing,
    answer: file,
  },
  /** The sound of one channel: Ogg Opus. Answers `Range`. */
  'GET /api/meetings/:meetingId/recordings/:recordingId/sound/:channel': {
    access: 'management',
    params: ofRecording.extend({ channel: Channel }),
    body: nothing,
    answer: onDisk,
  },
  /** Deletes the files for good. Refusal: `rule.violated` `REC-6` for one that goes on. */
  'POST /api/meetings/:meetingId/recordings/:recordingId/delete': {
    access: 'management',
    params: ofRecording,
    body: nothing,
    answer: nothing,
  },
  /** What somebody who was there is told when it is over. Refusal: `admission.required` for who was not. */
  'GET /api/seats/:meetingId/ending': {
    access: 'seat-cookie',
    params: ofMeeting,
    body: nothing,
    answer: MeetingEnding,
  },
  'POST /api/meetings/:meetingId/participants/:participantId/invitation': {
    access: 'management',
    params: ofParticipant,
    body: InvitationAction,
    answer: InvitationResult,
  },
  'POST /api/meetings/:meetingId/participants/:participantId/letter': {
    access: 'management',
    params: ofParticipant,
    body: LetterRequest,
    answer: Letter,
  },
  'POST /api/meetings/:meetingId/participants/:participantId/mail': {
    access: 'management',
    params: ofParticipant,
    body: MailRequest,
    answer: MailResult,
  },
  /** Every document, for who manages the meeting; those inside have theirs in the state. */
  'GET /api/meetings/:meetingId/documents': {
    access: 'management',
    params: ofMeeting,
    body: nothing,
    answer: MeetingDocuments,
  },
  'POST /api/meetings/:meetingId/documents': {
    access: 'meeting',
    params: ofMeeting,
    takes: 'form',
    body: z.strictObject({ facts: DocumentFacts, file: UploadedFile }),
    answer: DocumentAdded,
  },
  /** The bytes, to whoever may read it now. `not.found` to everybody else, as if it were not there. */
  'GET /api/meetings/:meetingId/documents/:documentId': {
    access: 'meeting',
    params: ofDocument,
    body: nothing,
    answer: stream,
  },
  'PUT /api/meetings/:meetingId/documents/:documentId/access': {
    access: 'meeting',
    params: ofDocument,
    body: DocumentAccessChange,
    answer: nothing,
  },
  'POST /api/meetings/:meetingId/documents/:documentId/remove': {
    access: 'meeting',
    params: ofDocument,
    body: nothing,
    answer: nothing,
  },
  'POST /api/meetings/:meetingId/seat': {
    access: 'organiser',
    params: ofMeeting,
    body: nothing,
    answer: SeatGrant,
  },
} as const satisfies Record<string, Row>;

export type RouteName = keyof typeof routeTable;
export const routeNames = Object.keys(routeTable) as RouteName[];

/** Mapped over the name, so that the parts of a route stay together for a generic `N`. */
export type AccessOf = { [N in RouteName]: (typeof routeTable)[N]['access'] };
export type ParamsOf = { [N in RouteName]: z.infer<(typeof routeTable)[N]['params']> };
/** Of a row without one, nothing. */
type QueryOfRow<R extends Row> = R extends { readonly query: infer Q extends z.ZodType }
  ? z.infer<Q>
  : Record<string, never>;
export type QueryOf = { [N in RouteName]: QueryOfRow<(typeof routeTable)[N]> };
export type BodyOf = { [N in RouteName]: z.infer<(typeof routeTable)[N]['body']> };
export type AnswerOf = { [N in RouteName]: z.infer<(typeof routeTable)[N]['answer']> };
