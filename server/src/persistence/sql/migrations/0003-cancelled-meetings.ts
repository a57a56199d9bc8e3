import type { Migration } from 'kysely/migration';

/** When a meeting was called off. */
export const cancelledMeetings: Migration = {
  async up(db) {
    await db.schema.alterTable('meetings').addColumn('cancelled_at', 'bigint').execute();
  },
};
