import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from './commands.ts';

it('has an example of every command that the protocol describes, and of no other', async () => {
  const text = await readFile(join(import.meta.dirname, '../../../shared/PROTOCOL.md'), 'utf8');
  const [, section = ''] = /## Commands\n([\s\S]*?)\n## /.exec(text) ?? [];
  const described = [...section.matchAll(/^\| `([a-z.-]+)`/gm)].map(([, name]) => name);
  expect(described.length).toBeGreaterThan(0);
  expect(Object.keys(commands('somebody')).sort()).toEqual(described.sort());
});
