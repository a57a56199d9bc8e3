import { MeetingId, OrganiserId, ParticipantId } from '@entente/shared/ids';
import { z } from 'zod';
import type { SessionRepository, SessionRow, SessionSubject } from '../repositories.ts';
import type { Database, Tables } from './tables.ts';

const kept = { id: z.string(), secret_hash: z.string(), created_at: z.number(), expires_at: z.number() };

const Row = z
  .discriminatedUnion('kind', [
    z.object({ ...kept, kind: z.literal('organiser'), organiser_id: OrganiserId }),
    z.object({
      ...kept,
      kind: z.literal('participant'),
      meeting_id: MeetingId,
      participant_id: ParticipantId,
    }),
  ])
  .transform((row): SessionRow => ({
    id: row.id,
    secretHash: row.secret_hash,
    subject:
      row.kind === 'organiser'
        ? { kind: 'organiser', organiserId: row.organiser_id }
        : { kind: 'participant', meetingId: row.meeting_id, participantId: row.participant_id },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));

/** A session that has expired is answered like any other until it is removed: the time is the caller's to know. */
export const sqlSessions = (db: Database): SessionRepository => ({
  add: async ({ id, secretHash, subject, createdAt, expiresAt }) => {
    await db
      .insertInto('sessions')
      .values({
        ...{ id, secret_hash: secretHash, created_at: createdAt, expires_at: expiresAt },
        ...subjectColumns(subject),
      })
      .execute();
  },
  bySecretHash: async (secretHash) => {
    const found = db.selectFrom('sessions').selectAll().where('secret_hash', '=', secretHash);
    const row = await found.executeTakeFirst();
    return row === undefined ? null : Row.parse(row);
  },
  byId: async (id) => {
    const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : Row.parse(row);
  },
  remove: async (id) => {
    await db.deleteFrom('sessions').where('id', '=', id).execute();
  },
  removeOf: async (subject) => {
    const sessions = db.deleteFrom('sessions').where('kind', '=', subject.kind);
    const theirs =
      subject.kind === 'organiser'
        ? sessions.where('organiser_id', '=', subject.organiserId)
        : sessions
            .where('meeting_id', '=', subject.meetingId)
            .where('participant_id', '=', subject.participantId);
    const removed = await theirs.returning('id').execute();
    return removed.map(({ id }) => id);
  },
  removeExpired: async (now) => {
    const { numDeletedRows } = await db
      .deleteFrom('sessions')
      .where('expires_at', '<=', now)
      .executeTakeFirst();
    return Number(numDeletedRows);
  },
});

function subjectColumns(
  subject: SessionSubject,
): Pick<Tables['sessions'], 'kind' | 'organiser_id' | 'meeting_id' | 'participant_id'> {
  switch (subject.kind) {
    case 'organiser':
      return {
        ...{ kind: subject.kind, organiser_id: subject.organiserId },
        ...{ meeting_id: null, participant_id: null },
      };
    case 'participant':
      return {
        ...{ kind: subject.kind, organiser_id: null },
        ...{ meeting_id: subject.meetingId, participant_id: subject.participantId },
      };
  }
}
