import { describe, expect, it } from 'vitest';
import { readConfig, settingNames, type Config } from './config.ts';

function config(environment: Record<string, string>): Config {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function faults(environment: Record<string, string>): [string, string][] {
  const read = readConfig(environment);
  return read.ok ? [] : read.error.map(({ path, fault }) => [path, fault]);
}

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    const plain = config({ PATH: '/bin', HOME: '/root' });
    expect(plain).toMatchObject({
      ...{ host: '127.0.0.1', port: 4000, publicUrl: null, databaseUrl: null, turn: null, trustProxy: null },
      ...{ graceMs: 20_000, tokenLifeSeconds: 300 },
      media: { basePort: 44_400, workerBinary: null },
    });
    expect(plain.dataFolder).toMatch(/\.data$/);
    expect(plain.media.workers).toBeGreaterThan(0);
    expect(plain.media.addresses[0]).toEqual({ ip: '127.0.0.1' });
  });

  it('takes an empty setting for an absent one', () => {
    expect(config({ ENTENTE_PORT: '', ENTENTE_TURN_URLS: '' }).port).toBe(4000);
  });

  it('reads what is set', () => {
    const set = config({
      ENTENTE_PUBLIC_URL: 'https://meetings.example.org/',
      ENTENTE_MEDIA_LISTEN: '127.0.0.1, 10.0.0.2',
      ENTENTE_MEDIA_ANNOUNCED: '203.0.113.5',
      ENTENTE_TURN_URLS: 'turn:turn.example.org:3478,turns:turn.example.org:5349?transport=tcp',
      ENTENTE_TURN_SECRET: 'secret',
      ENTENTE_TRUST_PROXY: '10.0.0.0/8,::1',
    });
    expect(set.publicUrl).toBe('https://meetings.example.org');
    expect(set.media.addresses).toEqual([{ ip: '127.0.0.1' }, { ip: '10.0.0.2', announced: '203.0.113.5' }]);
    expect(set.turn).toMatchObject({ secret: 'secret', ttlSeconds: 43_200 });
    expect(set.trustProxy).toEqual(['10.0.0.0/8', '::1']);
    expect(config({ ENTENTE_TRUST_PROXY: '1' }).trustProxy).toBe(1);
  });

  it.each([
    ['ENTENTE_PORT', 'http', 'whole number'],
    ['ENTENTE_PORT', '70000', 'from 0 to 65535'],
    ['ENTENTE_PUBLIC_URL', 'meetings.example.org', 'as in https://'],
    ['ENTENTE_PUBLIC_URL', 'https://example.org/entente', 'without one'],
    ['ENTENTE_DATABASE_URL', 'mysql://x', 'postgres://'],
    ['ENTENTE_MEDIA_LISTEN', 'eth0', 'as in 0.0.0.0'],
    ['ENTENTE_TURN_URLS', 'stun:x', 'as in turn:'],
    ['ENTENTE_LOG_LEVEL', 'loud', 'give error, warn, info, debug or silent'],
    ['ENTENTE_TRUST_PROXY', 'true', 'give 1'],
    ['ENTENTE_TRUST_PROXY', '10.0.0.0/64', 'give 1'],
    ['ENTENTE_ALLOWED_ORIGINS', 'http://localhost:5173/', 'as in http://localhost:5173'],
    ['ENTENTE_PROT', '4000', 'no setting'],
  ])('tells the fault of %s=%s by its name and how to mend it', (name, value, advice) => {
    expect(faults({ [name]: value })).toEqual([[name, expect.stringContaining(advice)]]);
  });

  it('tells what is missing beside another setting', () => {
    expect(faults({ ENTENTE_TURN_URLS: 'turn:a' })).toEqual([['ENTENTE_TURN_SECRET', expect.any(String)]]);
    expect(faults({ ENTENTE_TURN_SECRET: 'a' })).toEqual([['ENTENTE_TURN_URLS', expect.any(String)]]);
    expect(faults({ ENTENTE_SMTP_URL: 'smtp://a' })).toEqual([['ENTENTE_SMTP_FROM', expect.any(String)]]);
    expect(faults({ ENTENTE_SMTP_FROM: 'a@example.org' })).toEqual([
      ['ENTENTE_SMTP_URL', expect.any(String)],
    ]);
    expect(faults({ ENTENTE_MEDIA_LISTEN: '0.0.0.0' })).toEqual([
      ['ENTENTE_MEDIA_ANNOUNCED', expect.any(String)],
    ]);
  });

  it('tells all faults at once', () => {
    expect(faults({ ENTENTE_PORT: 'x', ENTENTE_GRACE: 'y' })).toHaveLength(2);
  });

  it('names every setting alike', () => {
    for (const name of settingNames) expect(name).toMatch(/^ENTENTE_[A-Z_]+$/);
  });
});
