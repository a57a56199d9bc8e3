import type { Response } from 'express';
import { basename, dirname } from 'node:path';
import type { SavedFile } from './call.ts';
import type { FileOnDisk } from './file-on-disk.ts';
import { z } from 'zod';
import { sendRefusal } from './refusals.ts';

/** What is thrown at a range that lies behind the end. */
const Unsatisfiable = z.object({
  status: z.literal(416),
  headers: z.object({ 'Content-Range': z.string() }),
});

/** Answers `Range` too. A file that has gone meanwhile is `not.found`; whoever hangs up is nobody's fault. */
export function sendFile(response: Response, { path }: FileOnDisk, { name, type }: SavedFile): void {
  response.type(type).set('Content-Disposition', `attachment; filename="${name}"`);
  const options = { root: dirname(path), cacheControl: false, dotfiles: 'allow' as const };
  response.sendFile(basename(path), options, (error?: Error) => {
    if (error === undefined || response.headersSent) return;
    response.removeHeader('Content-Disposition');
    const unsatisfiable = Unsatisfiable.safeParse(error);
    if (unsatisfiable.success) {
      response.status(416).set(unsatisfiable.data.headers).end();
      return;
    }
    sendRefusal(response, { code: 'not.found' });
  });
}
