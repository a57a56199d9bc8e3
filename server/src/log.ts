import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

/**
 * Names under which something secret could reach a line of the log. Nothing of ours logs them; this is the net below.
 * Never in a log: a token, an SDP, an address, a ballot.
 */
const secretNames = [
  ...[
    'token',
    'secret',
    'password',
    'passwordHash',
    'authorization',
    'cookie',
    'link',
    'email',
    'tokenHash',
    'secretHash',
  ],
  ...['sdp', 'iceParameters', 'iceCandidates', 'dtlsParameters', 'iceServers', 'credential'],
  ...['ip', 'address', 'remoteAddress', 'remotePort', 'ballot', 'choice'],
];

const paths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/**
 * The server's log: one JSON object a line. error = gave up; warn = recovered; info = one per lifecycle step; debug =
 * the rest. `destination` is for tests.
 */
export function openLog(log: Config['log'], destination?: DestinationStream): Logger {
  const options = {
    level: log.level,
    base: null,
    redact: { paths: [...paths, 'headers', '*.headers'], censor: '[removed]' },
  };
  if (destination !== undefined) return pino(options, destination);
  const dest = log.file ?? process.stderr.fd;
  return pino(options, pino.destination({ dest, mkdir: true, sync: true }));
}

export type { Logger };
