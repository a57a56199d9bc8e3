export interface Tone {
  readonly hertz: number;
  /** dB below full scale, at most 0. */
  readonly level: number;
}

/** Where a sound is measured. */
export interface Place {
  readonly node: AudioNode;
  /** What becomes of the sound after it, as a factor. */
  readonly gain: () => number;
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
      /** Where what this page plays of a participant is measured. */
      places(participantId: string): Place[];
      /** Connects a probe beside the page's own graph, unnoticed. */
      beside(node: AudioNode, probe: AudioNode): void;
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

  const beside = (node: AudioNode, probe: AudioNode): void => {
    isProbing = true;
    node.connect(probe);
    isProbing = false;
  };
  const spectrumOf = (node: AudioNode): AnalyserNode => {
    const spectrum = new AnalyserNode(node.context, { fftSize: 4096, smoothingTimeConstant: 0 });
    beside(node, spectrum);
    return spectrum;
  };
  const spectra = new WeakMap<AudioNode, AnalyserNode>();
  const spectrumAt = (node: AudioNode): AnalyserNode => {
    const known = spectra.get(node) ?? spectrumOf(node);
    spectra.set(node, known);
    return known;
  };

  /** The way of a sound to the loudspeaker; null if it leads nowhere. */
  const wayOf = (source: AudioNode): AudioNode[] | null => {
    const way: AudioNode[] = [];
    for (let node: AudioNode | undefined = source; node !== undefined; [node] = leads.get(node) ?? []) {
      way.push(node);
      if (node instanceof AudioDestinationNode || node instanceof MediaStreamAudioDestinationNode) return way;
    }
    return null;
  };

  const ownSources = new WeakMap<MediaStreamTrack, AudioNode>();
  const elementPlace = (track: MediaStreamTrack): Place => {
    context ??= new AudioContext({ latencyHint: 'interactive' });
    const node = ownSources.get(track) ?? context.createMediaStreamSource(new MediaStream([track]));
    ownSources.set(track, node);
    return { node, gain: () => 1 };
  };

  const graphPlaces = (track: MediaStreamTrack): Place[] =>
    [...(sources.get(track.id) ?? [])].flatMap((source) => {
      const way = wayOf(source);
      if (way === null || source.context.state !== 'running') return [];
      const [fader, ...rest] = way.filter((node) => node instanceof GainNode);
      if (fader === undefined) return [];
      return [{ node: fader, gain: () => rest.reduce((product, node) => product * node.gain.value, 1) }];
    });

  const placesOf = (element: HTMLAudioElement): Place[] => {
    if (!(element.srcObject instanceof MediaStream) || element.paused) return [];
    const track = element.srcObject.getAudioTracks().find(({ readyState }) => readyState === 'live');
    if (track === undefined) return [];
    return element.muted ? graphPlaces(track) : [elementPlace(track)];
  };
  const elements = (participantId?: string): HTMLAudioElement[] =>
    [...document.querySelectorAll<HTMLAudioElement>('audio[data-participant]')].filter(
      ({ dataset }) => participantId === undefined || dataset['participant'] === participantId,
    );

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

  const places = (participantId: string): Place[] => elements(participantId).flatMap(placesOf);
  window.ententeEars = {
    tones: (participantId) =>
      places(participantId).flatMap(({ node, gain }) => tonesIn(spectrumAt(node), gain()).slice(0, 5)),
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
        placesOf(element).flatMap(({ gain }) =>
          gain() > 0.001 ? (element.dataset['participant'] ?? []) : [],
        ),
      ),
    places,
    beside,
  };
}
