export interface Devices {
  /** The person's own tone. */
  readonly hertz: number;
  /** What `getUserMedia` throws instead, as `NotAllowedError` or `NotFoundError`. */
  readonly refuse?: string;
  /** The width of the camera's picture; 320 if not given, which has one layer. */
  readonly camera?: number;
}

declare global {
  interface Window {
    /** The tone of this page’s person, on and off while the device stays open. */
    ententeTone: { readonly speak: (isSpeaking: boolean) => void };
  }
}

/**
 * Runs in the page, before its own code. The microphone becomes an oscillator of the person's own frequency, so that who
 * hears whom can be measured; the camera is the browser's fake device, small and slow enough for two cores.
 */
export function installTone({ hertz, refuse, camera: width = 320 }: Devices): void {
  const loud = 0.4;
  // A blank page has no devices.
  if (!window.isSecureContext) return;
  const devices = navigator.mediaDevices;
  const native = devices.getUserMedia.bind(devices);
  let context: AudioContext | null = null;
  const voices: GainNode[] = [];
  window.ententeTone = {
    speak: (isSpeaking) => {
      for (const { gain } of voices) gain.value = isSpeaking ? loud : 0;
    },
  };

  const microphone = (): MediaStreamTrack => {
    context ??= new AudioContext();
    const oscillator = new OscillatorNode(context, { frequency: hertz });
    const loudness = new GainNode(context, { gain: loud });
    voices.push(loudness);
    const output = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    oscillator.connect(loudness).connect(output);
    oscillator.start();
    const [track] = output.stream.getAudioTracks();
    if (track === undefined) throw new Error('no track');
    return track;
  };

  devices.getUserMedia = async (constraints) => {
    if (refuse !== undefined) throw new DOMException('refused by the test', refuse);
    const stream = new MediaStream();
    const { audio, video } = constraints ?? {};
    if (audio !== undefined && audio !== false) stream.addTrack(microphone());
    if (video !== undefined && video !== false) {
      const camera = await native({ video: { width, height: (width * 9) / 16, frameRate: 15 } });
      for (const track of camera.getVideoTracks()) stream.addTrack(track);
    }
    return stream;
  };
}
