import { documentLimits } from '@entente/shared/room/documents';
import type { RequestHandler } from 'express';
import multer from 'multer';
import { z } from 'zod';
import { sendRefusal } from './refusals.ts';
import type { UploadedFile } from './uploaded-file.ts';

/** How many forms are read at once: each may take as much memory as its file. */
const atOnce = 4;
/** The largest JSON beside a file, in bytes. */
const maxFacts = 64 * 1024;

/**
 * Reads a form of a `file` and `facts` in JSON, in memory: nothing is left behind of what is refused. Refusals:
 * `input.too-large`, `command.malformed`, and `rate.exceeded` while as many forms as may be are under way.
 */
export function uploadForm(): RequestHandler {
  const read: RequestHandler = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: documentLimits.bytes, files: 1, fields: 1, parts: 2, fieldSize: maxFacts },
    defParamCharset: 'utf8',
  }).single('file');
  let underWay = 0;
  return (request, response, next) => {
    if (request.is('multipart/form-data') === false) {
      next(unreadable(415));
      return;
    }
    if (underWay >= atOnce) {
      sendRefusal(response, { code: 'rate.exceeded', retryAfter: 5 });
      return;
    }
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
    });
    read(request, response, (error?: unknown) => {
      if (error === undefined) next(laidOut(request));
      else next(unreadable(isTooLarge(error) ? 413 : 400));
    });
  };
}

const Fields = z.object({ facts: z.string() });

/** Puts file and facts side by side into the body, for the schema to judge. Answers what is wrong with the JSON. */
function laidOut(request: Parameters<RequestHandler>[0]): Error | undefined {
  const fields = Fields.safeParse(request.body);
  const file: UploadedFile | undefined = request.file && {
    name: request.file.originalname,
    bytes: request.file.buffer,
  };
  try {
    const facts: unknown = fields.success ? JSON.parse(fields.data.facts) : undefined;
    request.body = { facts, file };
    return undefined;
  } catch {
    return unreadable(400);
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof multer.MulterError && ['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE'].includes(error.code);

const unreadable = (status: number): Error => Object.assign(new Error('not a form'), { status });
