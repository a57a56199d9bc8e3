import { describe, expect, it } from 'vitest';
import { findEcho } from './echo.ts';
import { sweep, testSound } from './test-sound.ts';
import { band, echoOf, mixed, noise, sampleRate, tone } from './testing/signals.ts';

const played = sweep(sampleRate);
const all = testSound(sampleRate);

describe('the echo of the test sound', () => {
  it.each([
    { delay: 12, gain: -10 },
    { delay: 95, gain: -25 },
    { delay: 340, gain: -40 },
  ])('is found after $delay ms at $gain dB, over the noise of a room', ({ delay, gain }) => {
    const heard = mixed(echoOf(all, { delay, gain }), noise(2, -70, 3));
    const echo = findEcho(heard, { played, sampleRate });
    expect(echo?.delay).toBeGreaterThan(delay - 1);
    expect(echo?.delay).toBeLessThan(delay + 1);
    expect(Math.abs((echo?.gain ?? 0) - gain)).toBeLessThan(1.5);
  });

  it('is found though a loudspeaker turns the phase', () => {
    const turned = echoOf(all, { delay: 40, gain: -20 }).map((sample) => -sample);
    expect(findEcho(turned, { played, sampleRate })?.delay).toBeCloseTo(40, 0);
  });

  it.each([
    ['noise', noise(2, -30, 9)],
    ['a tone', tone(2, -11, 440)],
    ['somebody who speaks', band(2, -24, 8000)],
    ['nothing at all', new Float32Array(2 * sampleRate)],
    ['less than was asked for', new Float32Array(100)],
  ])('is not found in %s', (_, heard) => {
    expect(findEcho(heard, { played, sampleRate })).toBeNull();
  });
});
