import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import type { Clock } from '../../clock.ts';
import type { SessionRepository, SessionRow, SessionSubject } from '../../persistence/repositories.ts';
import { hashOf, newSecret } from './secrets.ts';

/** A session that is known to be a participant's. */
export interface ParticipantSession {
  readonly id: string;
  readonly meetingId: MeetingId;
  readonly participantId: ParticipantId;
}

export interface Sessions {
  /** Begins a session; `secret` goes into the cookie and is kept nowhere else. */
  begin(subject: SessionSubject, expiresAt: number): Promise<{ session: SessionRow; secret: string }>;
  /** The live session that a cookie's secret belongs to. */
  ofSecret(secret: string | undefined): Promise<SessionRow | null>;
  /** The live session of an id. */
  ofId(id: string): Promise<SessionRow | null>;
  /** Ends one session, and the connections that live by it. */
  end(id: string): Promise<void>;
  /** Ends all sessions of a subject, and the connections that live by them. */
  endAllOf(subject: SessionSubject): Promise<void>;
  /** Forgets what has expired. */
  sweep(): Promise<void>;
}

/** Browsers that are signed in. `cut` ends the live connections of a session. */
export function openSessions(
  rows: SessionRepository,
  options: { readonly clock: Clock; readonly newId: () => string; readonly cut: (sessionId: string) => void },
): Sessions {
  const { clock, newId, cut } = options;
  const live = (row: SessionRow | null): SessionRow | null =>
    row !== null && row.expiresAt > clock.now() ? row : null;
  return {
    async begin(subject, expiresAt) {
      const secret = newSecret();
      const session: SessionRow = {
        ...{ id: newId(), secretHash: hashOf(secret), subject, createdAt: clock.now(), expiresAt },
      };
      await rows.add(session);
      return { session, secret };
    },
    ofSecret: async (secret) => (secret === undefined ? null : live(await rows.bySecretHash(hashOf(secret)))),
    ofId: async (id) => live(await rows.byId(id)),
    async end(id) {
      await rows.remove(id);
      cut(id);
    },
    async endAllOf(subject) {
      for (const id of await rows.removeOf(subject)) cut(id);
    },
    async sweep() {
      await rows.removeExpired(clock.now());
    },
  };
}

/** The session as a participant's in this meeting; null if it is another's or in another meeting. */
export function asParticipant(row: SessionRow | null, meetingId: MeetingId): ParticipantSession | null {
  if (row?.subject.kind !== 'participant' || row.subject.meetingId !== meetingId) return null;
  return { id: row.id, meetingId, participantId: row.subject.participantId };
}
