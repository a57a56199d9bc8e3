import { z } from 'zod';
import { AgendaItemId, DelegationId, DocumentId, MeetingId, OrganiserId, ParticipantId } from './ids.ts';
import { LanguageTag, Locale } from './languages.ts';
import { EmailAddress } from './meeting-file.ts';
import { MeetingKind } from './meeting-kind.ts';
import { MeetingEdit } from './meeting-edit.ts';
import { Role } from './permissions.ts';
import {
  documentLimits,
  DocumentAccess,
  DocumentPurpose,
  DocumentRecord,
  Statement,
} from './room/documents.ts';
import { GuestStanding } from './room/records.ts';

/**
 * The HTTP side of the contract. Every answer that is not 2xx is an `ApiError`. A short-lived JWT travels as
 * `Authorization: Bearer`; it is renewed through an httpOnly, SameSite=Strict cookie. Links carry their token in the
 * fragment (`/join#TOKEN`), which no browser sends and no proxy logs. Instants are ms since the epoch.
 */

const secret = z.string().min(16).max(256);

/** `POST /api/first-run`: creates the first organiser with the one-time link. */
export const FirstRunRequest = z.strictObject({
  token: secret,
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^\P{Cc}*$/u, 'holds control characters'),
  email: EmailAddress,
  password: z.string().min(1).max(1024),
});
export type FirstRunRequest = z.infer<typeof FirstRunRequest>;

/** `POST /api/sign-in` */
export const SignInRequest = z.strictObject({ email: EmailAddress, password: z.string().min(1).max(1024) });
export type SignInRequest = z.infer<typeof SignInRequest>;

/** Answer of first-run, sign-in and `POST /api/organiser/renew`. */
export const OrganiserGrant = z.object({
  token: z.string(),
  expiresAt: z.number(),
  organiser: z.object({ id: OrganiserId, name: z.string(), email: z.string() }),
});
export type OrganiserGrant = z.infer<typeof OrganiserGrant>;

/** `POST /api/invitations/redeem`: binds the link to this browser on first use. */
export const RedeemRequest = z.strictObject({ token: secret });

export const MeetingSummary = z.object({
  id: MeetingId,
  kind: MeetingKind,
  title: z.string(),
  start: z.string(),
  timeZone: z.string(),
  startsAt: z.number(),
  people: z.number(),
  /** How many are in it now. */
  inside: z.number(),
  endedAt: z.number().nullable(),
  /** Of a meeting that was called off before anybody met; it is over then. */
  cancelledAt: z.number().nullable(),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;

/** `GET /api/meetings` */
export const MeetingList = z.object({ meetings: z.array(MeetingSummary) });

/** One personal link, as it can be shown only when it is made: the server keeps its hash alone. */
export const PersonalLink = z.object({
  participantId: ParticipantId,
  name: z.string(),
  role: Role,
  /** Absolute, with the token in the fragment. */
  link: z.string(),
});
export type PersonalLink = z.infer<typeof PersonalLink>;

/**
 * Answer of `POST /api/meetings`, whose body is a meeting file, and of `PUT /api/meetings/:meetingId`, whose body is a
 * `MeetingEdit`: then the links are those of who was added.
 */
export const MeetingCreated = z.object({ meeting: MeetingSummary, links: z.array(PersonalLink) });
export type MeetingCreated = z.infer<typeof MeetingCreated>;

/** Why a letter did not leave: the code of the refusal that the organiser was given. */
export const MailFault = z.enum(['mail.address-refused', 'mail.unreachable', 'mail.refused', 'mail.later']);
export type MailFault = z.infer<typeof MailFault>;

/** What became of the last letter that carried the present link. */
export const Sending = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('sent'), at: z.number() }),
  z.object({ outcome: z.literal('failed'), at: z.number(), fault: MailFault }),
]);
export type Sending = z.infer<typeof Sending>;
/**
 * `GET /api/meetings/:meetingId/file`: the meeting as an edit that changes nothing. `begun`: somebody was inside, so its
 * kind stays [MTG-5]. `inside`: who is there now, and keeps role and delegation [MTG-4].
 */
export const MeetingOnFile = z.object({
  edit: MeetingEdit,
  begun: z.boolean(),
  inside: z.array(ParticipantId),
});
export type MeetingOnFile = z.infer<typeof MeetingOnFile>;

/** `POST /api/meetings/:meetingId/cancel` */
export const MeetingCancelled = z.object({ meeting: MeetingSummary });

