import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const dictionary = /[\\/]src[\\/]i18n[\\/]locales[\\/].*\.json$/u;
/** What `icu-format.ts` would have to parse. */
const special = /[{}'#]/u;

function parsed(text: unknown): unknown {
  if (typeof text === 'object' && text !== null)
    return Object.fromEntries(Object.entries(text).map(([key, value]) => [key, parsed(value)]));
  return typeof text === 'string' && special.test(text) ? parse(text, { ignoreTag: true }) : text;
}

/** Parses the texts when the page is built, so that no reader waits for the parser of their format (8 kB). */
export function parsedTexts(): Plugin {
  return {
    name: 'parsed-texts',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer, options) {
      if (source !== '@formatjs/icu-messageformat-parser') return null;
      return this.resolve(`${source}/no-parser.js`, importer, options);
    },
    transform(code, id) {
      if (!dictionary.test(id)) return null;
      return { code: JSON.stringify(parsed(JSON.parse(code))), map: null };
    },
  };
}
