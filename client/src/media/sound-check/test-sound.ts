/** Length of the sweep in seconds, and how often it is played with how long a pause. */
const sweepSeconds = 0.4;
const pauseSeconds = 0.5;
const times = 2;

/** Where the sweep begins and ends, Hz: what every loudspeaker and microphone carries. */
const [from, to] = [300, 6000];

/** Loud enough to be found, soft enough for a headset (1 is full scale). */
const loudness = 0.25;

/** One sweep of rising pitch, faded in and out. Its correlation with itself has one sharp peak. */
export function sweep(sampleRate: number): Float32Array<ArrayBuffer> {
  const length = Math.round(sweepSeconds * sampleRate);
  const fade = 0.02 * sampleRate;
  return Float32Array.from({ length }, (_, index) => {
    const time = index / sampleRate;
    const phase = 2 * Math.PI * (from * time + ((to - from) * time * time) / (2 * sweepSeconds));
    return loudness * Math.min(1, index / fade, (length - 1 - index) / fade) * Math.sin(phase);
  });
}

/** All that is played: the sweeps with a pause after each, in which the echo of a large room dies away. */
export function testSound(sampleRate: number): Float32Array<ArrayBuffer> {
  const one = sweep(sampleRate);
  const period = one.length + Math.round(pauseSeconds * sampleRate);
  const all = new Float32Array(times * period);
  for (let turn = 0; turn < times; turn += 1) all.set(one, turn * period);
  return all;
}
