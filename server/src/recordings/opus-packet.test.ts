import { describe, expect, it } from 'vitest';
import { frame, samplesOf, silence } from './opus-packet.ts';

describe('how long a packet of Opus lasts', () => {
  it.each([
    ['a frame of CELT, 20 ms', [0xf8, 0], 960],
    ['a frame of CELT, 2.5 ms', [0xe0, 0], 120],
    ['a frame of SILK, 60 ms', [0x18, 0], 2880],
    ['a frame of both, 10 ms', [0x60, 0], 480],
    ['two frames of one size', [0xf9, 0, 0], 1920],
    ['two frames of two sizes', [0xfa, 1, 0, 0], 1920],
    ['six frames', [0xfb, 6], 5760],
    ['more than 120 ms', [0xfb, 7], 0],
    ['without its count', [0xfb], 0],
    ['nothing', [], 0],
  ])('%s', (_, bytes, samples) => {
    expect(samplesOf(Buffer.from(bytes))).toBe(samples);
  });

  it('silence lasts what it says, in as few packets as may be', () => {
    for (let frames = 0; frames < 40; frames += 1) {
      const packets = [...silence(frames)];
      expect(packets.reduce((sum, { samples }) => sum + samples, 0)).toBe(frames * frame);
      for (const { payload, samples } of packets) expect(samplesOf(payload)).toBe(samples);
      expect(packets.length).toBe(Math.floor(frames / 6) + (frames % 6));
    }
  });
});
