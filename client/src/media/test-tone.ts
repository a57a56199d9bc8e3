/** Length in seconds and loudness (1 is full scale) of the tone. */
const length = 0.9;
const loudness = 0.2;

/** Plays two soft notes through a loudspeaker, so that the reader hears whether it is the right one. Ends with them. */
export async function playTestTone(loudspeakerId: string): Promise<void> {
  const context: AudioContext & { setSinkId?: (id: string) => Promise<void> } = new AudioContext();
  try {
    await context.setSinkId?.(loudspeakerId);
  } catch {
    // The device is gone: the system's own loudspeaker plays.
  }
  await context.resume();
  const from = context.currentTime;
  for (const [frequency, start] of [
    [523.25, 0],
    [659.25, 0.3],
  ] as const) {
    const oscillator = new OscillatorNode(context, { frequency });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, from + start);
    gain.gain.linearRampToValueAtTime(loudness, from + start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, from + length);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(from + start);
    oscillator.stop(from + length);
  }
  await new Promise((resolve) => setTimeout(resolve, length * 1000 + 50));
  await context.close();
}
