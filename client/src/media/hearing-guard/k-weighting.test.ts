import { expect, it } from 'vitest';
import { noise, sampleRate, tone } from '../sound-check/testing/signals.ts';
import { depthFilter, headFilter } from './k-weighting.ts';
import { LoudnessMeter } from './loudness-meter.ts';
import { inBlocks } from './testing/voices.ts';

it('has the coefficients that ITU-R BS.1770 prints for 48 kHz', () => {
  const head = headFilter(48_000);
  expect(head.b0).toBeCloseTo(1.53512485958697, 6);
  expect(head.b1).toBeCloseTo(-2.69169618940638, 6);
  expect(head.b2).toBeCloseTo(1.19839281085285, 6);
  expect(head.a1).toBeCloseTo(-1.69065929318241, 6);
  expect(head.a2).toBeCloseTo(0.73248077421585, 6);
  const depth = depthFilter(48_000);
  expect(depth.a1).toBeCloseTo(-1.99004745483398, 6);
  expect(depth.a2).toBeCloseTo(0.99007225036621, 6);
});

it('finds a sine of 997 Hz at full scale to be -3.01 LUFS', () => {
  const meter = new LoudnessMeter(sampleRate);
  inBlocks(tone(3.2, -3.01, 997), (block) => meter.process(block));
  expect(meter.shortTerm).toBeCloseTo(-3.01, 1);
  expect(meter.momentary).toBeCloseTo(-3.01, 1);
});

it('hears little of what lies deep, and silence as silence', () => {
  const meter = new LoudnessMeter(sampleRate);
  inBlocks(new Float32Array(sampleRate), (block) => meter.process(block));
  expect(meter.momentary).toBe(-120);
  inBlocks(tone(1, -20, 25), (block) => meter.process(block));
  expect(meter.momentary).toBeLessThan(-26);
  inBlocks(noise(1, -20), (block) => meter.process(block));
  expect(meter.momentary).toBeGreaterThan(-20);
});
