import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { openEmbeddedStore } from './persistence/embedded/embedded-store.ts';
import { openServerStore } from './persistence/server/server-store.ts';
import type { Store } from './persistence/store.ts';

/** The embedded database in the data folder. */
export const embeddedFile = (dataFolder: string): string => join(dataFolder, 'entente.db');

/** The store that the configuration names. Throws `StoreLocked`, `StoreTooNew` or `StoreUnavailable`. */
export async function openStore(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Store> {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  return config.databaseUrl === null
    ? openEmbeddedStore({ file: embeddedFile(config.dataFolder) })
    : openServerStore({ url: config.databaseUrl });
}
