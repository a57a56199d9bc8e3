import { vi } from 'vitest';

const idle = (): void => undefined;
const parameter = () => ({
  ...{ value: 0, cancelScheduledValues: idle, setValueAtTime: idle, setTargetAtTime: idle },
  ...{ linearRampToValueAtTime: idle, exponentialRampToValueAtTime: idle },
});

/** jsdom has no audio graph: nodes that know what they are connected to, and a context that runs when it is let. */
class FakeNode {
  readonly port = { onmessage: null, postMessage: vi.fn() };
  readonly gain = parameter();
  readonly frequency = parameter();
  readonly stream = {};
  readonly to = new Set<unknown>();

  connect<N>(next: N): N {
    this.to.add(next);
    return next;
  }

  disconnect(): void {
    this.to.clear();
  }
}

type State = 'running' | 'suspended' | 'interrupted' | 'closed';

export class FakeContext {
  /** Those that were made, newest last. */
  static made: FakeContext[] = [];
  /** How the next one begins, and whether it may run when it is asked to. */
  static begins: State = 'running';
  static runs = true;

  state: State = FakeContext.begins;
  currentTime = 0;
  sinkId = '';
  onstatechange: (() => void) | null = null;
  readonly destination = new FakeNode();
  readonly audioWorklet = { addModule: () => Promise.resolve() };

  constructor() {
    FakeContext.made.push(this);
  }

  become(state: State): void {
    this.state = state;
    this.onstatechange?.();
  }

  resume(): Promise<void> {
    if (!FakeContext.runs) return Promise.reject(new DOMException('', 'InvalidStateError'));
    if (this.state !== 'running') this.become('running');
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.state = 'closed';
    return Promise.resolve();
  }

  createMediaStreamSource(): FakeNode {
    return new FakeNode();
  }
}

/** A context that can choose its loudspeaker by itself, as Chromium's can. */
export class ChoosingContext extends FakeContext {
  setSinkId(id: string): Promise<void> {
    this.sinkId = id;
    return Promise.resolve();
  }
}

/** Puts the fakes where a browser has its own. */
export function stubAudio(context: typeof FakeContext = FakeContext): void {
  FakeContext.made = [];
  FakeContext.begins = 'running';
  FakeContext.runs = true;
  vi.stubGlobal('AudioContext', context);
  for (const name of ['GainNode', 'BiquadFilterNode', 'AudioWorkletNode', 'MediaStreamAudioDestinationNode'])
    vi.stubGlobal(name, FakeNode);
}
