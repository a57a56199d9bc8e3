import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { opusFrames } from './ogg-packets.ts';

const execute = promisify(execFile);

/** Length of one frame of speech, ms. */
export const frameMs = 20;

/** A voice of `espeak-ng` for a language, and how fast it speaks, in words a minute. */
export interface Voice {
  readonly name: string;
  readonly wordsPerMinute: number;
}

/** Whether this machine can speak: `espeak-ng` makes the sound, `opusenc` packs it. */
export async function canSpeak(): Promise<boolean> {
  try {
    await Promise.all([execute('espeak-ng', ['--version']), execute('opusenc', ['--version'])]);
    return true;
  } catch {
    return false;
  }
}

/** A text as spoken, in Opus frames of 20 ms. */
export async function spoken(text: string, { name, wordsPerMinute }: Voice): Promise<readonly Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-speech-'));
  try {
    const wave = join(folder, 'speech.wav');
    const opus = join(folder, 'speech.opus');
    await execute('espeak-ng', ['-v', name, '-s', String(wordsPerMinute), '-w', wave, text]);
    await execute('opusenc', ['--quiet', '--bitrate', '40', '--framesize', String(frameMs), wave, opus]);
    return opusFrames(await readFile(opus));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
