import type { ErrorCode, Refusal } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import type { CommandName } from '@entente/shared/protocol/contract';
import type { Welcome } from '@entente/shared/protocol/handshake';
import { maxMessageBytes } from '@entente/shared/protocol/version';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import type { Clock } from '../clock.ts';
import { listenedTo } from '../domain/interpretation/console.ts';
import { meetingCard, ownView } from '../domain/project.ts';
import type { FloorMedia } from '../media/floor-media-port.ts';
import type { Probes } from '../media/probes.ts';
import type { Room, Rooms } from '../rooms/contract.ts';
import { qualityBoards } from '../rooms/quality-board.ts';
import { createDispatch } from './dispatch.ts';
import type { Caller, VerifyParticipant } from './handler.ts';
import { checkHandshake, type Admission } from './handshake.ts';
import { Lease } from './lease.ts';
import { createRateLimits, defaultLimits, type Limits } from './limits.ts';
import { SocketConnection, socketHub } from './socket-connection.ts';

export interface GatewayOptions {
  /** Whose upgrades and `/socket.io` requests are answered; it remains its opener's. */
  readonly httpServer: HttpServer;
  readonly rooms: Pick<Rooms, 'open'>;
  readonly mediaOf: (room: Room) => FloorMedia;
  readonly probes: Probes;
  readonly verifyParticipant: VerifyParticipant;
  /** Exact origins of pages that may connect, besides those of the host itself. */
  readonly allowedOrigins: readonly string[];
  readonly logger: Logger;
  readonly clock: Clock;
  /** Where a request comes from, behind a proxy; for the limit of handshakes alone. */
  readonly addressOf?: ((request: IncomingMessage) => string) | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly newRef?: (() => string) | undefined;
  readonly onCommand?:
    ((name: CommandName | 'unknown', code: ErrorCode | 'ok', ms: number) => void) | undefined;
}

export interface Gateway {
  /** Participants' live connections. */
  readonly connections: number;
  /** Ends every connection that lives by this session, with `session.revoked`. */
  endSession(sessionId: string): void;
  /** Closes every connection, so that clients come back to the next process, and takes no more. Not the HTTP server. */
  close(): Promise<void>;
}

/** How long a session that was ended is remembered for a handshake that was under way, in ms. */
const handshakeLife = 60_000;

/** Brings sockets and rooms together. Every connection is told `welcome` first, then the state it may see. */
export function createGateway(options: GatewayOptions): Gateway {
  const { httpServer, mediaOf, probes, verifyParticipant, allowedOrigins, logger, clock, onCommand } =
    options;
  const newRef = options.newRef ?? randomUUID;
  const addressOf = options.addressOf ?? ((request) => request.socket.remoteAddress ?? '');
  const limits = createRateLimits({ ...defaultLimits, ...options.limits });
  const dispatch = createDispatch({ limits, clock, logger, newRef, onCommand });
  const boardOf = qualityBoards(clock);
  const admissions = new WeakMap<Socket, Admission>();
  const live = new Map<SocketConnection, Lease>();
  const revoked = new Set<string>();
  let closed = false;

  const io = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: maxMessageBytes,
    pingInterval: 5_000,
    pingTimeout: 10_000,
    connectTimeout: 10_000,
    cors: { origin: [...allowedOrigins] },
  });
  const hub = socketHub(io);

  io.use((socket, next) => {
    void admit(socket).then((refusal) => next(refusal === null ? undefined : asError(refusal)));
  });
  io.on('connection', (socket) => {
    const admission = admissions.get(socket);
    if (admission === undefined) socket.disconnect(true);
    else connect(socket, admission);
  });

  /** Null if this socket is let in. */
  async function admit(socket: Socket): Promise<Refusal | null> {
    const { headers, auth } = socket.handshake;
    const shown = { address: addressOf(socket.request), origin: headers.origin, host: headers.host, auth };
    try {
      if (closed) return { code: 'server.unavailable' };
      const checked = await checkHandshake(shown, { ...options, limits });
      if (!checked.ok) return checked.error;
      admissions.set(socket, checked.value);
      return null;
    } catch (error) {
      const ref = newRef();
      logger.error({ err: error, ref }, 'a handshake failed');
      return { code: 'server.internal', ref };
    }
  }

  /** Without any await: what happens in the room from here on reaches this connection. */
  function connect(socket: Socket, { verified, room, resume }: Admission): void {
    const { participantId, meetingId } = verified;
    const connection = new SocketConnection(socket, { participantId, hub });
    const lease = new Lease(clock, () => connection.end('session.expired'));
    const media = mediaOf(room);
    const log = logger.child({ meetingId, participantId });
    live.set(connection, lease);
    socket.once('disconnect', (reason) => {
      live.delete(connection);
      lease.close();
      room.detach(connection);
      log.info({ reason }, 'disconnected');
    });
    socket.onAny((name: unknown, ...said: unknown[]) => {
      if (!connection.ended) void dispatch(caller, name, said);
    });
    const caller: Caller = {
      ...{ participantId, room, media, probes, quality: boardOf(room), verify: verifyParticipant },
      renew: (renewed) => lease.renew(renewed),
    };

    lease.renew(verified);
    connection.send('welcome', {
      ...{ serverTime: clock.now(), epoch: room.epoch, meeting: meetingCard(room.state) },
      ...ownPlate(room, participantId),
      rtpCapabilities: media.rtpCapabilities,
    });
    log.info({ resumes: resume !== null }, 'connected');
    if (closed) connection.end('server.unavailable');
    else if (revoked.has(verified.sessionId)) connection.end('session.revoked');
    else room.attach(connection, resume);
  }

  return {
    get connections() {
      return live.size;
    },
    endSession(sessionId) {
      revoked.add(sessionId);
      clock.after(handshakeLife, () => revoked.delete(sessionId));
      for (const [connection, lease] of live)
        if (lease.sessionId === sessionId) connection.end('session.revoked');
    },
    async close() {
      closed = true;
      // The transport alone: a client told to disconnect would not come back to the next process.
      for (const socket of io.sockets.sockets.values()) socket.conn.close();
      io.engine.close();
    },
  };
}

/** Socket.IO carries a refusal to the client's `connect_error` as an error with data. */
function asError(refusal: Refusal): Error {
  return Object.assign(new Error(refusal.code), { data: refusal });
}

function ownPlate(
  room: Room,
  participantId: ParticipantId,
): Pick<Welcome, 'you' | 'standing' | 'reason' | 'since' | 'correction' | 'listening'> {
  const { you, standing, reason, since, correction } = ownView(room.state, participantId);
  return { you, standing, reason, since, correction, listening: listenedTo(room.state, participantId) };
}
