declare global {
  interface Window {
    /** What was asked of the microphone, oldest first. */
    ententeAsked: MediaTrackConstraints[];
  }
}

/** Runs in the page, after the tone: the microphone hears white noise, up to half the sample rate, instead. */
export function installNoise(): void {
  window.ententeAsked = [];
  if (!window.isSecureContext) return;
  const devices = navigator.mediaDevices;
  const before = devices.getUserMedia.bind(devices);
  const noise = (): MediaStreamTrack => {
    const context = new AudioContext({ sampleRate: 48_000 });
    const buffer = new AudioBuffer({ length: 4 * 48_000, sampleRate: 48_000 });
    const samples = buffer.getChannelData(0);
    for (let at = 0; at < samples.length; at += 1) samples[at] = (Math.random() * 2 - 1) * 0.2;
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const output = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    source.connect(output);
    source.start();
    const [track] = output.stream.getAudioTracks();
    if (track === undefined) throw new Error('no track');
    return track;
  };
  devices.getUserMedia = async (constraints) => {
    const { audio, video } = constraints ?? {};
    if (audio === undefined || audio === false) return before(constraints);
    window.ententeAsked.push(audio === true ? {} : audio);
    const pictures = video === undefined || video === false ? [] : (await before({ video })).getTracks();
    return new MediaStream([noise(), ...pictures]);
  };
}
