import { ok } from '@entente/shared/result';
import type { Handlers } from '../call.ts';
import type { Metrics } from '../metrics.ts';

/** What those ask who keep the server running. */
export function operationRoutes(options: {
  readonly healthy: () => Promise<boolean>;
  readonly metrics: Pick<Metrics, 'text'>;
  readonly version: string;
}): Pick<Handlers, 'GET /api/health' | 'GET /metrics'> {
  const { healthy, metrics, version } = options;
  return {
    'GET /api/health': async () => {
      const well = await healthy().catch(() => false);
      return ok({ status: well ? 200 : 503, body: { ok: well, version } });
    },
    'GET /metrics': async () => ok({ body: await metrics.text() }),
  };
}
