import { loadRecorder, Recorder } from './recorder.ts';

/** So long a piece of a microphone, of which nothing leaves this machine; null if it ended meanwhile. */
export async function overhear(
  track: MediaStreamTrack,
  seconds: number,
): Promise<{ readonly samples: Float32Array; readonly sampleRate: number } | null> {
  const context = new AudioContext();
  try {
    await loadRecorder(context);
    // Some browsers let nothing run before the reader has touched the page, and do not say so.
    await Promise.race([context.resume(), elapsed(1)]);
    if (context.state !== 'running') return null;
    const recorder = new Recorder(context, track);
    await elapsed(seconds);
    const samples = recorder.cut(0, recorder.length);
    recorder.close();
    return track.readyState === 'ended' ? null : { samples, sampleRate: context.sampleRate };
  } finally {
    await context.close();
  }
}

const elapsed = (seconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
