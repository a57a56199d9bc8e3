import { closeSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * Writes the whole store as it is at this moment into the new file `to`, while its owner goes on working. `to` appears
 * only when it is whole and on disk; a file that is there already is left alone and the call throws.
 */
export function backupEmbedded(file: string, to: string): void {
  const part = `${to}.part`;
  closeSync(openSync(part, 'wx', 0o600));
  try {
    const source = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    try {
      source.prepare('vacuum into ?').run(part);
    } finally {
      source.close();
    }
    const written = openSync(part, 'r+');
    fsyncSync(written);
    closeSync(written);
    linkSync(part, to);
  } finally {
    rmSync(part, { force: true });
  }
}
