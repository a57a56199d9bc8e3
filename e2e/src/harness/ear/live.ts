import { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import { AudioOutput } from '../../../../client/src/media/listening/audio-output.ts';

const audio = new AudioOutput();
const beats = { raw: [] as number[], heard: [] as number[] };

export const guarding = (): string => audio.guarding.get();

document.addEventListener('click', () => {
  void audio.unblock();
});

/** Plays a microphone that nobody speaks into, and says in the address whether it may. */
export function quiet(): void {
  audio.blocked.subscribe(() => {
    location.hash = audio.blocked.get() ? '#blocked' : '#heard';
  });
  play(new MediaStreamAudioDestinationNode(new AudioContext()).stream);
}

function play(stream: MediaStream): void {
  const subscriptionId = SubscriptionId.parse('sub-1');
  const participantId = ParticipantId.parse('me');
  const origin = { from: 'participant', participantId, source: 'microphone' } as const;
  audio.play(new Map([[subscriptionId, { ...origin, subscriptionId, stream, isLayered: false }]]));
}

/** A microphone over a real connection within the page, which speaks for 100 ms four times a second. */
export async function live(hertz: number): Promise<void> {
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
  tapBothEnds();
  play(new MediaStream([track]));
}

/** Waits for twenty beats where they come into the graph; answers how many of them it has played within 100 ms. */
export async function beatsHeard(): Promise<number> {
  beats.raw.length = 0;
  beats.heard.length = 0;
  const deadline = performance.now() + 20_000;
  while (Math.min(beats.raw.length, beats.heard.length) < 20 && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
  // Both ends are polled, each late by some ms in its turn: the order of two near ones says nothing.
  return beats.raw.slice(0, 20).filter((raw) => beats.heard.some((at) => Math.abs(at - raw) < 100)).length;
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

/** Listens to what comes into a graph and to what it plays, from now on: by one clock, that of its context. */
function tapBothEnds(): void {
  const connect: unknown = Reflect.get(AudioNode.prototype, 'connect');
  if (typeof connect !== 'function') throw new Error('no graph connects');
  Reflect.set(AudioNode.prototype, 'connect', function (this: AudioNode, ...to: unknown[]): unknown {
    const [next] = to;
    if (next instanceof AudioDestinationNode) listen(this, beats.heard);
    if (this instanceof MediaStreamAudioSourceNode && next instanceof AudioWorkletNode)
      listen(this, beats.raw);
    const made: unknown = Reflect.apply(connect, this, to);
    return made;
  });
}

/** Notes when a silent sound becomes loud, by the clock of the page, to about a millisecond. */
function listen(node: AudioNode, into: number[]): void {
  const wave = new AnalyserNode(node.context, { fftSize: 128 });
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
