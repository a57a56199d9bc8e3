/** The loudness of one participant at one moment. */
export interface Sample {
  /** When it was played, ms since the epoch: pages and the harness are on one machine, so their clocks agree. */
  readonly at: number;
  /** dB below full scale of the 4 ms from then on; -120 is digital silence or no sound at all. */
  readonly level: number;
}

declare global {
  interface Window {
    ententeMeter: {
      start(participantId: string): void;
      /** Samples since the last reading. */
      read(participantId: string): Sample[];
    };
  }
}

/**
 * Runs in the page, after the ears. The page's own thread is busy just after a click, so it looks back: each reading takes what
 * was played since the last, sample by sample, at the time of the graph's own clock.
 */
export function installMeter(): void {
  const silence = -120;
  /** How long one sample lasts, and how often the page looks, ms. */
  const step = 4;
  const interval = 8;
  /** The clock of a graph may stand behind after a stall: its distance is that of so many readings, about a second. */
  const readings = 125;
  interface Probe {
    readonly analyser: AnalyserNode;
    readonly gain: () => number;
    readonly wave: Float32Array<ArrayBuffer>;
    /** By how much the page's clock was ahead of the graph's, ms. */
    readonly distances: number[];
  }
  interface Meter {
    readonly probes: Map<AudioNode, Probe>;
    samples: Sample[];
    /** The step that comes next. */
    next: number;
  }
  const meters = new Map<string, Meter>();
  const now = (): number => performance.timeOrigin + performance.now();

  const probeOf = (node: AudioNode, gain: () => number): Probe => {
    const analyser = new AnalyserNode(node.context, { fftSize: 16_384 });
    window.ententeEars.beside(node, analyser);
    return { analyser, gain, wave: new Float32Array(analyser.fftSize), distances: [] };
  };

  /** What a probe has heard, and until when, in the page's time. A graph plays in bursts: the shortest distance is right. */
  const listen = ({ analyser, gain, wave, distances }: Probe) => {
    analyser.getFloatTimeDomainData(wave);
    const played = analyser.context.currentTime * 1000;
    distances.push(now() - played);
    if (distances.length > readings) distances.shift();
    const end = played + Math.min(...distances);
    const rate = analyser.context.sampleRate / 1000;
    const power = (from: number): number | null => {
      const first = Math.round(wave.length - (end - from) * rate);
      const last = Math.round(first + step * rate);
      if (first < 0) return null;
      let sum = 0;
      for (let index = first; index < last; index++) sum += (wave[index] ?? 0) ** 2;
      return (sum / (last - first)) * gain() ** 2;
    };
    return { end, power };
  };

  const follow = (participantId: string, meter: Meter): void => {
    const places = window.ententeEars.places(participantId);
    const nodes = new Set(places.map(({ node }) => node));
    for (const node of meter.probes.keys()) if (!nodes.has(node)) meter.probes.delete(node);
    for (const { node, gain } of places)
      if (!meter.probes.has(node)) meter.probes.set(node, probeOf(node, gain));
    const heard = [...meter.probes.values()].map(listen);
    const end = Math.floor(Math.min(now(), ...heard.map((one) => one.end)) / step);
    for (; meter.next < end; meter.next++) {
      const at = meter.next * step;
      const powers = heard.map(({ power }) => power(at));
      // What is longer ago than a probe remembers is not known.
      if (powers.includes(null)) continue;
      const power = powers.reduce<number>((sum, one) => sum + (one ?? 0), 0);
      meter.samples.push({ at, level: Math.max(silence, 10 * Math.log10(power)) });
    }
  };

  window.ententeMeter = {
    start: (participantId) => {
      if (meters.has(participantId)) return;
      const meter: Meter = { probes: new Map(), samples: [], next: Math.ceil(now() / step) };
      meters.set(participantId, meter);
      setInterval(() => {
        follow(participantId, meter);
      }, interval);
    },
    read: (participantId) => {
      const meter = meters.get(participantId);
      if (meter === undefined) return [];
      follow(participantId, meter);
      return meter.samples.splice(0);
    },
  };
}
