import type { Page } from 'playwright-core';
import type { Voice } from './hears.ts';

/**
 * Listens to what reaches `page` under the voice's id, before any fader of the page, from now on: a voice that the page itself
 * keeps silent has come too far. Answers the loudest that its tone has been, in dB below full scale; -120 is nothing.
 */
export async function watchForLeaks(page: Page, { id, hertz }: Voice): Promise<() => Promise<number>> {
  const name = `leak ${id} ${hertz}`;
  await page.evaluate(
    ([participantId, wanted, key]) => {
      const context = new AudioContext();
      const probes = new Map<string, AnalyserNode>();
      const found = { loudest: -120 };
      Reflect.set(window, key, found);
      setInterval(() => {
        for (const element of document.querySelectorAll<HTMLAudioElement>('audio[data-participant]')) {
          const { srcObject, dataset } = element;
          if (dataset['participant'] !== participantId || !(srcObject instanceof MediaStream)) continue;
          for (const track of srcObject.getAudioTracks()) {
            if (probes.has(track.id)) continue;
            const probe = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 });
            context.createMediaStreamSource(new MediaStream([track])).connect(probe);
            probes.set(track.id, probe);
          }
        }
        for (const probe of probes.values()) {
          const bins = new Float32Array(probe.frequencyBinCount);
          probe.getFloatFrequencyData(bins);
          const line = Math.round((wanted * probe.fftSize) / context.sampleRate);
          for (const level of bins.slice(line - 1, line + 2)) found.loudest = Math.max(found.loudest, level);
        }
      }, 20);
    },
    [id, hertz, name] as const,
  );
  return () => page.evaluate((key) => (Reflect.get(window, key) as { loudest: number }).loudest, name);
}
