export interface Tone {
  readonly hertz: number;
  /** dB below full scale, at most 0. */
  readonly level: number;
}

/** The loudness of one participant at one moment. */
export interface Sample {
  /** ms since the epoch: pages and the harness are on one machine, so their clocks agree. */
  readonly at: number;
  /** dB below full scale of the last 10 ms; -120 is digital silence or no sound at all. */
  readonly level: number;
}

declare global {
  interface Window {
    ententeEars: {
      /** Tones in what this page plays of a participant now, loudest first. */
      tones(participantId: string): Tone[];
      /** Tones in all that an audio graph of this page plays together now; null where none plays. */
      output(): Tone[] | null;
      /** Participants of whom this page plays sound, one entry for each element or way through a graph. */
      playing(): string[];
      startMeter(participantId: string): void;
      /** Samples since the last reading. */
      readMeter(participantId: string): Sample[];
    };
  }
}

/**
 * Runs in the page, before its own code. Measures what is played of `<audio data-participant>` elements: by the element
 * itself, or, where it is muted, by the audio graph that its track is led through. There each sound has a fader of its own, the
 * first gain after its source; what the faders after it do to all sounds is taken into account.
 */
export function installEars(): void {
  const silence = -120;
  interface Ear {
    readonly spectrum: AnalyserNode;
    readonly wave: AnalyserNode;
    /** What becomes of the sound after the place where it is measured, as a factor. */
    readonly gain: () => number;
  }
  const meters = new Map<string, Sample[]>();
  let context: AudioContext | null = null;

  // Where every node of every graph leads to. The probes themselves are connected beside it.
  const leads = new Map<AudioNode, Set<AudioNode>>();
  const sources = new Map<string, Set<MediaStreamAudioSourceNode>>();
  const outputs = new Map<AudioNode, AnalyserNode>();
  let isProbing = false;
  const after = (
    prototype: object,
    name: string,
    then: (self: unknown, to: unknown, made: unknown) => void,
  ) => {
    const native: unknown = Reflect.get(prototype, name);
    if (typeof native !== 'function') return;
    Reflect.set(prototype, name, function (this: unknown, ...to: unknown[]): unknown {
      const made: unknown = Reflect.apply(native, this, to);
      if (!isProbing) then(this, to[0], made);
      return made;
    });
  };
  after(AudioNode.prototype, 'connect', (node, next) => {
    if (!(node instanceof AudioNode && next instanceof AudioNode && node.context instanceof AudioContext))
      return;
    leads.set(node, (leads.get(node) ?? new Set()).add(next));
    if (next instanceof AudioDestinationNode && !outputs.has(node)) outputs.set(node, spectrumOf(node));
  });
  after(AudioNode.prototype, 'disconnect', (node, next) => {
    if (!(node instanceof AudioNode)) return;
    if (next instanceof AudioNode) leads.get(node)?.delete(next);
    else leads.delete(node);
  });
  after(AudioContext.prototype, 'createMediaStreamSource', (_, stream, node) => {
    if (!(stream instanceof MediaStream && node instanceof MediaStreamAudioSourceNode)) return;
    for (const { id } of stream.getAudioTracks())
      sources.set(id, (sources.get(id) ?? new Set<MediaStreamAudioSourceNode>()).add(node));
  });

  const probe = (node: AudioNode, to: AnalyserNode): AnalyserNode => {
    isProbing = true;
    node.connect(to);
    isProbing = false;
    return to;
  };
  const spectrumOf = (node: AudioNode): AnalyserNode =>
    probe(node, new AnalyserNode(node.context, { fftSize: 4096, smoothingTimeConstant: 0 }));
  const waveOf = (node: AudioNode): AnalyserNode =>
    probe(node, new AnalyserNode(node.context, { fftSize: 512 }));

  /** The way of a sound to the loudspeaker; null if it leads nowhere. */
  const wayOf = (source: AudioNode): AudioNode[] | null => {
    const way: AudioNode[] = [];
    for (let node: AudioNode | undefined = source; node !== undefined; [node] = leads.get(node) ?? []) {
      way.push(node);
      if (node instanceof AudioDestinationNode || node instanceof MediaStreamAudioDestinationNode) return way;
    }
    return null;
  };

  const ownEars = new WeakMap<MediaStreamTrack, Ear>();
  const elementEar = (track: MediaStreamTrack): Ear => {
    const known = ownEars.get(track);
    if (known !== undefined) return known;
    context ??= new AudioContext({ latencyHint: 'interactive' });
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const ear = { spectrum: spectrumOf(source), wave: waveOf(source), gain: () => 1 };
    ownEars.set(track, ear);
    return ear;
  };

  const faderEars = new WeakMap<AudioNode, Ear>();
  const graphEars = (track: MediaStreamTrack): Ear[] =>
    [...(sources.get(track.id) ?? [])].flatMap((source) => {
      const way = wayOf(source);
      if (way === null || source.context.state !== 'running') return [];
      const gains = way.filter((node) => node instanceof GainNode);
      const [fader] = gains;
      if (fader === undefined) return [];
      const known = faderEars.get(fader);
      if (known !== undefined) return [known];
      const rest = gains.slice(1);
      const gain = (): number => rest.reduce((product, node) => product * node.gain.value, 1);
      const ear = { spectrum: spectrumOf(fader), wave: waveOf(fader), gain };
      faderEars.set(fader, ear);
      return [ear];
    });

  const earsOf = (element: HTMLAudioElement): Ear[] => {
    if (!(element.srcObject instanceof MediaStream) || element.paused) return [];
    const track = element.srcObject.getAudioTracks().find(({ readyState }) => readyState === 'live');
    if (track === undefined) return [];
    return element.muted ? graphEars(track) : [elementEar(track)];
  };
  const elements = (participantId?: string): HTMLAudioElement[] =>
    [...document.querySelectorAll<HTMLAudioElement>('audio[data-participant]')].filter(
      ({ dataset }) => participantId === undefined || dataset['participant'] === participantId,
    );

  const loudness = (participantId: string): number => {
    let power = 0;
    for (const { wave, gain } of elements(participantId).flatMap(earsOf)) {
      const samples = new Float32Array(wave.fftSize);
      wave.getFloatTimeDomainData(samples);
      power += (samples.reduce((sum, x) => sum + x * x, 0) / samples.length) * gain() ** 2;
    }
    return Math.max(silence, 10 * Math.log10(power));
  };

  const tonesIn = (spectrum: AnalyserNode, gain: number): Tone[] => {
    const bins = new Float32Array(spectrum.frequencyBinCount);
    spectrum.getFloatFrequencyData(bins);
    const width = spectrum.context.sampleRate / spectrum.fftSize;
    const shift = 20 * Math.log10(Math.max(gain, 1e-6));
    const at = (index: number): number => (bins[index] ?? silence) + shift;
    const found: Tone[] = [];
    for (let index = 4; index < bins.length - 1; index++)
      if (at(index) > -70 && at(index) >= at(index - 1) && at(index) > at(index + 1))
        found.push({ hertz: Math.round(index * width), level: Math.round(at(index)) });
    return found.sort((a, b) => b.level - a.level);
  };

  window.ententeEars = {
    tones: (participantId) =>
      elements(participantId)
        .flatMap(earsOf)
        .flatMap(({ spectrum, gain }) => tonesIn(spectrum, gain()).slice(0, 5)),
    output: () => {
      const running = [...outputs].filter(
        ([node]) => node.context.state === 'running' && wayOf(node) !== null,
      );
      return running.length === 0
        ? null
        : running.flatMap(([, spectrum]) => tonesIn(spectrum, 1).slice(0, 20));
    },
    playing: () =>
      elements().flatMap((element) =>
        earsOf(element).flatMap(({ gain }) => (gain() > 0.001 ? (element.dataset['participant'] ?? []) : [])),
      ),
    startMeter: (participantId) => {
      if (meters.has(participantId)) return;
      const samples: Sample[] = [];
      meters.set(participantId, samples);
      setInterval(() => {
        samples.push({ at: performance.timeOrigin + performance.now(), level: loudness(participantId) });
      }, 4);
    },
    readMeter: (participantId) => meters.get(participantId)?.splice(0) ?? [],
  };
}
