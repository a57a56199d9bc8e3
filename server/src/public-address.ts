import { isIP } from 'node:net';
import { isLoopback, type Config } from './config.ts';

export interface PublicAddress {
  /** What people type to get here, without a path: `https://meetings.example.org`. */
  readonly url: string;
  /** Where the command line of this machine reaches the server, past any proxy. */
  readonly localUrl: string;
  /** Origins whose pages may call: our own, those of this machine, and those that the configuration adds. */
  readonly origins: readonly string[];
}

/** Where a server is, once the port that it listens on is known. */
export function publicAddress(
  config: Pick<Config, 'publicUrl' | 'host' | 'allowedOrigins'>,
  port: number,
): PublicAddress {
  const { host, publicUrl } = config;
  const everywhere = host === '0.0.0.0' || host === '::';
  const named = isIP(host) === 6 ? `[${host}]` : host;
  const onlyHere = everywhere || isLoopback(host);
  const url = publicUrl ?? `http://${onlyHere ? 'localhost' : named}:${port}`;
  const local = ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${port}`);
  return {
    url,
    localUrl: `http://${everywhere ? '127.0.0.1' : named}:${port}`,
    origins: [...new Set([url, ...local, ...config.allowedOrigins])],
  };
}
