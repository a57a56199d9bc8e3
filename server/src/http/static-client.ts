import express, { Router } from 'express';
import { join } from 'node:path';
import { sendRefusal } from './refusals.ts';

/**
 * The built client. Files under `/assets` carry a hash in their name and never change; every other address is a screen
 * of the one page, which is never kept, so that a new version is seen at once.
 */
export function staticClient(folder: string): Router {
  const router = Router();
  const page = join(folder, 'index.html');
  const immutable = {
    immutable: true,
    maxAge: '1y',
    index: false,
    redirect: false,
  } as const;
  router.use('/assets', express.static(join(folder, 'assets'), immutable));
  router.use('/assets', (_request, response) => sendRefusal(response, { code: 'not.found' }));
  router.use(express.static(folder, { index: false, redirect: false, maxAge: '1h' }));
  router.use((request, response, next) => {
    const wantsPage = request.method === 'GET' || request.method === 'HEAD';
    if (!wantsPage || request.path.startsWith('/api/') || request.accepts('html') === false) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-store');
    response.sendFile(page, { cacheControl: false }, (error?: Error) => {
      if (error === undefined) return;
      if (response.headersSent) next(error);
      else sendRefusal(response, { code: 'server.unavailable' });
    });
  });
  return router;
}
