import type { Express } from 'express';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { openDocumentDesk } from '../documents/document-desk.ts';
import type { Ids } from '../ids.ts';
import type { Mailer } from '../letters/mailer.ts';
import type { Logger } from '../log.ts';
import type { Store } from '../persistence/store.ts';
import { openArchive } from '../record/archive.ts';
import { createPress } from '../record/press.ts';
import type { Recordings } from '../recordings/recordings-port.ts';
import type { Rooms } from '../rooms/contract.ts';
import { createApp } from './app.ts';
import { authenticate } from './auth/authenticate.ts';
import { cookieJar } from './auth/cookies.ts';
import { firstRun } from './auth/first-run.ts';
import { openInvitations, type Invitations } from './auth/invitations.ts';
import { openKeyRing } from './auth/key-ring.ts';
import type { OperatorKey } from './auth/operator-key.ts';
import { organiserAccounts } from './auth/organisers.ts';
import { openSeats, type Seats } from './auth/seats.ts';
import { openSessions, type Sessions } from './auth/sessions.ts';
import { signInThrottles, throttle } from './auth/throttle.ts';
import { accessTokens } from './auth/tokens.ts';
import type { TrustsProxy } from './client-address.ts';
import type { Metrics } from './metrics.ts';
import { openPostOffice } from './post-office.ts';
import { documentRoutes } from './routes/documents.ts';
import { letterRoutes } from './routes/letters.ts';
import { editRoutes } from './routes/editing.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { operationRoutes } from './routes/operations.ts';
import { organiserRoutes } from './routes/organisers.ts';
import { recordingRoutes } from './routes/recordings.ts';
import { recordRoutes } from './routes/records.ts';
import { seatRoutes } from './routes/seats.ts';

export interface WebOptions {
  readonly store: Store;
  readonly rooms: Pick<Rooms, 'create' | 'open' | 'live'>;
  readonly recordings: Recordings;
  readonly operator: Pick<OperatorKey, 'matches'>;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly log: Logger;
  readonly ids: Ids;
  readonly version: string;
  readonly config: Pick<Config, 'tokenLifeSeconds' | 'publicRequestsPerMinute' | 'clientFolder'>;
  /** Null where no mail server is configured. */
  readonly mailer: Mailer | null;
  readonly trustsProxy: TrustsProxy;
  /** Whether all of the server is open: it listens before its sockets and the operator's key are there. */
  readonly isOpen: () => boolean;
  /** Ends the live connections of a session. */
  readonly cut: (sessionId: string) => void;
  /** Asked late, since the port may be known only once the server listens. */
  readonly publicUrl: () => string;
  readonly origins: () => readonly string[];
  readonly https: boolean;
}

export interface Web {
  readonly app: Express;
  readonly sessions: Sessions;
  readonly seats: Seats;
  readonly invitations: Invitations;
  /** The link that makes the first organiser, as long as there is none. */
  readonly firstRunLink: () => string | null;
  /** Stops what is being printed. */
  close(): Promise<void>;
}

/** Identity and everything that is asked over HTTP, wired together. */
export async function openWeb(options: WebOptions): Promise<Web> {
  const { store, rooms, operator, metrics, clock, log, ids, config, publicUrl } = options;
  const cookies = cookieJar(options.https);
  const first = firstRun(await store.organisers.count());
  const keys = await openKeyRing(store.keys, {
    ...{ clock, newId: ids.key, tokenLifeMs: config.tokenLifeSeconds * 1000 },
  });
  const tokens = accessTokens(keys, { clock, lifeSeconds: config.tokenLifeSeconds });
  const sessions = openSessions(store.sessions, { clock, newId: ids.session, cut: options.cut });
  const seats = openSeats({ rooms, sessions, tokens, cookies, clock });
  const invitations = openInvitations({ rows: store.invitations, sessions, seats, clock, publicUrl });
  const postOffice = openPostOffice({
    ...{ rooms, invitations, letters: store.letters, organisers: store.organisers, meetings: store.meetings },
    ...{ mailer: options.mailer, clock, log, publicUrl },
    rate: throttle({ points: 60, seconds: 60, code: 'rate.exceeded' }),
  });
  const accounts = organiserAccounts({
    ...{ organisers: store.organisers, meetings: store.meetings, sessions, tokens, cookies, clock },
    ...{ firstRun: first, throttles: signInThrottles(), newOrganiserId: ids.organiser },
  });
  const archive = openArchive({ log: store.log, clock });
  const press = createPress();
  const desk = openDocumentDesk({ rooms, rows: store.documents, newId: ids.document });
  await desk.settle();
  const app = createApp({
    handlers: {
      ...operationRoutes({
        healthy: async () => options.isOpen() && (await store.healthy()),
        metrics,
        version: options.version,
      }),
      ...organiserRoutes({ accounts, sessions, cookies }),
      ...seatRoutes({
        ...{ rooms, seats, invitations },
        unknownLinks: throttle({ points: 30, seconds: 900, code: 'rate.exceeded' }),
      }),
      ...recordRoutes({ archive, press }),
      ...recordingRoutes({ archive, rooms, recordings: options.recordings }),
      ...meetingRoutes({
        ...{ rooms, meetings: store.meetings, rows: store.invitations, invitations, letters: store.letters },
        ...{ ids, mail: options.mailer !== null },
      }),
      ...editRoutes({ rooms, invitations, letters: store.letters, ids }),
      ...letterRoutes(postOffice),
      ...documentRoutes({ rooms, desk }),
    },
    authenticate: authenticate({ organisers: store.organisers, sessions, tokens, operator }),
    ...{ metrics, log, newReference: ids.reference, origins: options.origins, https: options.https },
    ...{ trustsProxy: options.trustsProxy, clientFolder: config.clientFolder },
    publicRequestsPerMinute: config.publicRequestsPerMinute,
  });
  return {
    ...{ app, sessions, seats, invitations },
    firstRunLink: () => (first.token === null ? null : `${publicUrl()}/first-run#${first.token}`),
    close: () => press.close(),
  };
}
