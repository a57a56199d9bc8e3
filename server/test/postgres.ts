import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of the test's own: its data in a temporary folder, reached by a socket in it, by nobody else. */
export interface PostgresInstance {
  /** A new, empty database; answers its URL. */
  database(): Promise<string>;
  /** Drops every connection to the database of `url`, as a restart would. */
  cut(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Ready within this time, ms, or not at all. */
const patience = 30_000;

/** Starts it from the machine's own programs, which `npm test` needs: without them it throws and says what to install. */
export async function startPostgres(): Promise<PostgresInstance> {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), 'entente-pg-'));
  const data = join(folder, 'data');
  giveAway(folder);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const init = [
      '-D',
      data,
      '--username=entente',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ];
    await finished(run(join(bin, 'initdb'), init));
    const server = run(join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses=']);
    const urlOf = (name: string) =>
      `postgresql://entente@localhost/${name}?host=${encodeURIComponent(folder)}`;
    await ready(urlOf('postgres'), server);
    const ask = (sql: string) => query(urlOf('postgres'), sql);
    return {
      database: async () => {
        const name = `test_${randomBytes(6).toString('hex')}`;
        await ask(`create database ${name}`);
        return urlOf(name);
      },
      cut: async (url) => {
        const name = new URL(url).pathname.slice(1);
        await ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      },
      stop: async () => {
        if (server.process.kill('SIGINT')) await server.ended;
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function programs(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = places.find(
    (place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')),
  );
  if (found === undefined)
    throw new Error(
      'The tests need the programs of PostgreSQL. Install them: sudo apt-get install postgresql',
    );
  return found;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
const isRoot = (): boolean => process.getuid?.() === 0;

function giveAway(folder: string): void {
  if (!isRoot()) return;
  const { uid, gid } = statSync('/var/lib/postgresql');
  chownSync(folder, uid, gid);
}

/** A program that runs. */
interface Running {
  readonly process: ChildProcess;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  /** The end of what it complained of. */
  said(): string;
}

function run(program: string, args: readonly string[]): Running {
  const asItsUser = ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--pdeathsig=INT', program];
  const [command, all] = isRoot() ? ['setpriv', [...asItsUser, ...args]] : [program, args];
  const child = spawn(command, all, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  const ended = once(child, 'close').then(() => child.exitCode);
  return { process: child, ended, said: () => said };
}

async function finished(running: Running): Promise<void> {
  const code = await running.ended;
  if (code !== 0)
    throw new Error(`${running.process.spawnfile} ended with ${String(code)}: ${running.said()}`);
}

async function ready(url: string, server: Running): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await query(url, 'select 1');
      return;
    } catch (error) {
      if (server.process.exitCode !== null || Date.now() > deadline)
        throw new Error(`PostgreSQL did not start: ${server.said()}`, { cause: error });
      await sleep(50);
    }
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
