import { describe, expect, it } from 'vitest';
import { usuallyOpen } from './usually-open.ts';

describe('what is open in the green room', () => {
  it('is microphone and camera in a talk, and the camera alone in a larger meeting', () => {
    const you = { role: 'delegate' } as const;
    expect(usuallyOpen({ you, meeting: { kind: 'bilateral' } })).toEqual(['microphone', 'camera']);
    expect(usuallyOpen({ you, meeting: { kind: 'multilateral' } })).toEqual(['camera']);
  });

  it('is nothing for an interpreter: who is off air reaches nobody, not by the floor either', () => {
    const you = { role: 'interpreter' } as const;
    for (const kind of ['bilateral', 'multilateral'] as const)
      expect(usuallyOpen({ you, meeting: { kind } })).toEqual([]);
  });
});
