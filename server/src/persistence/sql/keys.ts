import type { KeyRepository } from '../repositories.ts';
import type { Database } from './tables.ts';

export const sqlKeys = (db: Database): KeyRepository => ({
  add: async ({ id, secret, createdAt }) => {
    await db.insertInto('signing_keys').values({ id, secret, created_at: createdAt }).execute();
  },
  list: () =>
    db
      .selectFrom('signing_keys')
      .select(['id', 'secret', 'created_at as createdAt'])
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute(),
  removeOlderThan: async (createdAt) => {
    await db.deleteFrom('signing_keys').where('created_at', '<', createdAt).execute();
  },
});
