import type { MailFault } from '@entente/shared/api';
import type { DocumentId, MeetingId, OrganiserId, ParticipantId } from '@entente/shared/ids';
import type { MeetingKind } from '@entente/shared/meeting-kind';

/** What the list of meetings shows without opening a log. Instants are ms since the epoch throughout this file. */
export interface MeetingRow {
  readonly id: MeetingId;
  readonly kind: MeetingKind;
  readonly title: string;
  /** Local date and time in the official zone. */
  readonly start: string;
  readonly timeZone: string;
  readonly startsAt: number;
  readonly people: number;
  readonly createdAt: number;
  readonly createdBy: OrganiserId | null;
  readonly endedAt: number | null;
  /** Of a meeting that was called off; it ended then. */
  readonly cancelledAt: number | null;
}

/** What of a row follows the meeting. */
export type MeetingFacts = Pick<MeetingRow, 'kind' | 'title' | 'start' | 'timeZone' | 'startsAt' | 'people'>;

export interface MeetingRepository {
  add(row: MeetingRow): Promise<void>;
  get(id: MeetingId): Promise<MeetingRow | null>;
  /** Latest start first. */
  list(limit: number): Promise<MeetingRow[]>;
  setEnded(id: MeetingId, endedAt: number): Promise<void>;
  setCancelled(id: MeetingId, at: number): Promise<void>;
  update(id: MeetingId, facts: MeetingFacts): Promise<void>;
}

export interface OrganiserRow {
  readonly id: OrganiserId;
  /** Lower case, unique. */
  readonly email: string;
  readonly name: string;
  /** A self-describing argon2id hash, `$argon2id$v=19$...`. */
  readonly passwordHash: string;
  readonly createdAt: number;
}

export interface OrganiserRepository {
  count(): Promise<number>;
  /** False if the e-mail address is taken. `onlyFirst`: also false if any organiser exists (atomically). */
  add(row: OrganiserRow, options?: { readonly onlyFirst: boolean }): Promise<boolean>;
  byEmail(email: string): Promise<OrganiserRow | null>;
  byId(id: OrganiserId): Promise<OrganiserRow | null>;
}

export type SessionSubject =
  | { readonly kind: 'organiser'; readonly organiserId: OrganiserId }
  | { readonly kind: 'participant'; readonly meetingId: MeetingId; readonly participantId: ParticipantId };

/** A browser that is signed in. Only the hash of the cookie's secret is kept. */
export interface SessionRow {
  /** SHA-256 of the cookie's secret, hex. */
  readonly secretHash: string;
  readonly id: string;
  readonly subject: SessionSubject;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface SessionRepository {
  add(row: SessionRow): Promise<void>;
  bySecretHash(secretHash: string): Promise<SessionRow | null>;
  byId(id: string): Promise<SessionRow | null>;
  remove(id: string): Promise<void>;
  /** Sign out everywhere; answers the ids that were removed. */
  removeOf(subject: SessionSubject): Promise<string[]>;
  removeExpired(now: number): Promise<number>;
}

/** A personal invitation link. Only the hash of its token is kept. */
export interface InvitationRow {
  readonly meetingId: MeetingId;
  readonly participantId: ParticipantId;
  /** SHA-256 of the token, hex; unique. */
  readonly tokenHash: string;
  readonly state: 'unused' | 'bound' | 'withdrawn';
  /** The session of the browser that it is bound to. */
  readonly sessionId: string | null;
  readonly issuedAt: number;
  readonly boundAt: number | null;
}

export interface InvitationRepository {
  /** Adds or replaces the invitation of one participant: an earlier token is dead from then on. */
  put(row: InvitationRow): Promise<void>;
  byTokenHash(tokenHash: string): Promise<InvitationRow | null>;
  of(meetingId: MeetingId, participantId: ParticipantId): Promise<InvitationRow | null>;
  list(meetingId: MeetingId): Promise<InvitationRow[]>;
  /** Binds an unused invitation to a session, atomically: of two browsers at once exactly one gets true. */
  bind(tokenHash: string, sessionId: string, boundAt: number): Promise<boolean>;
}

/** What became of the last letter to somebody. `linkIssuedAt` tells which link it carried. */
export type SendingRow = { readonly at: number; readonly linkIssuedAt: number } & (
  { readonly outcome: 'sent' } | { readonly outcome: 'failed'; readonly fault: MailFault }
);

/** Where somebody's invitation goes and went. Kept beside the log, which keeps everything for ever. */
export interface LetterRow {
  readonly meetingId: MeetingId;
  readonly participantId: ParticipantId;
  readonly email: string | null;
  readonly sending: SendingRow | null;
}

export interface LetterRepository {
  /** Null forgets the address. What was sent stays. */
  setEmail(meetingId: MeetingId, participantId: ParticipantId, email: string | null): Promise<void>;
  /** The newest replaces the one before. The address stays. */
  setSending(meetingId: MeetingId, participantId: ParticipantId, sending: SendingRow): Promise<void>;
  of(meetingId: MeetingId, participantId: ParticipantId): Promise<LetterRow | null>;
  list(meetingId: MeetingId): Promise<LetterRow[]>;
}

export interface DocumentKey {
  readonly meetingId: MeetingId;
  readonly documentId: DocumentId;
}

/**
 * The bytes of documents; what they are stands in the log. The two cannot change in one step, so that a row is unsettled
 * while it comes or goes: after a crash the log says which way it went.
 */
export interface DocumentRepository {
  /** Keeps the bytes, unsettled. The id is new. */
  put(key: DocumentKey, bytes: Uint8Array): Promise<void>;
  settle(key: DocumentKey, settled: boolean): Promise<void>;
  /** The bytes part by part; null where there are none. Throws on the way if they are removed meanwhile. */
  open(key: DocumentKey): Promise<AsyncIterable<Uint8Array> | null>;
  remove(key: DocumentKey): Promise<void>;
  unsettled(): Promise<DocumentKey[]>;
}

/** A signing key. The newest signs; all that are kept verify. */
export interface KeyRow {
  readonly id: string;
  readonly secret: string;
  readonly createdAt: number;
}

export interface KeyRepository {
  add(row: KeyRow): Promise<void>;
  /** Newest first. */
  list(): Promise<KeyRow[]>;
  removeOlderThan(createdAt: number): Promise<void>;
}
