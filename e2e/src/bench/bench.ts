import { bus } from './bus.ts';
import { channelSwitch } from './channel-switch.ts';
import { fanOut } from './fan-out.ts';
import { line, type Figure } from './figure.ts';
import { handover } from './handover.ts';
import { join } from './join.ts';
import { listeners } from './listeners.ts';
import { mute } from './mute.ts';
import { thinLink } from './thin-link.ts';
import { workerDeath } from './worker-death.ts';

/** `npm run bench -- NAME...`: runs these benches, without names all, and prints one line of JSON for each figure. */
const benches: Readonly<Record<string, () => AsyncGenerator<Figure>>> = {
  join,
  bus,
  'fan-out': fanOut,
  handover,
  listeners,
  mute,
  'channel-switch': channelSwitch,
  'thin-link': thinLink,
  'worker-death': workerDeath,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else
  for (const [name, run] of Object.entries(benches))
    if (asked.length === 0 || asked.includes(name))
      for await (const figure of run()) console.log(line(figure));
