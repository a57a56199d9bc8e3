import type { Migration } from 'kysely/migration';

/**
 * The bytes of documents, in parts. The name of the type is PostgreSQL's; to SQLite a column of any name holds bytes as
 * they are.
 */
export const documents: Migration = {
  async up(db) {
    await db.schema
      .createTable('documents')
      .addColumn('meeting_id', 'text', (column) => column.notNull())
      .addColumn('document_id', 'text', (column) => column.notNull())
      .addColumn('parts', 'integer', (column) => column.notNull())
      .addColumn('settled', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('documents_key', ['meeting_id', 'document_id'])
      .execute();
    await db.schema
      .createTable('document_parts')
      .addColumn('meeting_id', 'text', (column) => column.notNull())
      .addColumn('document_id', 'text', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('bytes', 'bytea', (column) => column.notNull())
      .addPrimaryKeyConstraint('document_parts_key', ['meeting_id', 'document_id', 'part'])
      .execute();
  },
};
