export interface Devices {
  /** The person's own tone. */
  readonly hertz: number;
  /** What `getUserMedia` throws instead, as `NotAllowedError` or `NotFoundError`. */
  readonly refuse?: string;
  /** The width of the camera's picture, which is drawn then: the fake device has one size for a whole browser. */
  readonly camera?: number;
}

declare global {
  interface Window {
    ententeTone: {
      /** The tone of this page’s person, on and off while the device stays open. */
      readonly speak: (isSpeaking: boolean) => void;
      /** A loudspeaker near the microphone: from nearly nothing the tone grows by 40 dB a second, up to full scale. */
      readonly howl: () => void;
    };
  }
}

/**
 * Runs in the page, before its own code. The microphone becomes an oscillator of the person's own frequency, so that who
 * hears whom can be measured; the camera is the browser's fake device, small and slow enough for two cores.
 */
export function installTone({ hertz, refuse, camera: drawn }: Devices): void {
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
    howl: () => {
      for (const { gain, context: graph } of voices) {
        gain.setValueAtTime(0.01, graph.currentTime);
        gain.exponentialRampToValueAtTime(1, graph.currentTime + 1);
      }
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

  const picture = (width: number): MediaStream => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, (width * 9) / 16];
    const brush = canvas.getContext('2d');
    if (brush === null) throw new Error('no canvas');
    const draw = (): void => {
      brush.fillStyle = `hsl(${String(Math.round(performance.now() / 20) % 360)} 60% 50%)`;
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.fillStyle = 'white';
      brush.fillRect((performance.now() / 10) % width, canvas.height / 3, width / 8, canvas.height / 3);
    };
    draw();
    setInterval(draw, 1_000 / 15);
    return canvas.captureStream(15);
  };

  devices.getUserMedia = async (constraints) => {
    if (refuse !== undefined) throw new DOMException('refused by the test', refuse);
    const stream = new MediaStream();
    const { audio, video } = constraints ?? {};
    if (audio !== undefined && audio !== false) stream.addTrack(microphone());
    if (video !== undefined && video !== false) {
      const camera =
        drawn === undefined
          ? await native({ video: { width: 320, height: 180, frameRate: 15 } })
          : picture(drawn);
      for (const track of camera.getVideoTracks()) stream.addTrack(track);
    }
    return stream;
  };
}
