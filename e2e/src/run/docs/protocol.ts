import { contract, commandNames } from '@entente/shared/protocol/contract';
import { errorCodes, errorTable } from '@entente/shared/errors';
import { serverEvents } from '@entente/shared/protocol/events';
import { differences, plain, tableBelow } from './tables.ts';

/** PROTOCOL.md tells of the same commands, errors and events as the contract, with the same permission and standing. */
export function protocolFaults(protocol: string): string[] {
  const commands = tableBelow(protocol, 'Commands').map((row) => row.slice(0, 3).map(plain).join(' '));
  const errors = tableBelow(protocol, 'Errors').map((row) => row.slice(0, 3).map(plain).join(' '));
  const events = tableBelow(protocol, 'Events').map((row) => plain(row[0]));
  return [
    ...differences(
      'PROTOCOL.md, command',
      commands,
      commandNames.map((name) => `${name} ${contract[name].permission} ${contract[name].standing}`),
    ),
    ...differences(
      'PROTOCOL.md, error',
      errors,
      errorCodes.map((code) => `${code} ${errorTable[code].status} ${errorTable[code].audience}`),
    ),
    ...differences('PROTOCOL.md, event', events, Object.keys(serverEvents)),
  ];
}
