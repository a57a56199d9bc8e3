import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entry, organiser, talks } from '../contract/samples.ts';
import { storeContract } from '../store.contract.ts';
import { StoreLocked, StoreTooNew } from '../store-errors.ts';
import { backupEmbedded } from './backup.ts';
import { openDatabase, openEmbeddedStore } from './embedded-store.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'entente-store-'));
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

storeContract('embedded', async () => {
  const folder = newFolder();
  return {
    open: () => openEmbeddedStore({ file: join(folder, 'entente.db') }),
    discard: async () => remove(folder),
  };
});

describe('the embedded file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = newFolder();
    file = join(folder, 'data', 'entente.db');
  });
  afterEach(() => remove(folder));

  const mode = (path: string): number => statSync(path).mode & 0o777;

  it('is readable by its user alone, and so is its folder', async () => {
    const store = await openEmbeddedStore({ file });
    await store.log.append(talks, [entry(1)]);
    expect(mode(join(folder, 'data'))).toBe(0o700);
    for (const suffix of ['', '-wal', '-shm', '.lock']) expect(mode(`${file}${suffix}`)).toBe(0o600);
    await store.close();
  });

  it('is on disk before a commit is answered: write-ahead log, full synchronisation', async () => {
    await (await openEmbeddedStore({ file })).close();
    const database = openDatabase(file);
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('pragma foreign_keys').get()).toEqual({ foreign_keys: 1 });
    database.close();
  });

  it('has one owner: a second gets StoreLocked until the first has closed, by whatever name it asks', async () => {
    const store = await openEmbeddedStore({ file });
    const link = join(folder, 'link.db');
    symlinkSync(file, link);
    for (const name of [file, link])
      await expect(openEmbeddedStore({ file: name })).rejects.toBeInstanceOf(StoreLocked);
    expect(await store.healthy()).toBe(true);
    await store.close();
    await (await openEmbeddedStore({ file: link })).close();
  });

  it('is given to exactly one of several who open it at the same moment', async () => {
    const opened = await Promise.allSettled([1, 2, 3].map(() => openEmbeddedStore({ file })));
    const stores = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(stores).toHaveLength(1);
    for (const store of stores) await store.close();
  });

  it('is left alone, and let go, when a newer version wrote it', async () => {
    await (await openEmbeddedStore({ file })).close();
    const database = new DatabaseSync(file);
    database.exec("insert into kysely_migration (name, timestamp) values ('9999-from-later', '2030')");
    await expect(openEmbeddedStore({ file })).rejects.toBeInstanceOf(StoreTooNew);
    database.exec("delete from kysely_migration where name = '9999-from-later'");
    database.close();
    await (await openEmbeddedStore({ file })).close();
  });

  it('tells an entry that it cannot read by its number and meeting', async () => {
    const store = await openEmbeddedStore({ file });
    await store.log.append(talks, [entry(1)]);
    const database = new DatabaseSync(file);
    database.exec(`update log_entries set events = '[{"type":"from-later"}]'`);
    database.close();
    await expect(store.log.read(talks)).rejects.toThrow('entry 1 of meeting talks cannot be read');
    await store.close();
  });

  it('is copied whole while it is in use, for its user alone', async () => {
    const store = await openEmbeddedStore({ file });
    await store.organisers.add(organiser());
    await store.log.append(talks, [entry(1), entry(2)]);
    const copy = join(folder, 'copy.db');
    backupEmbedded(file, copy);
    await store.log.append(talks, [entry(3)]);
    expect(mode(copy)).toBe(0o600);
    const restored = await openEmbeddedStore({ file: copy });
    expect(await restored.log.read(talks)).toEqual([entry(1), entry(2)]);
    expect(await restored.organisers.byEmail(organiser().email)).toEqual(organiser());
    await restored.close();
    expect(await store.log.read(talks)).toHaveLength(3);
    await store.close();
  });

  it('is copied while nobody owns it, and never over another file', async () => {
    await (await openEmbeddedStore({ file })).close();
    const copy = join(folder, 'copy.db');
    backupEmbedded(file, copy);
    const before = statSync(copy);
    expect(() => backupEmbedded(file, copy)).toThrow('EEXIST');
    expect(statSync(copy).mtimeMs).toBe(before.mtimeMs);
    expect(() => backupEmbedded(join(folder, 'absent.db'), join(folder, 'none.db'))).toThrow();
  });
});
