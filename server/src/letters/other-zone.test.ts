import { describe, expect, it } from 'vitest';
import { otherZone } from './other-zone.ts';

const instant = Date.UTC(2026, 11, 1, 8);
const official = 'Asia/Ho_Chi_Minh';

describe('the time elsewhere', () => {
  it('is that of a country with one time', () => {
    expect(otherZone({ instant, official, code: 'fr' })).toBe('Europe/Paris');
  });

  it.each(['id', 'br', 'eu', 'un', 'asean', 'gb-sct', undefined])(
    'is UTC where %s has no one time',
    (code) => {
      expect(otherZone({ instant, official, code })).toBe('UTC');
    },
  );

  it('is not told where the clock shows the same', () => {
    expect(otherZone({ instant, official, code: 'vn' })).toBeNull();
    expect(otherZone({ instant, official, code: 'th' })).toBeNull();
    expect(otherZone({ instant, official: 'UTC', code: undefined })).toBeNull();
  });
});
