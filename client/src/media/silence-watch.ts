/** Half a step of 16 bits: what a muted headset gives, and no open microphone. */
const digitalSilence = 1 / 65_536;

/** How long it must last to be more than a pause for breath (ms). */
const period = 5_000;
const every = 250;

/**
 * Tells whether a microphone has given digital silence for five seconds: mostly a switch on the headset. A closed one is
 * watched too. The answer ends the watch; a browser without audio graphs tells nothing.
 */
export function watchSilence(track: MediaStreamTrack, onChange: (isSilent: boolean) => void): () => void {
  if (typeof AudioContext === 'undefined') return () => undefined;
  const context = new AudioContext();
  const own = track.clone();
  own.enabled = true;
  const analyser = new AnalyserNode(context, { fftSize: 16_384 });
  context.createMediaStreamSource(new MediaStream([own])).connect(analyser);
  context.resume().catch(() => undefined);
  const samples = new Float32Array(analyser.fftSize);
  let quietFor = 0;
  let wasSilent = false;
  const timer = setInterval(() => {
    // Before a gesture of the reader a browser may hold the context back: then nothing is known.
    if (context.state !== 'running') return;
    analyser.getFloatTimeDomainData(samples);
    quietFor = samples.every((sample) => Math.abs(sample) < digitalSilence) ? quietFor + every : 0;
    const isSilent = quietFor >= period;
    if (isSilent !== wasSilent) onChange(isSilent);
    wasSilent = isSilent;
  }, every);
  return () => {
    clearInterval(timer);
    own.stop();
    void context.close();
  };
}
