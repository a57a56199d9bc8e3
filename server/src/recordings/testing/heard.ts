import { readFile } from 'node:fs/promises';
import { readPages } from '../ogg-page.ts';
import { headCount, lead } from '../ogg-stream.ts';
import { frame, samplesOf } from '../opus-packet.ts';

/** What is in a file of a recording. */
export interface Heard {
  /** Its numbers of pages, as they stand. */
  readonly pages: readonly number[];
  /** How long it is, in frames of 20 ms, by its last page and by its packets alike. */
  readonly frames: number;
  /** What is not silence: the second byte of each packet, and its place in frames. */
  readonly words: readonly { readonly word: number; readonly frame: number }[];
  readonly ended: boolean;
}

export async function heard(path: string): Promise<Heard> {
  const pages = [...readPages(await readFile(path))].map(({ page }) => page);
  let samples = 0;
  const words: { word: number; frame: number }[] = [];
  for (const packet of pages.slice(headCount).flatMap((page) => page.packets)) {
    const isSilence = packet.at(-1) === 0xfe && packet.at(-2) === 0xff;
    if (!isSilence) words.push({ word: packet[1] ?? 0, frame: samples / frame });
    samples += samplesOf(packet);
  }
  if (BigInt(lead + samples) !== (pages.at(-1)?.granule ?? 0n))
    throw new Error('the last page tells another length');
  return {
    ...{ pages: pages.map(({ sequence }) => sequence), frames: samples / frame, words },
    ended: pages.at(-1)?.ends === true,
  };
}
