import type { Page } from 'playwright-core';

/** Everything that the server says to a page over its web sockets, from now on. Call it before the page connects. */
export function frames(page: Page): { readonly text: () => string } {
  const heard: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => heard.push(payload.toString()));
  });
  return { text: () => heard.join('\n') };
}
