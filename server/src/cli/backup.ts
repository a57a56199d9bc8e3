import { resolve } from 'node:path';
import { embeddedFile } from '../compose-store.ts';
import { readConfig } from '../config.ts';
import { backupEmbedded } from '../persistence/embedded/backup.ts';
import { configAdvice } from '../startup-advice.ts';

/** `npx node server/src/cli/backup.ts FILE`: writes all data into one new file, while the server goes on. */
const [target] = process.argv.slice(2);
const read = readConfig();

if (!read.ok) complain(configAdvice(read.error));
else if (read.value.databaseUrl !== null) complain('The data is in PostgreSQL: back it up with pg_dump.');
else if (target === undefined)
  complain('Say where to: npx node server/src/cli/backup.ts /backup/entente-2026-12-01.db');
else save(embeddedFile(read.value.dataFolder), resolve(target));

function save(from: string, to: string): void {
  try {
    backupEmbedded(from, to);
    console.log(`All data is in ${to}.`);
  } catch (error) {
    complain(`No backup was made: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function complain(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
