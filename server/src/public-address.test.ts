import { describe, expect, it } from 'vitest';
import { publicAddress } from './public-address.ts';

const unset = { publicUrl: null, host: '127.0.0.1', allowedOrigins: [] };

describe('the public address', () => {
  it('is this machine, unless set', () => {
    expect(publicAddress(unset, 4000)).toMatchObject({
      ...{ url: 'http://localhost:4000', localUrl: 'http://127.0.0.1:4000' },
    });
    expect(publicAddress({ ...unset, host: '0.0.0.0' }, 4000).localUrl).toBe('http://127.0.0.1:4000');
    expect(publicAddress({ ...unset, host: '10.0.0.5' }, 80).url).toBe('http://10.0.0.5:80');
    expect(publicAddress({ ...unset, host: 'fd00::1' }, 80).url).toBe('http://[fd00::1]:80');
  });

  it('is an origin whose pages may call, as are those of this machine', () => {
    const place = publicAddress(
      { ...unset, publicUrl: 'https://meetings.example.org', allowedOrigins: ['http://localhost:5173'] },
      4000,
    );
    expect(place.url).toBe('https://meetings.example.org');
    expect(place.localUrl).toBe('http://127.0.0.1:4000');
    expect(place.origins).toEqual([
      ...['https://meetings.example.org', 'http://localhost:4000', 'http://127.0.0.1:4000'],
      ...['http://[::1]:4000', 'http://localhost:5173'],
    ]);
  });
});
