import { MeetingId, ParticipantId } from '@entente/shared/ids';
import { z } from 'zod';
import type { InvitationRepository } from '../repositories.ts';
import type { Database } from './tables.ts';

const columns = [
  'meeting_id as meetingId',
  'participant_id as participantId',
  'token_hash as tokenHash',
  'state',
  'session_id as sessionId',
  'issued_at as issuedAt',
  'bound_at as boundAt',
] as const;

const Row = z.object({
  meetingId: MeetingId,
  participantId: ParticipantId,
  tokenHash: z.string(),
  state: z.enum(['unused', 'bound', 'withdrawn']),
  sessionId: z.string().nullable(),
  issuedAt: z.number(),
  boundAt: z.number().nullable(),
});

export const sqlInvitations = (db: Database): InvitationRepository => ({
  put: async ({ meetingId, participantId, tokenHash, state, sessionId, issuedAt, boundAt }) => {
    const replaced = {
      token_hash: tokenHash,
      state,
      session_id: sessionId,
      issued_at: issuedAt,
      bound_at: boundAt,
    };
    await db
      .insertInto('invitations')
      .values({ meeting_id: meetingId, participant_id: participantId, ...replaced })
      .onConflict((conflict) => conflict.columns(['meeting_id', 'participant_id']).doUpdateSet(replaced))
      .execute();
  },
  byTokenHash: async (tokenHash) => {
    const row = await db
      .selectFrom('invitations')
      .select(columns)
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
    return row === undefined ? null : Row.parse(row);
  },
  of: async (meetingId, participantId) => {
    const row = await db
      .selectFrom('invitations')
      .select(columns)
      .where('meeting_id', '=', meetingId)
      .where('participant_id', '=', participantId)
      .executeTakeFirst();
    return row === undefined ? null : Row.parse(row);
  },
  list: async (meetingId) => {
    const rows = await db
      .selectFrom('invitations')
      .select(columns)
      .where('meeting_id', '=', meetingId)
      .orderBy('issued_at')
      .orderBy('participant_id')
      .execute();
    return rows.map((row) => Row.parse(row));
  },
  bind: async (tokenHash, sessionId, boundAt) => {
    const { numUpdatedRows } = await db
      .updateTable('invitations')
      .set({ state: 'bound', session_id: sessionId, bound_at: boundAt })
      .where('token_hash', '=', tokenHash)
      .where('state', '=', 'unused')
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
});
