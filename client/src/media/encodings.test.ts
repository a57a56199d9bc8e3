import { describe, expect, it } from 'vitest';
import { cameraEncodings } from './encodings.ts';
import { shownLevel } from './sound-level.ts';

describe('the layers of a camera', () => {
  it.each([
    [1920, 3],
    [1280, 3],
    [960, 3],
    [640, 2],
    [480, 2],
    [320, 1],
  ])('of %i pixels are %i', (width, layers) => {
    const encodings = cameraEncodings(width);
    expect(encodings).toHaveLength(layers);
    const rates = encodings.map(({ maxBitrate = 0 }) => maxBitrate);
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
  });
});

describe('a level for the eye', () => {
  it.each([
    [0, 0],
    [0.000_1, 0],
    [0.001, 0],
    [0.031_6, 0.5],
    [1, 1],
    [2, 1],
  ])('of %d is %d', (rms, shown) => {
    expect(shownLevel(rms)).toBeCloseTo(shown, 2);
  });
});
