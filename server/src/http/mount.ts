import { invalid, type Refusal } from '@entente/shared/errors';
import { err, type Result } from '@entente/shared/result';
import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import { isLoopback } from '../config.ts';
import type { Authenticate, Credentials } from './auth/authenticate.ts';
import { cookieOf } from './auth/cookies.ts';
import type { Throttle } from './auth/throttle.ts';
import type { CallerOf, Handlers, Reply } from './call.ts';
import type { Metrics } from './metrics.ts';
import { sendRefusal } from './refusals.ts';
import { sendReply } from './send-reply.ts';
import {
  routeNames,
  routeTable,
  type Access,
  type AccessOf,
  type BodyOf,
  type ParamsOf,
  type QueryOf,
  type RouteName,
} from './route-table.ts';

export interface MountOptions {
  readonly handlers: Handlers;
  readonly authenticate: Authenticate;
  /** The rate for each address, of what may be called without a token. */
  readonly publicRate: Throttle;
  readonly parseBody: RequestHandler;
  readonly parseForm: RequestHandler;
  readonly metrics: Pick<Metrics, 'request'>;
}

type Rows = {
  readonly [N in RouteName]: {
    readonly access: AccessOf[N];
    readonly params: z.ZodType<ParamsOf[N]>;
    readonly query?: z.ZodType<QueryOf[N]>;
    readonly takes?: 'form';
    readonly body: z.ZodType<BodyOf[N]>;
  };
};
const rows: Rows = routeTable;
const noQuery = z.record(z.string(), z.never());

/** What may be called without a token. */
const rated: ReadonlySet<Access> = new Set(['public', 'organiser-cookie', 'seat-cookie']);

/** Puts every row of the table on the router. */
export function mountRoutes(router: Router, options: MountOptions): void {
  for (const name of routeNames) {
    const answer = answering(name, options);
    const [method, path = ''] = name.split(' ');
    router[verbOf(method)](path, async (request, response) => {
      const began = performance.now();
      response.once('finish', () => {
        options.metrics.request({ route: name, status: response.statusCode, ms: performance.now() - began });
      });
      response.set('Cache-Control', 'no-store');
      const result = await answer(request, response);
      if (result.ok) await sendReply(response, result.value);
      else sendRefusal(response, result.error);
    });
  }
}

function verbOf(method: string | undefined): 'get' | 'post' | 'put' {
  switch (method) {
    case 'GET':
      return 'get';
    case 'PUT':
      return 'put';
    default:
      return 'post';
  }
}

/**
 * The order is the same for all: rate -> who calls -> size and syntax of the body -> path -> query -> body -> handler; so a
 * stranger's large body is not even read.
 */
function answering<N extends RouteName>(
  name: N,
  { handlers, authenticate, publicRate, parseBody, parseForm }: MountOptions,
): (request: Request, response: Response) => Promise<Result<Reply<N>, Refusal>> {
  const { access, params, body, query, takes } = rows[name];
  const who: (shown: Credentials) => Promise<Result<CallerOf[AccessOf[N]], Refusal>> = authenticate[access];
  return async (request, response) => {
    const address = request.ip ?? '';
    if (rated.has(access)) {
      const taken = await publicRate.take(address);
      if (!taken.ok) return taken;
    }
    const caller = await who(credentialsOf(request));
    if (!caller.ok) return caller;
    await parsed(request, response, takes === 'form' ? parseForm : parseBody);
    const place = params.safeParse(request.params);
    if (!place.success) return err({ code: 'not.found' });
    const asked = (query ?? noQuery).safeParse(query === undefined ? {} : request.query);
    if (!asked.success) return err(invalid(asked.error));
    const sent = body.safeParse(request.body ?? {});
    if (!sent.success) return err(invalid(sent.error));
    return handlers[name]({
      ...{ params: place.data, query: asked.data, body: sent.data, caller: caller.value, address },
      cookie: (cookie) => cookieOf(request.headers.cookie, cookie),
    });
  };
}

function credentialsOf(request: Request): Credentials {
  const [, bearer] = /^Bearer ([A-Za-z0-9._~+/=-]{1,4096})$/i.exec(request.get('authorization') ?? '') ?? [];
  const { meetingId } = request.params;
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => request.get(name) !== undefined,
  );
  return {
    bearer,
    cookie: (name) => cookieOf(request.headers.cookie, name),
    meetingId: typeof meetingId === 'string' ? meetingId : undefined,
    fromThisMachine: !forwarded && isLoopback(request.socket.remoteAddress ?? ''),
  };
}

/** Waits for a middleware of express to have done its work. */
function parsed(request: Request, response: Response, middleware: RequestHandler): Promise<void> {
  return new Promise((resolve, reject) => {
    middleware(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('a middleware failed', { cause: error }));
    });
  });
}
