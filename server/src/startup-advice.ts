import type { Fault } from '@entente/shared/errors';
import type { Config } from './config.ts';
import { StoreLocked, StoreTooNew, StoreUnavailable } from './persistence/store-errors.ts';

/** The media workers could not be started: the binary is missing, or their ports are taken. */
export class MediaUnavailable extends Error {
  override readonly name = 'MediaUnavailable';
}

/** What to tell the operator when the server did not start: what is wrong, and what to do about it. */
export function startupAdvice(error: unknown, config: Config): string {
  if (error instanceof StoreLocked || error instanceof StoreTooNew) return error.message;
  if (error instanceof StoreUnavailable)
    return `The database does not answer (${error.message}). Start it, or set ENTENTE_DATABASE_URL to where it is.`;
  if (error instanceof MediaUnavailable)
    return [
      `The media worker does not start: ${reasonOf(error.cause)}`,
      'If it is missing or broken, type: node server/setup/setup.mjs start',
      `If its ports are taken (UDP and TCP from ${config.media.basePort}), set ENTENTE_MEDIA_PORT to others.`,
    ].join('\n');
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is in use. Stop what uses it, or take another one: ENTENTE_PORT=${config.port + 1}`;
  if (code === 'EACCES')
    return `Port ${config.port} may not be used. Set ENTENTE_PORT to one above 1023, and put a proxy before it.`;
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no address ${config.host}. Set ENTENTE_HOST to one that it has, or to 0.0.0.0.`;
  return `Entente did not start: ${reasonOf(error)}`;
}

/** The faults of the configuration, one a line. */
export const configAdvice = (faults: readonly Fault[]): string =>
  faults.map(({ path, fault }) => `${path} ${fault}`).join('\n');

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
