import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, isStrong } from './password.ts';

describe('a password', () => {
  it('is known again, and no other one is', async () => {
    const kept = await hashPassword('mật khẩu rất dài');
    expect(await isPassword('mật khẩu rất dài', kept)).toBe(true);
    expect(await isPassword('mật khẩu rất dàI', kept)).toBe(false);
    expect(await hashPassword('mật khẩu rất dài')).not.toBe(kept);
  });

  it('is the same however the keyboard composed it', async () => {
    const kept = await hashPassword('mật khẩu rất dài'.normalize('NFD'));
    expect(await isPassword('mật khẩu rất dài'.normalize('NFC'), kept)).toBe(true);
  });

  it('is never right for an unknown account, and costs as much', async () => {
    expect(await isPassword('', null)).toBe(false);
    const kept = await hashPassword('correct horse');
    const time = async (of: string | null) => {
      const began = performance.now();
      await isPassword('a guess', of);
      return performance.now() - began;
    };
    // By turns, and the shortest of each: what a busy machine adds to some is not what it costs.
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 8; round += 1) {
      known.push(await time(kept));
      unknown.push(await time(null));
    }
    expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.3);
  });

  it('has twelve characters or more, counted as people count', () => {
    expect(isStrong('x'.repeat(11))).toBe(false);
    expect(isStrong('x'.repeat(12))).toBe(true);
    expect(isStrong('𝒳'.repeat(11))).toBe(false);
  });
});
