import { ApiError } from '@entente/shared/errors';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** The code of a refusal. */
  readonly code: string | undefined;
  readonly retryAfter: number | undefined;
}

export interface Asking {
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

/** Asks as a browser would: it keeps cookies with the attributes they came with, and says where its requests come from. */
export class Browser {
  readonly #url: string;
  readonly cookies = new Map<string, { value: string; attributes: string[] }>();

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string, asking: Asking = {}): Promise<Answer> {
    return this.#ask(path, { method: 'GET' }, asking);
  }

  post(path: string, body?: unknown, asking: Asking = {}): Promise<Answer> {
    if (body === undefined) return this.#ask(path, { method: 'POST' }, asking);
    const headers = { 'content-type': 'application/json', ...asking.headers };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.#ask(path, { method: 'POST', body: text }, { ...asking, headers });
  }

  put(path: string, body: unknown, asking: Asking = {}): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...asking.headers };
    return this.#ask(path, { method: 'PUT', body: JSON.stringify(body) }, { ...asking, headers });
  }

  async #ask(path: string, init: RequestInit, { token, headers }: Asking): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.#url + path, {
      ...init,
      redirect: 'manual',
      headers: {
        ...(init.method !== 'GET' ? { 'sec-fetch-site': 'same-origin' } : {}),
        ...(cookie === '' ? {} : { cookie }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    const body: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    const refusal = ApiError.safeParse(body).data?.error;
    const { status, headers: answered } = response;
    return { status, headers: answered, body, code: refusal?.code, retryAfter: refusal?.retryAfter };
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, { value, attributes });
  }
}
