import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from '../log.ts';

/**
 * One line for each call of the API: method, path without query, status, ms. No address, no header. What was refused is
 * the caller's matter (debug); only what broke is a warning.
 */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    wrapSerializers: false,
    autoLogging: { ignore: ({ url }) => !url.startsWith('/api/') },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'debug'),
    customAttributeKeys: { responseTime: 'ms' },
    customProps: (request, response) => ({
      method: request.method,
      path: pathOf(request.originalUrl),
      status: response.statusCode,
    }),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    quietReqLogger: true,
  });
}

const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? '';
