import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Reply } from './call.ts';
import { FileOnDisk } from './file-on-disk.ts';
import type { RouteName } from './route-table.ts';
import { sendFile } from './send-file.ts';

/** Answers with what a handler made. Resolves when a file that streams is sent, or its reader has gone. */
export async function sendReply(
  response: Response,
  { status, body, cookies, file }: Reply<RouteName>,
): Promise<void> {
  for (const cookie of cookies ?? []) response.append('Set-Cookie', cookie);
  response.status(status ?? 200);
  if (body instanceof FileOnDisk)
    sendFile(response, body, file ?? { name: 'file', type: 'application/octet-stream' });
  else if (body instanceof Uint8Array) {
    const { name, type } = file ?? { name: 'file', type: 'application/octet-stream' };
    response.type(type).set('Content-Disposition', `attachment; filename="${name}"`);
    response.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
  } else if (typeof body === 'string') response.type('text/plain; version=0.0.4; charset=utf-8').send(body);
  else if (Symbol.asyncIterator in body) await sendParts(response, body, file);
  else response.json(body);
}

/**
 * Somebody's document: never a page of ours, whatever it holds. It is saved and not shown, its type is not guessed, and
 * opened by itself it may neither run nor load anything.
 */
async function sendParts(
  response: Response,
  parts: AsyncIterable<Uint8Array>,
  file: Reply<RouteName>['file'],
): Promise<void> {
  response.attachment(file?.name).type(file?.type ?? 'application/octet-stream');
  response.set('Content-Security-Policy', "sandbox; default-src 'none'");
  if (file?.size !== undefined) response.set('Content-Length', String(file.size));
  try {
    await pipeline(Readable.from(parts), response);
  } catch (error) {
    // The reader has gone, or the document has: a connection that breaks off says so.
    if (!response.destroyed) throw error;
  }
}
