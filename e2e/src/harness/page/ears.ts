export interface Tone {
  readonly hertz: number;
  /** dB below full scale, at most 0. */
  readonly level: number;
}

/** The loudness of one participant at one moment. */
export interface Sample {
  /** ms since the epoch: pages and the harness are on one machine, so their clocks agree. */
  readonly at: number;
  /** dB below full scale of the last 10 ms; -120 is digital silence or no element at all. */
  readonly level: number;
}

declare global {
  interface Window {
    ententeEars: {
      /** Tones in what this page plays of a participant now, loudest first. */
      tones(participantId: string): Tone[];
      /** Participants of whom this page plays sound, one entry for each element. */
      playing(): string[];
      startMeter(participantId: string): void;
      /** Samples since the last reading. */
      readMeter(participantId: string): Sample[];
    };
  }
}

/** Runs in the page, before its own code. Measures what `<audio data-participant>` elements play. */
export function installEars(): void {
  const silence = -120;
  interface Ear {
    readonly track: MediaStreamTrack;
    readonly spectrum: AnalyserNode;
    readonly wave: AnalyserNode;
  }
  const ears = new WeakMap<MediaStreamTrack, Ear>();
  const meters = new Map<string, Sample[]>();
  let context: AudioContext | null = null;

  const elements = (): HTMLAudioElement[] => [
    ...document.querySelectorAll<HTMLAudioElement>('audio[data-participant]'),
  ];
  const trackOf = (element: HTMLAudioElement): MediaStreamTrack | undefined =>
    element.srcObject instanceof MediaStream && !element.paused && !element.muted
      ? element.srcObject.getAudioTracks().find(({ readyState }) => readyState === 'live')
      : undefined;

  const earOf = (participantId: string): Ear | null => {
    const track = elements()
      .filter((element) => element.dataset['participant'] === participantId)
      .map(trackOf)
      .find((found) => found !== undefined);
    if (track === undefined) return null;
    const known = ears.get(track);
    if (known !== undefined) return known;
    context ??= new AudioContext({ latencyHint: 'interactive' });
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const spectrum = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 });
    const wave = new AnalyserNode(context, { fftSize: 512 });
    source.connect(spectrum);
    source.connect(wave);
    const ear = { track, spectrum, wave };
    ears.set(track, ear);
    return ear;
  };

  const loudness = (participantId: string): number => {
    const ear = earOf(participantId);
    if (ear === null) return silence;
    const samples = new Float32Array(ear.wave.fftSize);
    ear.wave.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, x) => sum + x * x, 0) / samples.length;
    return Math.max(silence, 10 * Math.log10(power));
  };

  window.ententeEars = {
    tones: (participantId) => {
      const ear = earOf(participantId);
      if (ear === null || context === null) return [];
      const bins = new Float32Array(ear.spectrum.frequencyBinCount);
      ear.spectrum.getFloatFrequencyData(bins);
      const width = context.sampleRate / ear.spectrum.fftSize;
      const at = (index: number): number => bins[index] ?? silence;
      const found: Tone[] = [];
      for (let index = 4; index < bins.length - 1; index++)
        if (at(index) > -70 && at(index) >= at(index - 1) && at(index) > at(index + 1))
          found.push({ hertz: Math.round(index * width), level: Math.round(at(index)) });
      return found.sort((a, b) => b.level - a.level).slice(0, 5);
    },
    playing: () =>
      elements().flatMap((element) =>
        trackOf(element) === undefined ? [] : (element.dataset['participant'] ?? []),
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
