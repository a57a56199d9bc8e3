import type { Fault } from '@entente/shared/errors';
import { err, ok, type Result } from '@entente/shared/result';
import { isIP } from 'node:net';
import { availableParallelism, networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { Settings, settings, type SettingName } from './settings.ts';

/** The names of all settings; the documentation check compares `docs/OPERATING.md` with them. */
export const settingNames = Object.keys(settings) as SettingName[];

/** The project's root: where `examples/`, `client/dist` and, unless set otherwise, `.data` are. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** An address of ours that media arrives at, and the one that clients are told. */
interface MediaAddress {
  readonly ip: string;
  readonly announced?: string | undefined;
}

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Absolute and without a path, `https://meetings.example.org`; null: this machine, on the port that is listened on. */
  readonly publicUrl: string | null;
  /** Origins beside our own whose pages may call. */
  readonly allowedOrigins: readonly string[];
  readonly dataFolder: string;
  readonly clientFolder: string;
  readonly databaseUrl: string | null;
  readonly trustProxy: number | readonly string[] | null;
  readonly media: {
    readonly addresses: readonly MediaAddress[];
    readonly basePort: number;
    readonly workers: number;
    readonly workerBinary: string | null;
  };
  readonly turn: {
    readonly urls: readonly string[];
    readonly secret: string;
    readonly ttlSeconds: number;
  } | null;
  /** Null: no letters are sent. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly graceMs: number;
  readonly tokenLifeSeconds: number;
  readonly publicRequestsPerMinute: number;
  readonly log: { readonly level: Settings['ENTENTE_LOG_LEVEL']; readonly file: string | null };
  /** The environment as it was read, for the search for the media worker. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The only reader of the environment. Each fault names its setting and says how to mend it; a name that begins with
 * `ENTENTE_` and is no setting is a fault too, since a misspelt setting would silently do nothing.
 */
export function readConfig(environment: Environment = process.env): Result<Config, Fault[]> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name.startsWith('ENTENTE_') && value !== ''),
  );
  const parsed = Settings.safeParse(given);
  if (!parsed.success)
    return err(
      parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), fault: message })),
    );
  const read = parsed.data;
  const faults = [...unknownNames(given), ...contradictions(read)];
  if (faults.length > 0) return err(faults);
  return ok({
    host: read.ENTENTE_HOST,
    port: read.ENTENTE_PORT,
    publicUrl: read.ENTENTE_PUBLIC_URL ?? null,
    allowedOrigins: read.ENTENTE_ALLOWED_ORIGINS ?? [],
    dataFolder: resolve(projectRoot, read.ENTENTE_DATA ?? '.data'),
    clientFolder: join(projectRoot, 'client', 'dist'),
    databaseUrl: read.ENTENTE_DATABASE_URL ?? null,
    trustProxy: read.ENTENTE_TRUST_PROXY ?? null,
    media: {
      addresses: mediaAddresses(read),
      basePort: read.ENTENTE_MEDIA_PORT,
      workers: read.ENTENTE_MEDIA_WORKERS ?? availableParallelism(),
      workerBinary: read.ENTENTE_MEDIA_WORKER_BIN ?? null,
    },
    turn:
      read.ENTENTE_TURN_URLS === undefined || read.ENTENTE_TURN_SECRET === undefined
        ? null
        : {
            urls: read.ENTENTE_TURN_URLS,
            secret: read.ENTENTE_TURN_SECRET,
            ttlSeconds: read.ENTENTE_TURN_TTL,
          },
    smtp:
      read.ENTENTE_SMTP_URL === undefined || read.ENTENTE_SMTP_FROM === undefined
        ? null
        : { url: read.ENTENTE_SMTP_URL, from: read.ENTENTE_SMTP_FROM },
    graceMs: read.ENTENTE_GRACE * 1000,
    tokenLifeSeconds: read.ENTENTE_TOKEN_LIFE,
    publicRequestsPerMinute: read.ENTENTE_RATE,
    log: {
      level: read.ENTENTE_LOG_LEVEL,
      file: read.ENTENTE_LOG_FILE === '-' ? null : read.ENTENTE_LOG_FILE,
    },
    environment,
  });
}

/** Names beside the settings: where the set-up keeps things, and the browser of the tests. */
const beside = ['ENTENTE_CACHE', 'ENTENTE_CHROMIUM', 'ENTENTE_OFFLINE'];

function unknownNames(given: Environment): Fault[] {
  return Object.keys(given)
    .filter(
      (name) => !Object.hasOwn(settings, name) && !beside.includes(name) && !name.startsWith('ENTENTE_TEST_'),
    )
    .map((path) => ({ path, fault: 'is no setting; docs/OPERATING.md lists them all' }));
}

const everyAddress = (ip: string): boolean => ip === '0.0.0.0' || ip === '::';

function contradictions(read: Settings): Fault[] {
  const faults: Fault[] = [];
  if (read.ENTENTE_TURN_URLS !== undefined && read.ENTENTE_TURN_SECRET === undefined)
    faults.push({
      path: 'ENTENTE_TURN_SECRET',
      fault: 'is missing beside ENTENTE_TURN_URLS; give the static-auth-secret of the TURN server',
    });
  if (read.ENTENTE_TURN_SECRET !== undefined && read.ENTENTE_TURN_URLS === undefined)
    faults.push({ path: 'ENTENTE_TURN_URLS', fault: 'is missing beside ENTENTE_TURN_SECRET' });
  for (const [given, missing] of [
    ['ENTENTE_SMTP_URL', 'ENTENTE_SMTP_FROM'],
    ['ENTENTE_SMTP_FROM', 'ENTENTE_SMTP_URL'],
  ] as const)
    if (read[given] !== undefined && read[missing] === undefined)
      faults.push({ path: missing, fault: `is missing beside ${given}` });
  if (read.ENTENTE_MEDIA_LISTEN?.some(everyAddress) === true && read.ENTENTE_MEDIA_ANNOUNCED === undefined)
    faults.push({
      path: 'ENTENTE_MEDIA_ANNOUNCED',
      fault: 'is missing: nobody can send to 0.0.0.0; give the address by which clients reach this machine',
    });
  if (read.ENTENTE_MEDIA_PORT + (read.ENTENTE_MEDIA_WORKERS ?? availableParallelism()) > 65_536)
    faults.push({
      path: 'ENTENTE_MEDIA_PORT',
      fault: 'leaves too few ports for the workers; give a smaller one',
    });
  return faults;
}

/**
 * What media listens on. Unset: loopback, and the first address of this machine, since some browsers do not send from
 * a real interface to loopback. An announced address belongs to every address that is not loopback.
 */
function mediaAddresses(read: Settings): MediaAddress[] {
  const first = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  const listen = read.ENTENTE_MEDIA_LISTEN ?? ['127.0.0.1', ...(first === undefined ? [] : [first])];
  const announced = read.ENTENTE_MEDIA_ANNOUNCED;
  return listen.map((ip) => (announced === undefined || isLoopback(ip) ? { ip } : { ip, announced }));
}

export const isLoopback = (ip: string): boolean =>
  ip === '::1' || (isIP(ip) === 4 && ip.startsWith('127.')) || ip.startsWith('::ffff:127.');
