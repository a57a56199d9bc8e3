import { SoundReport } from '@entente/shared/room/device-check';
import { describe, expect, it } from 'vitest';
import { soundReport, type Recording } from './sound-report.ts';
import { sweep, testSound } from './test-sound.ts';
import { band, echoOf, mixed, noise, sampleRate, withPauses } from './testing/signals.ts';

const played = sweep(sampleRate);
const voice = (level: number, cutoff = 15_000) => withPauses(band(2, level, cutoff));

interface Parts {
  readonly speech?: Float32Array;
  readonly floor?: number;
  readonly sound?: Float32Array;
}

/** A microphone of which one thing is as given, and the rest is good. */
function recording({
  speech = voice(-24),
  floor = -75,
  sound = new Float32Array(2 * sampleRate),
}: Parts): Recording {
  return {
    silence: noise(3, floor, 5),
    speech: mixed(speech, noise(2, floor, 3)),
    sound: mixed(sound, noise(2, floor, 9)),
  };
}

const report = (sent: Recording, raw: Recording | null = null, label = '') =>
  soundReport({ sent, raw, played, sampleRate, label });

describe('the verdict of a sound check', () => {
  it('is good, with numbers that the contract takes', () => {
    const made = report(recording({}), null, 'Jabra Evolve2 headset');
    expect(made).toMatchObject({ verdict: 'good', bandwidth: 15_000, worn: 'headset' });
    expect(made.level).toBeCloseTo(-24, -0.5);
    expect(made.noise).toBeCloseTo(-75, -0.5);
    expect(SoundReport.parse(made)).toEqual(made);
  });

  it.each([
    [
      'silent',
      { silence: new Float32Array(9600), speech: new Float32Array(9600), sound: new Float32Array(9600) },
    ],
    ['too-quiet', recording({ speech: voice(-50), floor: -90 })],
    ['too-loud', recording({ speech: voice(6).map((sample) => Math.max(-1, Math.min(1, sample))) })],
    ['noisy', recording({ floor: -34 })],
    ['narrow', recording({ speech: voice(-24, 4000) })],
    ['echo', recording({ sound: echoOf(testSound(sampleRate), { delay: 60, gain: -20 }) })],
  ] as const)('is %s', (verdict, sent) => {
    const made = report(sent);
    expect(made.verdict).toBe(verdict);
    expect(SoundReport.safeParse(made).success).toBe(true);
  });

  it('does not blame an echo that the browser takes away, and says that the loudspeaker is open', () => {
    const raw = recording({ sound: echoOf(testSound(sampleRate), { delay: 60, gain: -20 }) });
    expect(report(recording({}), raw, 'Headset')).toMatchObject({ verdict: 'good', worn: 'open' });
  });

  it.each([
    ['MacBook Pro Microphone (Built-in)', 'open'],
    ['AirPods', 'headset'],
    ['Гарнитура', 'headset'],
    ['USB Audio', 'unknown'],
  ] as const)('takes %s for %s', (label, worn) => {
    expect(report(recording({}), null, label).worn).toBe(worn);
  });

  it('tells no name of a device', () => {
    expect(JSON.stringify(report(recording({}), null, 'Ambassador’s AirPods'))).not.toContain('AirPods');
  });
});
