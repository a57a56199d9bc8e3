import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const manifest = require.resolve('pdfjs-dist/package.json');
const home = dirname(manifest);
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

/** Of the decoders only those that are script: the content security policy allows no WebAssembly. */
const wanted = (folder: string, file: string): boolean =>
  folder !== 'wasm' || file.endsWith('_nowasm_fallback.js');

const files = ['cmaps', 'standard_fonts', 'iccs', 'wasm'].flatMap((folder) =>
  readdirSync(join(home, folder))
    .filter((file) => wanted(folder, file) && !file.startsWith('LICENSE'))
    .map((file) => `${folder}/${file}`),
);

/**
 * Puts what the reader of PDF fetches by itself beside the built scripts: character maps, fonts, decoders. The version is
 * in the path, so that they may be kept like everything under `/assets`.
 */
export function pdfParts(): Plugin {
  const base = `assets/pdf-${version}/`;
  return {
    name: 'pdf-parts',
    generateBundle() {
      for (const file of files)
        this.emitFile({ type: 'asset', fileName: base + file, source: readFileSync(join(home, file)) });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').slice(1).split('?');
        const file = files.find((each) => path === base + each);
        if (file === undefined) next();
        else createReadStream(join(home, file)).pipe(response);
      });
    },
  };
}
