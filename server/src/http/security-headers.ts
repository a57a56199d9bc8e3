import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Devices and powers that the pages may use: what a meeting needs, and nothing else. */
const permissions = [
  ...['camera', 'microphone', 'display-capture', 'speaker-selection', 'fullscreen', 'picture-in-picture'].map(
    (name) => `${name}=(self)`,
  ),
  ...['screen-wake-lock', 'autoplay', 'clipboard-write'].map((name) => `${name}=(self)`),
  ...['geolocation', 'payment', 'usb', 'serial', 'hid', 'midi', 'browsing-topics'].map(
    (name) => `${name}=()`,
  ),
].join(', ');

/** The grammar of a source list knows no IPv6 address; there `self` has to do. */
const expressible = (origin: string): boolean => !origin.includes('[');

/**
 * The headers that keep a page to itself: everything from this host alone, no inline script or style, no frame around
 * it. `socketOrigins` are the web socket addresses of this host, which not every browser counts as `self`.
 */
export function securityHeaders(options: {
  readonly https: boolean;
  readonly socketOrigins: () => readonly string[];
}): RequestHandler {
  const self = ["'self'"];
  const none = ["'none'"];
  const guard = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...{ defaultSrc: self, scriptSrc: self, styleSrc: self, fontSrc: self, manifestSrc: self },
        ...{ imgSrc: ["'self'", 'data:', 'blob:'], mediaSrc: ["'self'", 'blob:'], workerSrc: self },
        connectSrc: ["'self'", () => options.socketOrigins().filter(expressible).join(' ')],
        ...{ objectSrc: none, baseUri: none, frameSrc: none, frameAncestors: none, formAction: self },
      },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: options.https && { maxAge: 31_536_000, includeSubDomains: false },
  });
  return (request, response, next) => {
    response.set('Permissions-Policy', permissions);
    guard(request, response, next);
  };
}
