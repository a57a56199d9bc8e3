import { expect, it } from 'vitest';
import { ownListening } from './own-listening.ts';

it('is as usual until something is chosen', () => {
  const usual = { volume: 0.75, originalDb: -18, tone: { bass: 0, treble: 0 } };
  expect(ownListening({})).toEqual({ listening: usual, fullScale: 100 });
  expect(ownListening({ originalDb: 'off', treble: 6, fullScale: 112 })).toEqual({
    listening: { ...usual, originalDb: 'off', tone: { bass: 0, treble: 6 } },
    fullScale: 112,
  });
});
