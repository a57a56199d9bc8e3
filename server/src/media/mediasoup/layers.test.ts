import { describe, expect, it } from 'vitest';
import { layerFor, layerWithin, scales } from './layers.ts';

describe('the layer for a size', () => {
  const simulcast = [4, 2, 1].map((scaleResolutionDownBy) => ({ scaleResolutionDownBy }));

  it('knows the scales of simulcast, told or by habit, of SVC and of a single layer', () => {
    expect(scales(simulcast)).toEqual([4, 2, 1]);
    expect(scales([{ rid: 'a' }, { rid: 'b' }])).toEqual([2, 1]);
    expect(scales([{ scalabilityMode: 'L3T3_KEY' }])).toEqual([4, 2, 1]);
    expect(scales([{ ssrc: 1 }])).toEqual([1]);
    expect(scales([])).toEqual([1]);
  });

  it('is within what may be sent the smallest, and else the largest until a size is told', () => {
    const layers = scales(simulcast);
    const wall = { width: 1920, height: 1080 };
    expect(layerWithin('small', 'camera', { layers, shown: wall })).toBe(0);
    expect(layerWithin('full', 'camera', { layers, shown: wall })).toBe(2);
    expect(layerWithin('full', 'camera', { layers, shown: null })).toBe(2);
  });

  const rows: readonly [string, 'camera' | 'screen', number, number, number][] = [
    ['a thumbnail the smallest', 'camera', 160, 90, 0],
    ['exactly the smallest the smallest', 'camera', 320, 180, 0],
    ['a little more the same, since nobody sees it', 'camera', 352, 198, 0],
    ['clearly more the next', 'camera', 400, 225, 1],
    ['a narrow but tall tile by its height', 'camera', 100, 360, 1],
    ['a full picture the largest', 'camera', 1280, 720, 2],
    ['more than there is the largest', 'camera', 3840, 2160, 2],
    ['a shared screen by its own size', 'screen', 480, 270, 0],
  ];
  it.each(rows)('gives %s', (_, kind, width, height, layer) => {
    expect(layerFor(kind, scales(simulcast), { width, height })).toBe(layer);
  });
});
