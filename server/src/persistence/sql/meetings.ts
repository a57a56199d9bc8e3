import { MeetingId, OrganiserId } from '@entente/shared/ids';
import { MeetingKind } from '@entente/shared/meeting-kind';
import { z } from 'zod';
import type { MeetingRepository } from '../repositories.ts';
import type { Database } from './tables.ts';

const columns = [
  'id',
  'kind',
  'title',
  'start',
  'time_zone as timeZone',
  'starts_at as startsAt',
  'people',
  'created_at as createdAt',
  'created_by as createdBy',
  'ended_at as endedAt',
  'cancelled_at as cancelledAt',
] as const;

const Row = z.object({
  id: MeetingId,
  kind: MeetingKind,
  title: z.string(),
  start: z.string(),
  timeZone: z.string(),
  startsAt: z.number(),
  people: z.number(),
  createdAt: z.number(),
  createdBy: OrganiserId.nullable(),
  endedAt: z.number().nullable(),
  cancelledAt: z.number().nullable(),
});

export const sqlMeetings = (db: Database): MeetingRepository => ({
  add: async ({ timeZone, startsAt, createdAt, createdBy, endedAt, cancelledAt, ...same }) => {
    await db
      .insertInto('meetings')
      .values({
        ...same,
        time_zone: timeZone,
        starts_at: startsAt,
        created_at: createdAt,
        created_by: createdBy,
        ended_at: endedAt,
        cancelled_at: cancelledAt,
      })
      .execute();
  },
  get: async (id) => {
    const row = await db.selectFrom('meetings').select(columns).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : Row.parse(row);
  },
  list: async (limit) => {
    const rows = await db
      .selectFrom('meetings')
      .select(columns)
      .orderBy('starts_at', 'desc')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => Row.parse(row));
  },
  setEnded: async (id, endedAt) => {
    await db.updateTable('meetings').set({ ended_at: endedAt }).where('id', '=', id).execute();
  },
  setCancelled: async (id, at) => {
    const ended = { ended_at: at, cancelled_at: at };
    await db.updateTable('meetings').set(ended).where('id', '=', id).execute();
  },
  update: async (id, { kind, title, start, timeZone, startsAt, people }) => {
    const facts = { kind, title, start, people, time_zone: timeZone, starts_at: startsAt };
    await db.updateTable('meetings').set(facts).where('id', '=', id).execute();
  },
});
