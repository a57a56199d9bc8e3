import express, { type Express } from 'express';
import type { Logger } from '../log.ts';
import type { Authenticate } from './auth/authenticate.ts';
import { throttle } from './auth/throttle.ts';
import type { Handlers } from './call.ts';
import type { TrustsProxy } from './client-address.ts';
import type { Metrics } from './metrics.ts';
import { mountRoutes } from './mount.ts';
import { refuseThrown, sendRefusal } from './refusals.ts';
import { requestLog } from './request-log.ts';
import { sameSiteOnly } from './same-site.ts';
import { securityHeaders } from './security-headers.ts';
import { staticClient } from './static-client.ts';
import { uploadForm } from './upload-form.ts';

/** The largest body that is read, in bytes. */
const maxBody = 1_048_576;

export interface AppOptions {
  readonly handlers: Handlers;
  readonly authenticate: Authenticate;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly newReference: () => string;
  /** Origins of our own pages. */
  readonly origins: () => readonly string[];
  readonly https: boolean;
  readonly trustsProxy: TrustsProxy;
  readonly publicRequestsPerMinute: number;
  readonly clientFolder: string;
}

/** The web server's application: headers, the routes of the table, the built client, and coded refusals for the rest. */
export function createApp(options: AppOptions): Express {
  const { log, origins } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustsProxy);
  app.use(requestLog(log));
  const socketOrigins = () => origins().map((origin) => origin.replace(/^http/, 'ws'));
  app.use(securityHeaders({ https: options.https, socketOrigins }));
  app.use('/api', sameSiteOnly(origins));
  mountRoutes(app, {
    handlers: options.handlers,
    authenticate: options.authenticate,
    metrics: options.metrics,
    publicRate: throttle({ points: options.publicRequestsPerMinute, seconds: 60, code: 'rate.exceeded' }),
    parseBody: jsonBody(),
    parseForm: uploadForm(),
  });
  app.use(staticClient(options.clientFolder));
  app.use((_request, response) => sendRefusal(response, { code: 'not.found' }));
  app.use(refuseThrown(log, options.newReference));
  return app;
}

/** Reads JSON, and refuses every other kind of body: a form of another site cannot send JSON. */
function jsonBody(): express.RequestHandler {
  const parse: express.RequestHandler = express.json({
    limit: maxBody,
    type: 'application/json',
    strict: true,
  });
  return (request, response, next) => {
    const empty =
      request.get('transfer-encoding') === undefined && Number(request.get('content-length') ?? 0) === 0;
    if (empty) next();
    else if (request.is('application/json') === false)
      next(Object.assign(new Error('not JSON'), { status: 415 }));
    else parse(request, response, next);
  };
}
