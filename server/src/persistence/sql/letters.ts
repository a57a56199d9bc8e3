import { MailFault } from '@entente/shared/api';
import { MeetingId, ParticipantId } from '@entente/shared/ids';
import { z } from 'zod';
import type { LetterRepository, LetterRow } from '../repositories.ts';
import type { Database, Tables } from './tables.ts';

const columns = [
  'meeting_id as meetingId',
  'participant_id as participantId',
  'email',
  'outcome',
  'fault',
  'sent_at as at',
  'link_issued_at as linkIssuedAt',
] as const;

const address = { meetingId: MeetingId, participantId: ParticipantId, email: z.string().nullable() };
const sent = { at: z.number(), linkIssuedAt: z.number() };
const Row = z.discriminatedUnion('outcome', [
  z.object({ ...address, outcome: z.null() }),
  z.object({ ...address, ...sent, outcome: z.literal('sent') }),
  z.object({ ...address, ...sent, outcome: z.literal('failed'), fault: MailFault }),
]);

function letterOf(row: unknown): LetterRow {
  const { meetingId, participantId, email, ...sending } = Row.parse(row);
  return { meetingId, participantId, email, sending: sending.outcome === null ? null : sending };
}

export const sqlLetters = (db: Database): LetterRepository => {
  const put = async (
    meetingId: MeetingId,
    participantId: ParticipantId,
    change: Partial<Omit<Tables['letters'], 'meeting_id' | 'participant_id'>>,
  ): Promise<void> => {
    await db
      .insertInto('letters')
      .values({ meeting_id: meetingId, participant_id: participantId, ...change })
      .onConflict((conflict) => conflict.columns(['meeting_id', 'participant_id']).doUpdateSet(change))
      .execute();
  };
  return {
    setEmail: (meetingId, participantId, email) => put(meetingId, participantId, { email }),
    setSending: (meetingId, participantId, sending) =>
      put(meetingId, participantId, {
        outcome: sending.outcome,
        fault: sending.outcome === 'failed' ? sending.fault : null,
        sent_at: sending.at,
        link_issued_at: sending.linkIssuedAt,
      }),
    of: async (meetingId, participantId) => {
      const row = await db
        .selectFrom('letters')
        .select(columns)
        .where('meeting_id', '=', meetingId)
        .where('participant_id', '=', participantId)
        .executeTakeFirst();
      return row === undefined ? null : letterOf(row);
    },
    list: async (meetingId) => {
      const rows = await db
        .selectFrom('letters')
        .select(columns)
        .where('meeting_id', '=', meetingId)
        .orderBy('participant_id')
        .execute();
      return rows.map(letterOf);
    },
  };
};
