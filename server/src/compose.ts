import type { MeetingCreated } from '@entente/shared/api';
import type { MeetingFile } from '@entente/shared/meeting-file';
import { createServer } from 'node:http';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { findWorkerBinary } from '../setup/worker-location.mjs';
import { systemClock } from './clock.ts';
import { openStore } from './compose-store.ts';
import type { Config } from './config.ts';
import { operatorKey } from './http/auth/operator-key.ts';
import { clientAddress, trustedProxies } from './http/client-address.ts';
import { createMeeting } from './http/create-meeting.ts';
import { openMetrics } from './http/metrics.ts';
import { openWeb } from './http/web.ts';
import { randomIds } from './ids.ts';
import { openMailer } from './letters/mailer.ts';
import { listen } from './listen.ts';
import type { Logger } from './log.ts';
import { createIceServers } from './media/ice-servers.ts';
import { createMediaRooms } from './media/media-rooms.ts';
import { burdens } from './media/mediasoup/lane.ts';
import { createProbes } from './media/probes.ts';
import { createMediasoupSfu } from './media/mediasoup/mediasoup-sfu.ts';
import { publicAddress } from './public-address.ts';
import { folderRecordings } from './recordings/folder-recordings.ts';
import { createRooms } from './rooms/rooms.ts';
import { createGateway, type Gateway } from './signalling/gateway.ts';
import { MediaUnavailable } from './startup-advice.ts';

/** A server that listens. */
export interface RunningServer {
  /** What people type to get here. */
  readonly url: string;
  /** The link that makes the first organiser, as long as there is none. */
  readonly firstRunLink: () => string | null;
  /** Makes a meeting in the operator's name. */
  createMeeting(file: MeetingFile): Promise<MeetingCreated>;
  /** Ends everything, in the order opposite to its opening. A second call waits for nothing. */
  close(): Promise<void>;
}

/** How often expired sessions are forgotten, in ms. */
const sweepEvery = 3_600_000;

/**
 * Puts the server together: store, rooms (with every meeting that had people in it), media, HTTP, sockets; then listens.
 * Throws what `openStore` throws, `MediaUnavailable`, or the system's `EADDRINUSE`; what was opened is closed again.
 */
export async function openServer(config: Config, log: Logger): Promise<RunningServer> {
  const clock = systemClock;
  const ids = randomIds;
  await using opening = new AsyncDisposableStack();
  // Asked first, so that a second server on the same port is told just that, and not that the media ports are taken.
  if (config.port !== 0) await (await listen(createServer(), config)).close();

  const store = await openStore(config);
  opening.defer(() => store.close());
  const rooms = createRooms({
    ...{ log: store.log, meetings: store.meetings, clock, logger: log, graceMs: config.graceMs },
    newEpoch: ids.epoch,
  });
  opening.defer(() => rooms.close());
  await rooms.restore();

  const { addresses, basePort, workers, workerBinary } = config.media;
  const sfu = await createMediasoupSfu({
    ...{ addresses, basePort, workers, clock, logger: log },
    workerBin: workerBinary ?? findWorkerBinary(config.environment),
  }).catch((cause: unknown) => {
    throw new MediaUnavailable('the media workers did not start', { cause });
  });
  opening.defer(() => sfu.close());
  const recordings = folderRecordings({
    ...{ folder: join(config.dataFolder, 'recordings'), clock, logger: log },
  });
  const iceServersFor = createIceServers(config.turn, clock);
  const media = createMediaRooms({ rooms, sfu, iceServersFor, clock, logger: log, recordings });
  opening.defer(() => media.close());
  const probes = createProbes({ sfu, iceServersFor, clock });
  opening.defer(() => probes.close());

  let place = publicAddress(config, config.port);
  let gateway: Gateway | null = null;
  let isOpen = false;
  const metrics = openMetrics();
  metrics.gauge('entente_connections', 'Live connections', () => gateway?.connections ?? 0);
  metrics.gauge('entente_rooms', 'Meetings in memory', () => rooms.live.length);
  for (const burden of burdens)
    metrics.gauge(`entente_media_${burden}`, `Media ${burden} at the workers`, () => sfu.count(burden));
  const operator = operatorKey(config.dataFolder);
  const trustsProxy = trustedProxies(config.trustProxy);
  const mailer = config.smtp === null ? null : openMailer(config.smtp);
  opening.defer(() => mailer?.close());
  const web = await openWeb({
    mailer,
    ...{
      store,
      rooms,
      recordings,
      operator,
      metrics,
      clock,
      log,
      ids,
      config,
      trustsProxy,
      version: manifest.version,
    },
    isOpen: () => isOpen,
    cut: (sessionId) => gateway?.endSession(sessionId),
    publicUrl: () => place.url,
    origins: () => place.origins,
    https: place.url.startsWith('https:'),
  });
  opening.defer(() => web.close());
  opening.defer(repeat(() => web.sessions.sweep()));

  const httpServer = createServer(web.app);
  const listening = await listen(httpServer, config);
  opening.defer(listening.close);
  place = publicAddress(config, listening.port);
  gateway = createGateway({
    ...{
      httpServer,
      rooms,
      clock,
      logger: log,
      mediaOf: (room) => media.of(room),
      probes,
      verifyParticipant: web.seats.verify,
    },
    allowedOrigins: place.origins,
    addressOf: (request) => clientAddress(request, trustsProxy),
    newRef: ids.reference,
    onCommand: metrics.command,
  });
  opening.defer(() => gateway.close());
  await operator.publish(place.localUrl);
  opening.defer(() => operator.remove());

  const opened = opening.move();
  isOpen = true;
  log.info('listening');
  return {
    url: place.url,
    firstRunLink: web.firstRunLink,
    createMeeting: (file) =>
      createMeeting(file, {
        ...{ rooms, issue: web.invitations.issue, letters: store.letters, ids, createdBy: null },
      }),
    close: () => opened.disposeAsync(),
  };

  function repeat(act: () => Promise<void>): () => void {
    let cancel = clock.after(sweepEvery, again);
    function again(): void {
      act().catch((error: unknown) => log.warn({ err: error }, 'expired sessions are not forgotten yet'));
      cancel = clock.after(sweepEvery, again);
    }
    return () => cancel();
  }
}
