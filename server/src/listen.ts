import { once } from 'node:events';
import type { Server } from 'node:http';

/**
 * Begins to listen; rejects with the system's error (`EADDRINUSE`, `EACCES`). `close` ends the open connections too,
 * which a server that merely stops listening would wait for.
 */
export async function listen(
  server: Server,
  place: { readonly host: string; readonly port: number },
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  server.listen({ host: place.host, port: place.port });
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : place.port,
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
