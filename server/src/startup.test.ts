import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { StoreLocked } from './persistence/store-errors.ts';
import { runtimeAdvice } from './runtime-check.ts';
import { MediaUnavailable, startupAdvice } from './startup-advice.ts';

const read = readConfig({ ENTENTE_PORT: '4010' });
if (!read.ok) throw new Error('the defaults are faulty');
const config = read.value;
const system = (code: string) => Object.assign(new Error(code), { code });

describe('a server that does not start', () => {
  it.each([
    [system('EADDRINUSE'), 'ENTENTE_PORT=4011'],
    [system('EACCES'), 'above 1023'],
    [system('EADDRNOTAVAIL'), 'ENTENTE_HOST'],
    [new StoreLocked('stop the other one'), 'stop the other one'],
    [new MediaUnavailable('x', { cause: new Error('spawn ENOENT') }), 'node server/setup/setup.mjs start'],
    [new Error('the moon'), 'the moon'],
  ])('says what to do about %s', (error, advice) => {
    expect(startupAdvice(error, config)).toContain(advice);
  });

  it('asks for a newer Node than one without argon2', () => {
    expect(runtimeAdvice('20.20.2')).toContain('24.7 or newer');
    expect(runtimeAdvice('24.6.0')).not.toBeNull();
    expect(runtimeAdvice('24.7.0')).toBeNull();
    expect(runtimeAdvice('26.0.0')).toBeNull();
  });
});
