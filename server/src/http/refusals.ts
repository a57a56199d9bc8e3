import { errorTable, type Refusal } from '@entente/shared/errors';
import type { ErrorRequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Logger } from '../log.ts';

/** Answers with a refusal; its status comes from the one table of codes. */
export function sendRefusal(response: Response, refusal: Refusal): void {
  if (refusal.retryAfter !== undefined) response.set('Retry-After', String(refusal.retryAfter));
  response.status(errorTable[refusal.code].status).json({ error: refusal });
}

/** What express and its body parser throw at a request that cannot be read. */
const Unreadable = z.object({ status: z.int().min(400).max(499), type: z.string().optional() });

/** The last resort: an unreadable request is its sender's fault, everything else a bug, logged under a reference. */
export function refuseThrown(log: Logger, newReference: () => string): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const unreadable = Unreadable.safeParse(error);
    if (unreadable.success) {
      const tooLarge = unreadable.data.status === 413;
      sendRefusal(response, { code: tooLarge ? 'input.too-large' : 'command.malformed' });
      return;
    }
    const ref = newReference();
    log.error({ err: error, ref }, 'request failed');
    sendRefusal(response, { code: 'server.internal', ref });
  };
}
