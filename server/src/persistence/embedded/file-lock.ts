import { DatabaseSync } from 'node:sqlite';
import { StoreLocked } from '../store-errors.ts';
import { createPrivateFile } from './private-file.ts';

/** How long a former owner that is just ending is waited for, ms. */
const patience = 500;

/**
 * Owns `file` for this process until the answer is called or the process dies, however it dies: the lock is the
 * operating system's, on an empty companion database that is never let go. A pid in a file would outlive a SIGKILL.
 * The companion must never be opened by other means in this process: closing it would drop the lock (POSIX, `fcntl`).
 */
export function lockFile(file: string): () => void {
  const companion = `${file}.lock`;
  createPrivateFile(companion);
  const lock = new DatabaseSync(companion, { timeout: patience });
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StoreLocked(
      `${file} is owned by another running process. Stop that one first, or give this one a data folder of its own. ` +
        'For several processes on the same data, use PostgreSQL.',
      { cause: error },
    );
  }
  return () => lock.close();
}

/** SQLITE_BUSY, with or without its extension. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  error.errcode % 256 === 5;
