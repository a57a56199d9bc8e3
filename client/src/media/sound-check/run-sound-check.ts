import type { SoundReport } from '@entente/shared/room/device-check';
import { loadRecorder, Recorder } from './recorder.ts';
import { soundReport, type Recording } from './sound-report.ts';
import { sweep, testSound } from './test-sound.ts';

/** What the reader is asked for, one after the other: to be silent, to read a sentence, to let the test sound play. */
export const steps = ['silence', 'speech', 'sound'] as const;
export type SoundStep = (typeof steps)[number];

/** How long each takes, in seconds: ten together. */
const stepSeconds = { silence: 3, speech: 5, sound: 2 } as const satisfies Record<SoundStep, number>;

/** People begin late and stop early: so much of each step is left out at both ends, in seconds. */
const margin = 0.4;

export interface SoundCheckOptions {
  /** The microphone as it is sent. It stays the caller's. */
  readonly track: MediaStreamTrack;
  /** The chosen loudspeaker; empty is the system's own. */
  readonly loudspeakerId: string;
  readonly devices: Pick<MediaDevices, 'getUserMedia'>;
  readonly onStep: (step: SoundStep) => void;
  readonly signal: AbortSignal;
}

/**
 * Records ten seconds and says what they are like. Null if it was broken off, by the reader or because the microphone
 * ended. Rejects where the browser cannot record. The sound is forgotten; only numbers are left.
 */
export async function runSoundCheck(options: SoundCheckOptions): Promise<SoundReport | null> {
  const { track, devices, signal } = options;
  const context: AudioContext & { setSinkId?: (id: string) => Promise<void> } = new AudioContext();
  const raw = await rawTrack(devices, track);
  const recorders: Recorder[] = [];
  try {
    await loadRecorder(context);
    await context.setSinkId?.(options.loudspeakerId).catch(() => undefined);
    await context.resume();
    if (signal.aborted) return null;
    const sent = new Recorder(context, track);
    recorders.push(sent);
    const unprocessed = raw === null ? null : new Recorder(context, raw);
    if (unprocessed !== null) recorders.push(unprocessed);
    const { sampleRate } = context;
    const starts = new Map<SoundStep, number>();
    for (const step of steps) {
      options.onStep(step);
      starts.set(step, sent.length);
      if (step === 'sound') play(context);
      const isDone = await elapsed(stepSeconds[step], { track, signal });
      if (!isDone) return null;
    }
    const cut = (recorder: Recorder): Recording => {
      // The second microphone starts a moment later; it is cut from its own end.
      const shift = recorder.length - sent.length;
      const part = (step: SoundStep, inset: number): Float32Array => {
        const from = Math.max(0, (starts.get(step) ?? 0) + shift);
        const length = stepSeconds[step] * sampleRate;
        return recorder.cut(from + inset * sampleRate, from + length - inset * sampleRate);
      };
      return { silence: part('silence', margin), speech: part('speech', margin), sound: part('sound', 0) };
    };
    return soundReport({
      sent: cut(sent),
      raw: unprocessed === null ? null : cut(unprocessed),
      played: sweep(sampleRate),
      sampleRate,
      label: track.label,
    });
  } finally {
    for (const recorder of recorders) recorder.close();
    raw?.stop();
    await context.close();
  }
}

/**
 * The same microphone without what the browser does to it: its echo canceller would hide what a loudspeaker does. Null
 * where the browser gives a microphone once only.
 */
async function rawTrack(
  devices: SoundCheckOptions['devices'],
  track: MediaStreamTrack,
): Promise<MediaStreamTrack | null> {
  const { deviceId } = track.getSettings();
  try {
    const stream = await devices.getUserMedia({
      audio: {
        ...{ echoCancellation: false, noiseSuppression: false, autoGainControl: false },
        ...(deviceId === undefined ? {} : { deviceId: { exact: deviceId } }),
      },
    });
    return stream.getAudioTracks()[0] ?? null;
  } catch {
    return null;
  }
}

function play(context: AudioContext): void {
  const sound = testSound(context.sampleRate);
  const buffer = context.createBuffer(1, sound.length, context.sampleRate);
  buffer.copyToChannel(sound, 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  source.start();
}

/** Waits; false if the reader broke it off or the microphone ended meanwhile. */
function elapsed(
  seconds: number,
  { track, signal }: { readonly track: MediaStreamTrack; readonly signal: AbortSignal },
): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isDone: boolean): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      track.removeEventListener('ended', stop);
      resolve(isDone);
    };
    const stop = (): void => {
      finish(false);
    };
    const timer = setTimeout(() => {
      finish(true);
    }, seconds * 1000);
    if (signal.aborted || track.readyState === 'ended') finish(false);
    signal.addEventListener('abort', stop);
    track.addEventListener('ended', stop);
  });
}
