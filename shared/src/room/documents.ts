import { z } from 'zod';
import { AgendaItemId, DelegationId, DocumentId, ParticipantId } from '../ids.ts';
import { LanguageTag } from '../languages.ts';

/** Bounds: `bytes` of one file, `perMeeting` documents, `statements` of one delegation at a time, `title` characters. */
export const documentLimits = {
  bytes: 20_000_000,
  perMeeting: 200,
  statements: 20,
  title: 200,
  fileName: 120,
} as const;

/** What a document can be. It is found out from the bytes, and shown in the page. */
export const documentTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/plain',
] as const;
export const DocumentType = z.enum(documentTypes);
export type DocumentType = z.infer<typeof DocumentType>;

/** `statement`: a text that is going to be read out; `glossary`: terms for the interpreters. */
export const DocumentPurpose = z.enum(['document', 'statement', 'glossary']);
export type DocumentPurpose = z.infer<typeof DocumentPurpose>;

/** How a text handed in ahead will be spoken. */
export const Delivery = z.enum(['verbatim', 'check-against-delivery']);
export type Delivery = z.infer<typeof Delivery>;

/** Who speaks it, as far as that is known, and how. */
export const Statement = z.strictObject({
  participantId: ParticipantId.optional(),
  delegationId: DelegationId.optional(),
  delivery: Delivery,
});
export type Statement = z.infer<typeof Statement>;

/**
 * Who may read: everybody inside, or these delegations and, with `booths`, the interpreters ahead of the meeting's others.
 * Without delegations and booths it is the organisers' alone, who may read everything.
 */
export const DocumentAccess = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('everyone') }),
  z.strictObject({
    to: z.literal('delegations'),
    delegationIds: z.array(DelegationId).max(250),
    booths: z.boolean(),
  }),
]);
export type DocumentAccess = z.infer<typeof DocumentAccess>;

/**
 * A document of the meeting or of one item. In the state of those who may read it, and of nobody else. Its bytes come
 * from `GET /api/meetings/:meetingId/documents/:id`.
 */
export const DocumentRecord = z.object({
  kind: z.literal('document'),
  id: DocumentId,
  itemId: AgendaItemId.optional(),
  title: z.string(),
  fileName: z.string(),
  mediaType: DocumentType,
  /** In bytes. */
  size: z.number(),
  purpose: DocumentPurpose,
  /** Only of a statement. */
  statement: Statement.optional(),
  language: LanguageTag.optional(),
  /** `some`: the reader and others who are not named; whom it is for stands in the organisers' records alone. */
  access: z.discriminatedUnion('to', [...DocumentAccess.options, z.object({ to: z.literal('some') })]),
  /** Whose it is, where somebody of the meeting added it. */
  addedBy: ParticipantId.optional(),
  /** In ms since the epoch. */
  addedAt: z.number(),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;
