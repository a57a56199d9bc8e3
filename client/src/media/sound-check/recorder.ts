/** Keeps every sample of one track from its beginning on. Owns its copy of the track and the node; not the context. */
export class Recorder {
  readonly #node: AudioWorkletNode;
  readonly #source: MediaStreamAudioSourceNode;
  readonly #track: MediaStreamTrack;
  readonly #blocks: Float32Array[] = [];
  #length = 0;

  /** The context must have been prepared by `loadRecorder`. */
  constructor(context: AudioContext, track: MediaStreamTrack) {
    this.#track = track.clone();
    // A closed microphone is recorded too: its owner asked for it, and nothing of it leaves this machine.
    this.#track.enabled = true;
    this.#source = context.createMediaStreamSource(new MediaStream([this.#track]));
    this.#node = new AudioWorkletNode(context, 'recorder', { numberOfOutputs: 0, channelCount: 1 });
    this.#node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      this.#blocks.push(data);
      this.#length += data.length;
    };
    this.#source.connect(this.#node);
  }

  /** How many samples there are. */
  get length(): number {
    return this.#length;
  }

  /** The samples from one to another, as far as they are there. */
  cut(from: number, to: number): Float32Array {
    const part = new Float32Array(Math.max(0, Math.min(to, this.#length) - from));
    let start = 0;
    for (const block of this.#blocks) {
      const [first, last] = [Math.max(from, start), Math.min(to, start + block.length)];
      if (first < last) part.set(block.subarray(first - start, last - start), first - from);
      start += block.length;
    }
    return part;
  }

  close(): void {
    this.#source.disconnect();
    this.#node.port.onmessage = null;
    this.#node.disconnect();
    this.#track.stop();
  }
}

/** Brings the recorder's own script into a context; from this host, as all scripts. */
export const loadRecorder = (context: AudioContext): Promise<void> =>
  context.audioWorklet.addModule('/recorder-worklet.js');
