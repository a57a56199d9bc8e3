/// <reference types="vite/client" />
import type { GuardFigures } from '../../../../client/src/media/hearing-guard/guard-words.ts';
import type { Incident } from '../../../../client/src/media/listening/incident.ts';
import { MixGraph } from '../../../../client/src/media/listening/mix-graph.ts';
import { usualListening } from '../../../../client/src/media/listening/mix.ts';
import { guarding, live, beatsHeard, quiet } from './live.ts';
import { step, type Heard, type Scene, type SceneSound } from './scene.ts';

const sampleRate = 48_000;

/** A sound of a scene, sample by sample. */
function samplesOf(
  { hertz, amplitude, clickAt, grows }: SceneSound,
  seconds: number,
): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: seconds * sampleRate }, (_, index) => {
    const time = index / sampleRate;
    if (clickAt !== undefined && time >= clickAt && time < clickAt + 0.001) return index % 2 === 0 ? 1 : -1;
    const gain = grows === undefined ? 1 : 10 ** ((Math.max(0, time - grows.from) * grows.pace) / 20);
    return Math.max(-1, Math.min(1, amplitude * gain * Math.sin(2 * Math.PI * hertz * time)));
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function render(scene: Scene): Promise<Heard> {
  const context = new OfflineAudioContext(1, scene.seconds * sampleRate, sampleRate);
  const incidents: Incident[] = [];
  const figures: GuardFigures[] = [];
  let listening = { ...usualListening, ...scene.listening };
  const graph = await MixGraph.build(context, {
    listening,
    fullScale: scene.fullScale ?? 100,
    onIncident: (incident) => incidents.push(incident),
    onFigures: (one) => figures.push(one),
  });
  graph.output.connect(context.destination);
  const inputs = scene.sounds.map((sound) => {
    const samples = samplesOf(sound, scene.seconds);
    const buffer = new AudioBuffer({ length: samples.length, sampleRate });
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    source.start();
    return graph.add(source, sound.as);
  });
  for (const { at, to } of scene.changes ?? [])
    void context.suspend(at).then(() => {
      listening = { ...listening, ...to };
      graph.listen(listening);
      return context.resume();
    });
  for (const { at, sound, to } of scene.turns ?? [])
    void context.suspend(at).then(() => {
      const input = inputs[sound];
      if (input !== undefined) graph.turn(input, to);
      return context.resume();
    });
  const rendered = (await context.startRendering()).getChannelData(0);
  // What the processors say comes a moment after what they play, and only where it is new.
  let said = -1;
  while (said !== figures.length + incidents.length) {
    said = figures.length + incidents.length;
    await pause(300);
  }
  return {
    levels: scene.sounds.map(({ hertz }) => levelsOf(rendered, hertz)),
    peaks: peaksOf(rendered),
    incidents,
    figures,
  };
}

/** The level of one pitch over time: each window of 20 ms times a turning pointer. */
function levelsOf(samples: Float32Array, hertz: number): number[] {
  const [hop, length] = [step * sampleRate, 4 * step * sampleRate];
  const levels: number[] = [];
  for (let start = 0; start + length <= samples.length; start += hop) {
    let [real, imaginary] = [0, 0];
    for (let index = 0; index < length; index += 1) {
      const weight = 1 - Math.cos((2 * Math.PI * index) / length);
      const turn = (2 * Math.PI * hertz * (start + index)) / sampleRate;
      real += (samples[start + index] ?? 0) * weight * Math.cos(turn);
      imaginary += (samples[start + index] ?? 0) * weight * Math.sin(turn);
    }
    levels.push(20 * Math.log10(Math.max(1e-6, (2 * Math.hypot(real, imaginary)) / length)));
  }
  return levels;
}

function peaksOf(samples: Float32Array): number[] {
  const hop = step * sampleRate;
  const peaks: number[] = [];
  for (let start = 0; start < samples.length; start += hop)
    peaks.push(samples.subarray(start, start + hop).reduce((most, one) => Math.max(most, Math.abs(one)), 0));
  return peaks;
}

async function lateness(): Promise<number> {
  const context = new OfflineAudioContext(1, sampleRate / 2, sampleRate);
  const none = (): void => undefined;
  const graph = await MixGraph.build(context, {
    ...{ listening: usualListening, fullScale: 100, onIncident: none, onFigures: none },
  });
  graph.output.connect(context.destination);
  const buffer = new AudioBuffer({ length: 1, sampleRate });
  buffer.copyToChannel(Float32Array.of(0.5), 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  graph.add(source, { kind: 'floor', participantId: null });
  const at = 0.25;
  source.start(at);
  const heard = (await context.startRendering()).getChannelData(0);
  const loudest = heard.reduce(
    (best, one, index) => (Math.abs(one) > Math.abs(heard[best] ?? 0) ? index : best),
    0,
  );
  return (loudest / sampleRate - at) * 1000;
}

window.ententeEar = { render, lateness, live, beatsHeard, guarding };
// What a driver evaluates in a page counts as a gesture: here all goes by the address.
if (location.hash === '#quiet') quiet();
