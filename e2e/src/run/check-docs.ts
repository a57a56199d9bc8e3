import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { settingNames } from '../../../server/src/config.ts';
import { linkFaults } from './docs/links.ts';
import { localeFaults } from './docs/locales.ts';
import { procedureFaults, ruleIds } from './docs/procedure.ts';
import { protocolFaults } from './docs/protocol.ts';
import { scriptFaults } from './docs/scripts.ts';
import { differences, plain, tableBelow } from './docs/tables.ts';

/** Proves that the documents say what the code does. Prints each fault and ends with 1 if there is one. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '');
const read = (file: string): string => readFileSync(file, 'utf8');

const faults = [
  ...procedureFaults(read('server/PROCEDURE.md'), tracked),
  ...protocolFaults(read('shared/PROTOCOL.md')),
  ...localeFaults('client/src/i18n/locales', ruleIds(read('server/PROCEDURE.md'))),
  ...differences(
    'docs/OPERATING.md, setting',
    tableBelow(read('docs/OPERATING.md'), 'Settings').map(([name]) => plain(name)),
    settingNames,
  ),
  ...linkFaults(tracked),
  ...scriptFaults(tracked),
];

for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log('documents agree with the code');
process.exitCode = faults.length === 0 ? 0 : 1;
