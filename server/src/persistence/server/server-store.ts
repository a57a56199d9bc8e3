import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../sql/migrations.ts';
import { sqlStore } from '../sql/sql-store.ts';
import type { Tables } from '../sql/tables.ts';
import type { Store } from '../store.ts';
import { postgresPool } from './pool.ts';

/**
 * The store in a PostgreSQL database that exists and that `url` may create tables in. Throws `StoreUnavailable` if it
 * cannot be reached, `StoreTooNew` if a newer version wrote it. Nothing keeps a second process out, but of two that
 * append the same entry one gets `LogConflict`.
 */
export async function openServerStore({ url }: { readonly url: string }): Promise<Store> {
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: postgresPool(url),
      // What is answered must be on disk, even where the administrator traded that for speed.
      onCreateConnection: async (connection) => {
        await connection.executeQuery(durable);
      },
    }),
  });
  try {
    await migrate(db);
    return sqlStore({ db, isTaken, release: nothing });
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

const durable = CompiledQuery.raw(
  `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
);

/** SQLSTATE unique_violation. */
const isTaken = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '23505';

function nothing(): void {
  // The connections are all there was to let go.
}
