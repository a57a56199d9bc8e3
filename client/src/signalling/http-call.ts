import { ApiError, type Refusal } from '@entente/shared/errors';
import { err, ok, type Result } from '@entente/shared/result';
import type { z } from 'zod';

export type Answered<T> = Promise<Result<T, Refusal>>;

/** A file as the server names it. */
export interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

interface Call<S extends z.ZodType> {
  readonly answer: S;
  readonly body?: unknown;
  /** Sent in place of a body: a file with what is said of it. */
  readonly form?: FormData;
  readonly token?: string | undefined;
}

/** One call of the HTTP side of the contract. A server that cannot be reached is `server.unavailable`. */
export async function call<S extends z.ZodType>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { answer, body, form, token }: Call<S>,
): Answered<z.infer<S>> {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(form === undefined ? {} : { body: form }),
    });
    const text = await response.text();
    const said: unknown = text === '' ? undefined : JSON.parse(text);
    if (!response.ok) return err(refusalOf(response.status, said));
    const parsed = answer.safeParse(said);
    return parsed.success ? ok(parsed.data) : err({ code: 'server.internal' });
  } catch {
    return err({ code: 'server.unavailable' });
  }
}

/** One file. The token travels in the header: an address would keep it in histories and logs. */
export async function download(path: string, token: string): Answered<SavedFile> {
  try {
    const response = await fetch(`/api/${path}`, {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'same-origin',
      cache: 'no-store',
    });
    if (!response.ok) {
      const said: unknown = await response.json().catch(() => undefined);
      return err(refusalOf(response.status, said));
    }
    const [, name = 'record'] =
      /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return ok({ name, content: await response.blob() });
  } catch {
    return err({ code: 'server.unavailable' });
  }
}

function refusalOf(status: number, said: unknown): Refusal {
  const error = ApiError.safeParse(said);
  return error.success ? error.data.error : unreadable(status);
}

/** What a proxy between us and the server may say in its own words. */
function unreadable(status: number): Refusal {
  if (status === 413) return { code: 'input.too-large' };
  if (status === 429) return { code: 'rate.exceeded' };
  return { code: status >= 502 && status <= 504 ? 'server.unavailable' : 'server.internal' };
}
