import { expect, it } from 'vitest';
import { connectionAdvice } from './connection-advice.ts';

const good = { path: 'udp', up: 2400, down: 2400, loss: 0 } as const;

it.each([
  [null, good],
  ['tcp', { ...good, path: 'tcp' }],
  ['relay', { ...good, path: 'relay' }],
  ['thin', { ...good, path: 'relay', down: 200 }],
  ['lossy', { ...good, up: 200, loss: 3 }],
  ['none', { path: 'none', up: 0, down: 0, loss: 0 }],
] as const)('advises %s', (advice, report) => {
  expect(connectionAdvice(report)).toBe(advice);
});
