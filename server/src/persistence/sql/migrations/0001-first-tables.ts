import type { Migration } from 'kysely/migration';

/** The log, and what stands beside it. */
export const firstTables: Migration = {
  async up(db) {
    await db.schema
      .createTable('log_entries')
      .addColumn('meeting_id', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('command_id', 'text')
      .addColumn('output', 'text', (column) => column.notNull())
      .addColumn('events', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('log_entries_key', ['meeting_id', 'seq'])
      .execute();
    await db.schema
      .createTable('meetings')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('start', 'text', (column) => column.notNull())
      .addColumn('time_zone', 'text', (column) => column.notNull())
      .addColumn('starts_at', 'bigint', (column) => column.notNull())
      .addColumn('people', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('created_by', 'text')
      .addColumn('ended_at', 'bigint')
      .execute();
    await db.schema.createIndex('meetings_by_start').on('meetings').column('starts_at').execute();
    await db.schema
      .createTable('organisers')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('email', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('founder', 'integer', (column) => column.unique())
      .execute();
    await db.schema
      .createTable('sessions')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('organiser_id', 'text')
      .addColumn('meeting_id', 'text')
      .addColumn('participant_id', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('sessions_by_expiry').on('sessions').column('expires_at').execute();
    await db.schema.createIndex('sessions_of_organiser').on('sessions').column('organiser_id').execute();
    await db.schema
      .createIndex('sessions_of_participant')
      .on('sessions')
      .columns(['meeting_id', 'participant_id'])
      .execute();
    await db.schema
      .createTable('invitations')
      .addColumn('meeting_id', 'text', (column) => column.notNull())
      .addColumn('participant_id', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('session_id', 'text')
      .addColumn('issued_at', 'bigint', (column) => column.notNull())
      .addColumn('bound_at', 'bigint')
      .addPrimaryKeyConstraint('invitations_key', ['meeting_id', 'participant_id'])
      .execute();
    await db.schema
      .createTable('signing_keys')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
