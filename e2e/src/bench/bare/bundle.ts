import { join } from 'node:path';
import { build } from 'vite';

/** The script of the bare page, with mediasoup-client in it. */
export async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs)
    if ('output' in one) {
      const [chunk] = one.output;
      return chunk.code;
    }
  throw new Error('nothing was built');
}
