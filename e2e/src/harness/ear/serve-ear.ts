import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';

/** What the product allows its pages of scripts: those of this host, and no text as a script. */
const policy = "default-src 'self'; script-src 'self'; worker-src 'self'; object-src 'none'";

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript' };

/** Serves a page that holds the real graph of the client, built as the client is. */
export async function serveEar(): Promise<{ readonly url: string; readonly server: Server }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: { write: false, target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const one of Array.isArray(built) ? built : [built])
    if ('output' in one)
      for (const file of one.output)
        files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const file = files.get(path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', policy).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}
