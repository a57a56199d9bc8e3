import { writeSync } from 'node:fs';
import { openEmbeddedStore } from '../src/persistence/embedded/embedded-store.ts';
import { entry, talks } from '../src/persistence/contract/samples.ts';

/** Owns the file it is given and appends two entries at a time, printing the number of each pair once it is acknowledged. */
const file = process.argv[2] ?? '';
const store = await openEmbeddedStore({ file });
let seq = (await store.log.read(talks)).at(-1)?.seq ?? 0;
for (;;) {
  await store.log.append(talks, [entry(seq + 1), entry(seq + 2)]);
  seq += 2;
  writeSync(1, `${seq}\n`);
}
