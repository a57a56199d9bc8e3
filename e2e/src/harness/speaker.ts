import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { opusFrames } from '../../../server/src/simulation/ogg-packets.ts';
import { SimulatedPerson } from '../../../server/src/simulation/person.ts';
import type { Voice } from './hears.ts';

const execute = promisify(execFile);

/** Tones of those without a browser: away from those of browsers, and each far from the next. */
const tones = [523, 1549, 713, 1879, 971, 1259];
let handedOut = 0;

/** Somebody without a browser, who speaks a tone of their own: over the same wire and with real Opus. */
export class Speaker implements AsyncDisposable {
  readonly voice: Voice;
  readonly person: SimulatedPerson;
  #isSpeaking = false;
  #speech: Promise<void> = Promise.resolve();

  private constructor(person: SimulatedPerson, hertz: number) {
    this.person = person;
    this.voice = { id: person.id, hertz };
  }

  static async arrive(link: string): Promise<Speaker> {
    return new Speaker(await SimulatedPerson.arrive(link), tones[handedOut++ % tones.length] ?? 523);
  }

  /** Begins to speak in the room that one is in, as if by pressing *Microphone*, until `hush`. */
  async speakOnFloor(): Promise<void> {
    const sideRoom = this.person.records().find((record) => record.kind === 'side-room');
    await this.person.prepare('microphone');
    await this.person.ask('source.open', {
      source: 'microphone',
      ...(sideRoom === undefined ? {} : { roomId: sideRoom.id }),
    });
    await this.#speak();
  }

  /** Begins to speak in the booth, on air or not. */
  async speakInBooth(): Promise<void> {
    await this.person.prepare('booth');
    await this.#speak();
  }

  async hush(): Promise<void> {
    this.#isSpeaking = false;
    await this.#speech;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.hush();
    await this.person.close();
  }

  async #speak(): Promise<void> {
    const frames = await toneFrames(this.voice.hertz);
    this.#isSpeaking = true;
    const isOver = (): boolean => !this.#isSpeaking;
    this.#speech = (async () => {
      while (this.#isSpeaking) await this.person.speak(frames, isOver);
    })();
  }
}

const seconds = 60;
const rate = 48_000;
const made = new Map<number, Promise<Buffer[]>>();

/** A minute of a tone at -8 dBFS, in Opus frames of 20 ms; each made once. */
function toneFrames(hertz: number): Promise<Buffer[]> {
  const known = made.get(hertz) ?? encode((at) => 0.4 * Math.sin((2 * Math.PI * hertz * at) / rate));
  made.set(hertz, known);
  return known;
}

async function encode(sample: (at: number) => number): Promise<Buffer[]> {
  const sound = Buffer.alloc(seconds * rate * 2);
  for (let at = 0; at < seconds * rate; at += 1) sound.writeInt16LE(Math.round(sample(at) * 32_767), at * 2);
  const folder = await mkdtemp(join(tmpdir(), 'entente-tone-'));
  try {
    const [raw, opus] = [join(folder, 'tone.raw'), join(folder, 'tone.opus')];
    await writeFile(raw, sound);
    const shape = ['--raw', '--raw-bits', '16', '--raw-rate', String(rate), '--raw-chan', '1'];
    await execute('opusenc', ['--quiet', '--bitrate', '40', '--framesize', '20', ...shape, raw, opus]);
    return opusFrames(await readFile(opus));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
