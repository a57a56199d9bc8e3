import type { Store } from '../stores/store.ts';
import type { OwnSourceState } from './own-source.ts';

/** Quieter than this is shown as nothing, 0 dBFS as everything. */
const quietest = -60;

/** A level from 0 to 1 that the eye can follow: linear in dB. */
export function shownLevel(rms: number): number {
  if (rms <= 0) return 0;
  const decibels = 20 * Math.log10(rms);
  return Math.min(1, Math.max(0, 1 - decibels / quietest));
}

/**
 * Measures one's own microphone, about thirty times a second, as long as somebody listens. Follows the track as devices
 * change. A closed microphone is measured too, for its owner to see that it works: nothing of it leaves this machine.
 */
export function watchLevel(source: Store<OwnSourceState>, onLevel: (level: number) => void): () => void {
  let stop: (() => void) | null = null;
  let measured: MediaStreamTrack | null = null;
  const follow = (): void => {
    const { capture } = source.get();
    const track = capture.at === 'live' ? capture.track : null;
    if (track === measured) return;
    stop?.();
    measured = track;
    stop = track === null ? null : measure(track, onLevel);
    if (track === null) onLevel(0);
  };
  follow();
  const end = source.subscribe(follow);
  return () => {
    end();
    stop?.();
  };
}

function measure(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  const own = track.clone();
  own.enabled = true;
  const analyser = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0 });
  context.createMediaStreamSource(new MediaStream([own])).connect(analyser);
  void context.resume();
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    onLevel(shownLevel(Math.sqrt(power)));
  }, 33);
  return () => {
    clearInterval(timer);
    own.stop();
    void context.close();
  };
}
