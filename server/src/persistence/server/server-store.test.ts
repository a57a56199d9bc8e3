import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type PostgresInstance } from '../../../test/postgres.ts';
import { entry, organiser, session, talks } from '../contract/samples.ts';
import { LogConflict } from '../event-log.ts';
import { storeContract } from '../store.contract.ts';
import { StoreTooNew, StoreUnavailable } from '../store-errors.ts';
import { openServerStore } from './server-store.ts';

let postgres: PostgresInstance;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
});

const run = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
};

let shared: string | null = null;
const tables =
  'log_entries, meetings, organisers, sessions, invitations, letters, documents, document_parts, signing_keys';

// One database, emptied after each test: making one takes longer than a test.
storeContract('server', async () => {
  const url = (shared ??= await postgres.database());
  return { open: () => openServerStore({ url }), discard: () => run(url, `truncate ${tables}`) };
});

describe('the server database', () => {
  it('gives an entry to one of two processes that append it, and LogConflict to the other', async () => {
    const url = await postgres.database();
    const stores = [await openServerStore({ url }), await openServerStore({ url })];
    for (let seq = 1; seq <= 20; seq += 1) {
      const results = await Promise.allSettled(stores.map((store) => store.log.append(talks, [entry(seq)])));
      const refused = results.flatMap((result) =>
        result.status === 'rejected' ? [result.reason as unknown] : [],
      );
      expect(refused).toHaveLength(1);
      expect(refused[0]).toBeInstanceOf(LogConflict);
    }
    for (const store of stores) {
      expect(await store.log.read(talks)).toHaveLength(20);
      await store.close();
    }
  });

  it('fails the one append that another process was first with, and none that shared its transaction', async () => {
    const url = await postgres.database();
    const store = await openServerStore({ url });
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('begin');
    await other.query(
      `insert into log_entries values ('talks', 1, 0, '{"by":"server"}', null, 'null', '[]')`,
    );
    const appends = Promise.allSettled([
      store.log.append(talks, [entry(1)]),
      store.log.append(session, [entry(1)]),
    ]);
    await waitForLock(url);
    await other.query('commit');
    await other.end();
    expect((await appends).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await store.log.read(session)).toEqual([entry(1)]);
    await store.close();
  });

  it('goes on after its connections were dropped', async () => {
    const url = await postgres.database();
    const store = await openServerStore({ url });
    await store.log.append(talks, [entry(1)]);
    await postgres.cut(url);
    await expect.poll(() => store.healthy()).toBe(true);
    await store.log.append(talks, [entry(2)]);
    expect(await store.log.read(talks)).toHaveLength(2);
    await store.close();
  });

  it('fails what was going on when its connection dropped with StoreUnavailable, and keeps nothing of it', async () => {
    const url = await postgres.database();
    const store = await openServerStore({ url });
    const other = new pg.Client({ connectionString: url });
    other.on('error', () => undefined);
    await other.connect();
    await other.query('begin; lock table log_entries in exclusive mode');
    const append = expect(store.log.append(talks, [entry(1)])).rejects.toBeInstanceOf(StoreUnavailable);
    await waitForLock(url);
    await postgres.cut(url);
    await append;
    await expect.poll(() => store.healthy()).toBe(true);
    expect(await store.log.read(talks)).toEqual([]);
    await store.close();
  });

  it('is not healthy when it is gone, says so, and closes all the same', async () => {
    const gone = await startPostgres();
    const store = await openServerStore({ url: await gone.database() });
    await gone.stop();
    expect(await store.healthy()).toBe(false);
    await expect(store.organisers.add(organiser())).rejects.toBeInstanceOf(StoreUnavailable);
    await store.close();
  });

  it('cannot be opened where nothing answers, and tells no password', async () => {
    const opening = openServerStore({ url: 'postgresql://entente:secret-word@127.0.0.1:1/entente' });
    const error: unknown = await opening.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(String(error)).toContain('ECONNREFUSED');
    expect(String(error)).not.toContain('secret-word');
  });

  it('is left alone when a newer version wrote it', async () => {
    const url = await postgres.database();
    await (await openServerStore({ url })).close();
    await run(url, `insert into kysely_migration (name, timestamp) values ('9999-from-later', '2030')`);
    await expect(openServerStore({ url })).rejects.toBeInstanceOf(StoreTooNew);
  });

  it('is made ready once by two processes that open it at the same moment', async () => {
    const url = await postgres.database();
    const stores = await Promise.all([openServerStore({ url }), openServerStore({ url })]);
    for (const store of stores) {
      expect(await store.healthy()).toBe(true);
      await store.close();
    }
  });

  it('waits for the disk even where the administrator turned that off', async () => {
    const url = await postgres.database();
    const name = new URL(url).pathname.slice(1);
    await run(url, `alter database ${name} set synchronous_commit = off`);
    const store = await openServerStore({ url });
    await run(
      url,
      `create function told() returns trigger language plpgsql as $$ begin
         new.output := to_json(current_setting('synchronous_commit')); return new; end $$;
       create trigger told before insert on log_entries for each row execute function told()`,
    );
    await store.log.append(talks, [entry(1)]);
    expect((await store.log.read(talks))[0]?.output).toBe('on');
    await store.close();
  });
});

/** Resolves when a statement in the database of `url` waits for another's lock. */
async function waitForLock(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  await expect
    .poll(async () => (await client.query(waiting)).rowCount, { timeout: 30_000 })
    .toBeGreaterThan(0);
  await client.end();
}
