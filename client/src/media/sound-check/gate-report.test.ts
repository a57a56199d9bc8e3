import { SoundReport } from '@entente/shared/room/device-check';
import { describe, expect, it } from 'vitest';
import { gateReport } from './gate-report.ts';
import { band, mixed, noise, sampleRate, withPauses } from './testing/signals.ts';

const voice = (level: number, cutoff = 15_000) => withPauses(band(2, level, cutoff));
const speaking = (speech: Float32Array, floor = -75) => mixed(speech, noise(2, floor, 3));
const room = (floor: number) => noise(2, floor, 5);

const good: SoundReport = {
  ...{ verdict: 'good', level: -24, noise: -75, bandwidth: 15_000, worn: 'headset' },
};
const examine = (samples: Float32Array, known: SoundReport | null = null, label = 'Jabra Evolve2 headset') =>
  gateReport({ samples, sampleRate, label, known });

describe('two seconds of somebody who speaks', () => {
  it('measure level, noise and band as the ten seconds do', () => {
    const made = examine(speaking(voice(-24)));
    expect(made).toMatchObject({ verdict: 'good', bandwidth: 15_000, worn: 'headset' });
    expect(made?.level).toBeCloseTo(-24, -0.5);
    expect(made?.noise).toBeCloseTo(-75, -0.5);
    expect(SoundReport.parse(made)).toEqual(made);
  });

  it.each([
    ['too-quiet', speaking(voice(-50), -90)],
    ['too-loud', voice(6).map((sample) => Math.max(-1, Math.min(1, sample)))],
    ['narrow', speaking(voice(-24, 4000))],
  ] as const)('are %s', (verdict, samples) => {
    expect(examine(samples, good)?.verdict).toBe(verdict);
  });

  it('do not forget an echo, which only the test sound finds, nor an open loudspeaker', () => {
    const known: SoundReport = { ...good, verdict: 'echo', echo: -20, worn: 'open' };
    expect(examine(speaking(voice(-24)), known)).toMatchObject({ verdict: 'echo', echo: -20, worn: 'open' });
  });
});

describe('two seconds of somebody who says nothing', () => {
  it('are silent where the microphone gives nothing', () => {
    expect(examine(new Float32Array(2 * sampleRate), good)).toMatchObject({
      verdict: 'silent',
      bandwidth: 0,
    });
  });

  it('say nothing of a voice that nobody has heard', () => {
    expect(examine(room(-60))).toBeNull();
  });

  it('keep what is known of the voice, and hear a room that has become loud', () => {
    expect(examine(room(-72), good)).toMatchObject({ verdict: 'good', level: -24, bandwidth: 15_000 });
    expect(examine(room(-34), good)).toMatchObject({ verdict: 'noisy', level: -24 });
    expect(examine(room(-34))).toMatchObject({ verdict: 'noisy' });
  });

  it('take a microphone that was silent before for one of which nothing is known', () => {
    expect(examine(room(-60), { ...good, verdict: 'silent', level: -120 })).toBeNull();
  });
});
