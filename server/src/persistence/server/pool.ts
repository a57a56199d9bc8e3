import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { StoreUnavailable } from '../store-errors.ts';

/** 64-bit integers come as numbers: ours are instants and counts, far below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

const limits = {
  max: 8,
  connectionTimeoutMillis: 5_000,
  /** The server gives up first; the client's own limit is for a server that no longer answers. */
  statement_timeout: 10_000,
  query_timeout: 15_000,
} as const;

/**
 * Connections to PostgreSQL. One that drops is replaced by the next that is wanted; what was going on in it fails with
 * `StoreUnavailable`.
 */
export function postgresPool(url: string): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    ...limits,
    keepAlive: true,
    application_name: 'entente',
    types,
  });
  // A connection that drops while nobody uses it is told here and nowhere else; unheard, it would end the process.
  pool.on('error', nothing);
  pool.on('connect', (client) => client.on('error', nothing));
  const clients = new WeakMap<pg.PoolClient, Client>();
  return {
    options: {},
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw asUnavailable(error);
      });
      const known = clients.get(client) ?? new Client(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

class Client implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  #broken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query(): never;
  async query(sql?: string, parameters: readonly unknown[] = []): Promise<unknown> {
    if (sql === undefined) throw new Error('cursors are not used');
    try {
      return await this.#client.query(sql, [...parameters]);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      this.#broken = true;
      throw asUnavailable(error);
    }
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy === true || this.#broken);
  }
}

/** SQLSTATE classes: 08 connection, 53 resources, 57 operator intervention (shutdown, a statement's time limit). */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return error instanceof Error && !(error instanceof TypeError);
  return /^(08|53|57)/.test(error.code ?? '');
}

function asUnavailable(error: unknown): StoreUnavailable {
  const reason = error instanceof Error ? error.message || error.name : 'unknown';
  return new StoreUnavailable(`PostgreSQL does not answer: ${reason}`, { cause: error });
}

function nothing(): void {
  // What was asked of the connection fails by itself.
}
