import type { SoundReport } from '@entente/shared/room/device-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeTrack } from '../testing/fake-tracks.ts';
import { MediaServer } from '../testing/media-server.ts';
import { gateReport } from './gate-report.ts';
import { SoundGate } from './sound-gate.ts';
import { band, mixed, noise, sampleRate, withPauses } from './testing/signals.ts';

const speech = (cutoff: number) => mixed(withPauses(band(2, -24, cutoff)), noise(2, -75, 3));
const signals = {
  clear: speech(15_000),
  telephone: speech(4000),
  room: noise(2, -70, 3),
  dead: new Float32Array(2 * sampleRate),
};

let server: MediaServer;
let gate: SoundGate;
let track: MediaStreamTrack | null;
let signal: keyof typeof signals;
let now: number;
let examined: number;
let warned: string[];
let answer: Promise<void>;
const reports = () => server.inputsOf('check.report') as { readonly sound: SoundReport }[];
const told = () => reports().map(({ sound }) => sound.verdict);

beforeEach(() => {
  server = new MediaServer();
  [track, signal, now, examined, warned] = [fakeTrack('audio'), 'clear', 0, 0, []];
  answer = Promise.resolve();
  gate = new SoundGate({
    ...{ ask: server.ask, track: () => track, now: () => now },
    examine: async (of, known) => {
      examined += 1;
      await answer;
      return gateReport({ samples: signals[signal], sampleRate, label: of.label, known });
    },
  });
  gate.events.on('warned', ({ report: { verdict } }) => warned.push(verdict));
});

describe('the gate of the floor', () => {
  it('tells a verdict once, and again when it differs or is ten minutes old', async () => {
    await gate.approach('near');
    now = 60_000;
    await gate.approach('near');
    expect(told()).toEqual(['good']);
    signal = 'telephone';
    now = 120_000;
    await gate.approach('near');
    expect(told()).toEqual(['good', 'narrow']);
    now = 680_000;
    await gate.approach('near');
    expect(told()).toHaveLength(2);
    now = 720_000;
    await gate.approach('near');
    expect(told()).toEqual(['good', 'narrow', 'narrow']);
  });

  it('tells the speaker what would help, once for each verdict, and nothing of a good one', async () => {
    await gate.approach('near');
    expect(warned).toEqual([]);
    signal = 'telephone';
    for (now = 60_000; now < 200_000; now += 60_000) await gate.approach('near');
    expect(warned).toEqual(['narrow']);
  });

  it('does not tell what the green room has told already', async () => {
    const report: SoundReport = {
      ...{ verdict: 'good', level: -24, noise: -75, bandwidth: 15_000, worn: 'unknown' },
    };
    gate.learn(report);
    await gate.approach('near');
    expect(told()).toEqual([]);
    signal = 'dead';
    await gate.approach('opens');
    expect(told()).toEqual(['silent']);
  });

  it('listens at most once in a while to each moment, and again where nothing could be said', async () => {
    await gate.approach('near');
    await gate.approach('near');
    await gate.approach('opens');
    expect(examined).toBe(2);
    now = 40_000;
    signal = 'room';
    gate.close();
    const fresh = new SoundGate({
      ...{ ask: server.ask, track: () => track, now: () => now },
      examine: () => {
        examined += 1;
        return Promise.resolve(null);
      },
    });
    await fresh.approach('near');
    await fresh.approach('near');
    expect(examined).toBe(4);
    expect(told()).toEqual(['good']);
  });

  it('is not kept waiting: a second approach while it listens does nothing', async () => {
    let finish = (): void => undefined;
    answer = new Promise((resolve) => {
      finish = resolve;
    });
    const first = gate.approach('near');
    await gate.approach('opens');
    expect(examined).toBe(1);
    finish();
    await first;
    expect(told()).toEqual(['good']);
  });

  it('says nothing of a microphone that is not there, was exchanged meanwhile, or of who has gone', async () => {
    track = null;
    await gate.approach('near');
    expect(examined).toBe(0);
    track = fakeTrack('audio');
    const exchanged = gate.approach('near');
    track = fakeTrack('audio');
    await exchanged;
    now = 60_000;
    const left = gate.approach('near');
    gate.close();
    await left;
    expect(examined).toBe(2);
    expect(told()).toEqual([]);
    expect(warned).toEqual([]);
  });
});
