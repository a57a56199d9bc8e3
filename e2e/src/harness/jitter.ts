import type { Page } from 'playwright-core';

/**
 * Begins to watch how long sound waits in the jitter buffers of a page; the answer ends it, with the mean in ms. A busy
 * machine makes a browser wait longer, which is no fault of whoever sends.
 */
export async function watchJitter(page: Page): Promise<() => Promise<number>> {
  const before = await totals(page);
  return async () => {
    const after = await totals(page);
    const emitted = after.emitted - before.emitted;
    return emitted === 0 ? 0 : ((after.delay - before.delay) / emitted) * 1_000;
  };
}

/** Seconds that all samples have waited, added up, and how many samples those were. */
function totals(page: Page): Promise<{ readonly delay: number; readonly emitted: number }> {
  return page.evaluate(async () => {
    const sum = { delay: 0, emitted: 0 };
    for (const connection of window.ententeConnections)
      for (const entry of (await connection.getStats()).values()) {
        const stat: unknown = entry;
        if (typeof stat !== 'object' || stat === null) continue;
        if (Reflect.get(stat, 'type') !== 'inbound-rtp' || Reflect.get(stat, 'kind') !== 'audio') continue;
        sum.delay += Number(Reflect.get(stat, 'jitterBufferDelay') ?? 0);
        sum.emitted += Number(Reflect.get(stat, 'jitterBufferEmittedCount') ?? 0);
      }
    return sum;
  });
}
