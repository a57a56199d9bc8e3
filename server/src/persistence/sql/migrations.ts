import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StoreTooNew } from '../store-errors.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { letters } from './migrations/0002-letters.ts';
import { cancelledMeetings } from './migrations/0003-cancelled-meetings.ts';
import { documents } from './migrations/0004-documents.ts';

/** In order of their names. One that was ever released is never changed, only followed by another. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-letters': letters,
  '0003-cancelled-meetings': cancelledMeetings,
  '0004-documents': documents,
};

/** Brings the database to this version, in one transaction. Throws `StoreTooNew` if it is past it. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const unknown = (await applied(db)).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0)
    throw new StoreTooNew(
      `The database was written by a newer version of Entente (it has ${unknown.join(', ')}). ` +
        'Start that version or a later one, or go back to a backup made before the upgrade.',
    );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}

async function applied<T>(db: Kysely<T>): Promise<string[]> {
  const table = 'kysely_migration';
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === table)) return [];
  const rows = await (db as unknown as Kysely<{ [table]: { name: string } }>)
    .selectFrom(table)
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