/** `GET /api/meetings/:meetingId` */
export const MeetingDetail = z.object({
  meeting: MeetingSummary,
  people: z.array(
    z.object({
      id: ParticipantId,
      name: z.string(),
      title: z.string().optional(),
      role: Role,
      delegation: z.string().optional(),
      invitation: z.enum(['none', 'unused', 'bound', 'withdrawn']),
      standing: z.union([GuestStanding, z.literal('inside')]),
      /** Language of the invitation, where the meeting file gives one. */
      locale: Locale.optional(),
      /** Told to those who manage the meeting, and to nobody in it. */
      email: z.string().optional(),
      /** When the present link was opened first. */
      openedAt: z.number().nullable(),
      sending: Sending.nullable(),
    }),
  ),
  /** Whether this server can send letters. */
  mail: z.boolean(),
});
export type MeetingDetail = z.infer<typeof MeetingDetail>;

/**
 * `POST /api/meetings/:meetingId/participants/:participantId/invitation`: `reissue` makes a new link and kills the old
 * one, `withdraw` kills it, `move` frees the seat so that the same link opens in another browser. All three end the
 * sessions of the browser that it was bound to.
 */
export const InvitationAction = z.strictObject({ action: z.enum(['reissue', 'withdraw', 'move']) });
export const InvitationResult = z.object({ link: z.string().nullable() });
export type InvitationResult = z.infer<typeof InvitationResult>;

const heldLink = z.string().max(2048);

/**
 * `POST /api/meetings/:meetingId/participants/:participantId/letter`: the words of an invitation and its calendar file,
 * around a link that the caller holds, since the server does not. A link that is not the participant's present one is
 * `invitation.unknown`: nobody gets other addresses into a letter. `locale` is for whom the meeting file gives none.
 */
export const LetterRequest = z.strictObject({ link: heldLink, locale: Locale });
export const Letter = z.object({
  locale: Locale,
  subject: z.string(),
  text: z.string(),
  /** iCalendar text and the name of its file. */
  calendar: z.object({ fileName: z.string(), content: z.string() }),
});
export type Letter = z.infer<typeof Letter>;

/**
 * `POST /api/meetings/:meetingId/participants/:participantId/mail`: sends that letter, by default to the address of the
 * meeting file. `email` is used for this once and not kept.
 */
export const MailRequest = z.strictObject({ ...LetterRequest.shape, email: EmailAddress.optional() });
export const MailResult = z.object({ sentAt: z.number() });

/**
 * `POST /api/meetings/:meetingId/documents`, a form of two parts: `facts`, this as JSON, and `file`. What the file is, is
 * found out from its bytes: `document.type-refused` for what is shown nowhere. Who may not distribute documents hands in a
 * statement of the own delegation; then `access` is set by rule DOC-4 and what is said here does not count.
 */
export const DocumentFacts = z
  .strictObject({
    title: z
      .string()
      .trim()
      .min(1, 'is empty')
      .max(documentLimits.title, `is longer than ${documentLimits.title} characters`)
      .regex(/^\P{Cc}*$/u, 'holds control characters'),
    itemId: AgendaItemId.optional(),
    purpose: DocumentPurpose,
    statement: Statement.optional(),
    language: LanguageTag.optional(),
    access: DocumentAccess,
  })
  .refine(({ purpose, statement }) => (purpose === 'statement') === (statement !== undefined), {
    path: ['statement'],
    message: 'belongs to a statement, and to nothing else',
  });
export type DocumentFacts = z.infer<typeof DocumentFacts>;
export const DocumentAdded = z.object({ documentId: DocumentId });

/** `PUT /api/meetings/:meetingId/documents/:documentId/access` */
export const DocumentAccessChange = z.strictObject({ access: DocumentAccess });

/** `GET /api/meetings/:meetingId/documents`, for who manages the meeting: all of them, and what they can belong to. */
export const MeetingDocuments = z.object({
  documents: z.array(DocumentRecord),
  agenda: z.array(z.object({ id: AgendaItemId, order: z.number(), title: z.string() })),
  delegations: z.array(z.object({ id: DelegationId, shortName: z.string() })),
  people: z.array(z.object({ id: ParticipantId, name: z.string(), delegationId: DelegationId.optional() })),
  /** The languages of the meeting, the likely ones of a document. */
  languages: z.array(LanguageTag),
});
export type MeetingDocuments = z.infer<typeof MeetingDocuments>;
