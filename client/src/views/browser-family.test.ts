import { expect, it } from 'vitest';
import { browserFamily } from './browser-family.ts';

const mozilla = 'Mozilla/5.0';

it.each([
  [
    'chromium',
    `${mozilla} (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36`,
  ],
  [
    'chromium',
    `${mozilla} (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36 Edg/156.0`,
  ],
  ['firefox', `${mozilla} (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0`],
  ['safari', `${mozilla} (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`],
  [
    'safari',
    `${mozilla} (iPhone; CPU iPhone OS 19_0) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0 Mobile Safari/604.1`,
  ],
  ['other', 'curl/8'],
] as const)('is %s for %s', (family, userAgent) => {
  expect(browserFamily(userAgent)).toBe(family);
});
