import { OrganiserId } from '@entente/shared/ids';
import { z } from 'zod';
import type { OrganiserRepository, OrganiserRow } from '../repositories.ts';
import type { Database } from './tables.ts';

const columns = ['id', 'email', 'name', 'password_hash as passwordHash', 'created_at as createdAt'] as const;

const Row = z.object({
  id: OrganiserId,
  email: z.string(),
  name: z.string(),
  passwordHash: z.string(),
  createdAt: z.number(),
});

export const sqlOrganisers = (db: Database): OrganiserRepository => ({
  count: async () => {
    const { count } = await db
      .selectFrom('organisers')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  },
  add: async (row, options) => (options?.onlyFirst === true ? addFirst(db, row) : addAnother(db, row)),
  byEmail: async (email) => {
    const row = await db
      .selectFrom('organisers')
      .select(columns)
      .where('email', '=', email)
      .executeTakeFirst();
    return row === undefined ? null : Row.parse(row);
  },
  byId: async (id) => {
    const row = await db.selectFrom('organisers').select(columns).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : Row.parse(row);
  },
});

async function addAnother(
  db: Database,
  { passwordHash, createdAt, ...same }: OrganiserRow,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('organisers')
    .values({ ...same, password_hash: passwordHash, created_at: createdAt, founder: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** One statement: the condition keeps out who comes later, the unique `founder` who comes at the same moment. */
async function addFirst(db: Database, row: OrganiserRow): Promise<boolean> {
  const founder = db
    .selectNoFrom((eb) => [
      eb.cast<string>(eb.val(row.id), 'text').as('id'),
      eb.cast<string>(eb.val(row.email), 'text').as('email'),
      eb.cast<string>(eb.val(row.name), 'text').as('name'),
      eb.cast<string>(eb.val(row.passwordHash), 'text').as('password_hash'),
      eb.cast<number>(eb.val(row.createdAt), 'bigint').as('created_at'),
      eb.cast<number>(eb.val(1), 'integer').as('founder'),
    ])
    .where((eb) => eb.not(eb.exists(db.selectFrom('organisers').select('id'))));
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('organisers')
    .columns(['id', 'email', 'name', 'password_hash', 'created_at', 'founder'])
    .expression(founder)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
