import { MeetingCreated, OrganiserGrant } from '@entente/shared/api';
import type { MeetingFileInput } from '@entente/shared/meeting-file';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { systemClock, type Clock } from '../../src/clock.ts';
import { operatorKey, readOperatorFile } from '../../src/http/auth/operator-key.ts';
import { trustedProxies } from '../../src/http/client-address.ts';
import { openMetrics } from '../../src/http/metrics.ts';
import { openWeb, type Web } from '../../src/http/web.ts';
import { randomIds } from '../../src/ids.ts';
import type { Mailer } from '../../src/letters/mailer.ts';
import { openLog } from '../../src/log.ts';
import { openEmbeddedStore } from '../../src/persistence/embedded/embedded-store.ts';
import type { Store } from '../../src/persistence/store.ts';
import { folderRecordings } from '../../src/recordings/folder-recordings.ts';
import type { Recordings } from '../../src/recordings/recordings-port.ts';
import type { Rooms } from '../../src/rooms/contract.ts';
import { createRooms } from '../../src/rooms/rooms.ts';
import { Browser } from './browser.ts';

export const password = 'correct horse battery staple';
export const email = 'lan@example.org';

/** Everything that HTTP needs, real, on a free port and a store of its own. */
export interface TestServer {
  readonly url: string;
  readonly web: Web;
  readonly store: Store;
  readonly rooms: Rooms;
  readonly recordings: Recordings;
  readonly operatorToken: string;
  /** Sessions whose live connections were ended. */
  readonly cut: string[];
  /** Every line of the log so far. */
  log(): string;
  /** Moves the server's time on. */
  advance(ms: number): void;
  /** A browser without cookies. */
  browser(): Browser;
  firstOrganiser(): Promise<{ browser: Browser; grant: OrganiserGrant }>;
  meeting(file?: Partial<MeetingFileInput>): Promise<MeetingCreated>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface TestServerOptions {
  readonly publicUrl?: string;
  readonly publicRequestsPerMinute?: number;
  readonly trustProxy?: number;
  readonly mailer?: Mailer;
  readonly isOpen?: () => boolean;
}

export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  await using opening = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'entente-http-'));
  opening.defer(() => rm(folder, { recursive: true, force: true }));
  const clientFolder = join(folder, 'dist');
  await mkdir(join(clientFolder, 'assets'), { recursive: true });
  await writeFile(join(clientFolder, 'index.html'), '<!doctype html><title>Entente</title>');
  await writeFile(join(clientFolder, 'assets', 'main-0a1b2c.js'), 'export {};');

  let offset = 0;
  const clock: Clock = { ...systemClock, now: () => Date.now() + offset };
  const sink = new PassThrough();
  const lines: string[] = [];
  sink.on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')));
  const log = openLog({ level: 'debug', file: null }, sink);
  const store = await openEmbeddedStore({ file: join(folder, 'entente.db') });
  opening.defer(() => store.close());
  const rooms = createRooms({
    ...{ log: store.log, meetings: store.meetings, clock, logger: log, newEpoch: randomIds.epoch },
  });
  opening.defer(() => rooms.close());

  const recordings = folderRecordings({ folder: join(folder, '.recordings'), clock, logger: log });
  const cut: string[] = [];
  let url = '';
  const operator = operatorKey(folder);
  await operator.publish('http://127.0.0.1:1');
  const web = await openWeb({
    ...{
      store,
      rooms,
      recordings,
      operator,
      clock,
      log,
      ids: randomIds,
      version: '0.0.0',
      metrics: openMetrics(),
    },
    config: {
      ...{ tokenLifeSeconds: 300, clientFolder },
      publicRequestsPerMinute: options.publicRequestsPerMinute ?? 100_000,
    },
    mailer: options.mailer ?? null,
    trustsProxy: trustedProxies(options.trustProxy ?? null),
    isOpen: options.isOpen ?? (() => true),
    cut: (sessionId) => void cut.push(sessionId),
    publicUrl: () => options.publicUrl ?? url,
    origins: () => [options.publicUrl ?? url],
    https: options.publicUrl?.startsWith('https:') ?? false,
  });
  opening.defer(() => web.close());
  const server = createServer(web.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  opening.defer(() => {
    server.close();
    server.closeAllConnections();
  });
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const operatorToken = (await readOperatorFile(folder))?.token ?? '';
  const opened = opening.move();
  const browser = () => new Browser(url);
  return {
    ...{ url, web, store, rooms, recordings, operatorToken, cut, browser },
    log: () => lines.join(''),
    advance: (ms) => void (offset += ms),
    async firstOrganiser() {
      const token = web.firstRunLink()?.split('#')[1] ?? '';
      const first = browser();
      const made = await first.post('/api/first-run', { token, name: 'Lan', email, password });
      return { browser: first, grant: OrganiserGrant.parse(made.body) };
    },
    async meeting(file = {}) {
      const made = await browser().post('/api/meetings', { ...talk, ...file }, { token: operatorToken });
      return MeetingCreated.parse(made.body);
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** A bilateral talk with one person of every role. */
export const talk: MeetingFileInput = {
  kind: 'bilateral',
  title: 'Talk',
  start: '2099-01-01T10:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  workingLanguages: ['vi', 'en'],
  delegations: [
    { key: 'vn', officialName: 'Socialist Republic of Viet Nam', shortName: 'Viet Nam', code: 'vn' },
    { key: 'id', officialName: 'Republic of Indonesia', shortName: 'Indonesia', code: 'id' },
  ],
  participants: [
    { name: 'Organiser', role: 'organiser' },
    { name: 'Chair', role: 'chair' },
    { name: 'Delegate', role: 'delegate', delegation: 'vn', languages: ['vi'] },
    { name: 'Interpreter', role: 'interpreter', languages: ['vi', 'en'] },
    { name: 'Observer', role: 'observer' },
    { name: 'Viewer', role: 'viewer' },
  ],
};
