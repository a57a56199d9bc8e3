import { Kysely } from 'kysely';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../sql/migrations.ts';
import { sqlStore } from '../sql/sql-store.ts';
import type { Tables } from '../sql/tables.ts';
import type { Store } from '../store.ts';
import { NodeSqliteDialect } from './dialect.ts';
import { lockFile } from './file-lock.ts';
import { createPrivateFile, privatePath } from './private-file.ts';

/**
 * The store in one SQLite file of this process, made if it is not there, readable by its user alone. Throws
 * `StoreLocked` if another process (or an earlier call) owns it, `StoreTooNew` if a newer version wrote it.
 */
export async function openEmbeddedStore({ file }: { readonly file: string }): Promise<Store> {
  const path = privatePath(file);
  const release = lockFile(path);
  let db: Kysely<Tables> | null = null;
  try {
    db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openDatabase(path)) });
    await migrate(db);
    return sqlStore({ db, isTaken, release });
  } catch (error) {
    await db?.destroy();
    release();
    throw error;
  }
}

/** The database as the store needs it: every commit is on disk before it is answered. */
export function openDatabase(path: string): DatabaseSync {
  createPrivateFile(path);
  const database = new DatabaseSync(path, {
    timeout: 5_000,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
  });
  try {
    const mode = database.prepare('pragma journal_mode = wal').get()?.['journal_mode'];
    if (mode !== 'wal') throw new Error(`${path} is on a file system that cannot do write-ahead logging`);
    // What is deleted is overwritten: the bytes of a removed document do not linger in free pages.
    database.exec('pragma synchronous = full; pragma secure_delete = on');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLITE_CONSTRAINT with its extension for a primary key or another unique column. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (error.errcode === 1555 || error.errcode === 2067);
