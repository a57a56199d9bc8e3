import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const parts = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/u;
const exported = /^export (?:const|function) (\w+)|^export \{ processSchema as (process) \}/gmu;

/**
 * Leaves out how zod writes a schema as JSON Schema, a fifth of it: each schema holds on to that part, so that a bundler
 * has to keep it, and no page asks for it.
 */
export function noJsonSchema(): Plugin {
  return {
    name: 'no-json-schema',
    apply: 'build',
    load(id) {
      if (!parts.test(id)) return null;
      const names = [...readFileSync(id, 'utf8').matchAll(exported)].map(
        ([, name, renamed]) => name ?? renamed,
      );
      const absent = "const absent = () => { throw new Error('JSON Schema is left out'); };";
      return `${absent}\nexport { ${names.map((name) => `absent as ${String(name)}`).join(', ')} };`;
    },
  };
}
