import type { Migration } from 'kysely/migration';

/** Where invitations go and went, one row for each person. */
export const letters: Migration = {
  async up(db) {
    await db.schema
      .createTable('letters')
      .addColumn('meeting_id', 'text', (column) => column.notNull())
      .addColumn('participant_id', 'text', (column) => column.notNull())
      .addColumn('email', 'text')
      .addColumn('outcome', 'text')
      .addColumn('fault', 'text')
      .addColumn('sent_at', 'bigint')
      .addColumn('link_issued_at', 'bigint')
      .addPrimaryKeyConstraint('letters_key', ['meeting_id', 'participant_id'])
      .execute();
  },
};
