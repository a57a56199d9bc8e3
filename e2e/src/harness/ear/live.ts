import { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import { AudioOutput } from '../../../../client/src/media/listening/audio-output.ts';

const audio = new AudioOutput();
const beats = { raw: [] as number[], heard: [] as number[] };

export const isBlocked = (): boolean => audio.blocked.get();
export const guarding = (): string => audio.guarding.get();

document.addEventListener('click', () => {
  void audio.unblock();
});

export function quiet(): void {
  play(new MediaStreamAudioDestinationNode(new AudioContext()).stream);
}

function play(stream: MediaStream): void {
  const subscriptionId = SubscriptionId.parse('sub-1');
  const participantId = ParticipantId.parse('me');
  const origin = { from: 'participant', participantId, source: 'microphone' } as const;
  audio.play(new Map([[subscriptionId, { ...origin, subscriptionId, stream, isLayered: false }]]));
}

/** A microphone over a real connection within the page, which speaks for 100 ms four times a second. */
export async function live(hertz: number): Promise<{ readonly base: number; readonly output: number }> {
  const voices = new AudioContext();
  const voice = new OscillatorNode(voices, { frequency: hertz });
  const mouth = new GainNode(voices, { gain: 0.2 });
  const sent = new MediaStreamAudioDestinationNode(voices, { channelCount: 1 });
  voice.connect(mouth).connect(sent);
  voice.start();
  let isSpeaking = true;
  setInterval(() => {
    isSpeaking = !isSpeaking;
    mouth.gain.value = isSpeaking ? 0.2 : 0;
  }, 150);
  const track = await received(sent.stream);
  tapOutput();
  play(new MediaStream([track]));
  const ears = new AudioContext({ latencyHint: 'interactive' });
  listen(ears, ears.createMediaStreamSource(new MediaStream([track])), beats.raw);
  return { base: ears.baseLatency, output: ears.outputLatency };
}

/** The median of the differences between a beat where the track comes in and where the graph plays it. */
export async function liveLateness(): Promise<number> {
  beats.raw.length = 0;
  beats.heard.length = 0;
  const deadline = performance.now() + 20_000;
  while (Math.min(beats.raw.length, beats.heard.length) < 20 && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const late = beats.raw.flatMap((raw) => {
    const heard = beats.heard.find((at) => at > raw - 20 && at < raw + 120);
    return heard === undefined ? [] : [heard - raw];
  });
  return late.sort((a, b) => a - b)[Math.floor(late.length / 2)] ?? NaN;
}

async function received(stream: MediaStream): Promise<MediaStreamTrack> {
  const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
  near.onicecandidate = ({ candidate }) => void far.addIceCandidate(candidate ?? undefined);
  far.onicecandidate = ({ candidate }) => void near.addIceCandidate(candidate ?? undefined);
  const track = new Promise<MediaStreamTrack>((resolve) => {
    far.ontrack = (event) => {
      resolve(event.track);
    };
  });
  for (const one of stream.getTracks()) near.addTrack(one, stream);
  await near.setLocalDescription();
  await far.setRemoteDescription(near.localDescription ?? { type: 'offer' });
  await far.setLocalDescription();
  await near.setRemoteDescription(far.localDescription ?? { type: 'answer' });
  return track;
}

/** Listens to whatever is connected to a loudspeaker from now on. */
function tapOutput(): void {
  const connect: unknown = Reflect.get(AudioNode.prototype, 'connect');
  if (typeof connect !== 'function') throw new Error('no graph connects');
  Reflect.set(AudioNode.prototype, 'connect', function (this: AudioNode, ...to: unknown[]): unknown {
    if (to[0] instanceof AudioDestinationNode && this.context instanceof AudioContext)
      listen(this.context, this, beats.heard);
    const made: unknown = Reflect.apply(connect, this, to);
    return made;
  });
}

/** Notes when a silent sound becomes loud, by the clock of the page, to about a millisecond. */
function listen(context: AudioContext, node: AudioNode, into: number[]): void {
  const wave = new AnalyserNode(context, { fftSize: 128 });
  node.connect(wave);
  const samples = new Float32Array(wave.fftSize);
  let isLoud = false;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    wave.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
    const now = power > 1e-4;
    if (now && !isLoud) into.push(performance.now());
    isLoud = now;
    setTimeout(() => {
      channel.port2.postMessage(null);
    }, 1);
  };
  channel.port2.postMessage(null);
}
