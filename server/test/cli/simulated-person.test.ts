import { MeetingCreated } from '@entente/shared/api';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heard } from '../../src/recordings/testing/heard.ts';
import { SimulatedPerson } from '../../src/simulation/person.ts';
import { freePort, Program } from './program.ts';

const bilateral = join(import.meta.dirname, '..', '..', '..', 'examples', 'bilateral.json');
/** A second of a voice, as far as a recording can tell. */
const voice = Array.from({ length: 50 }, () => Buffer.from([0xf8, 7]));
const within = { timeout: 60_000, interval: 100 };

/** The media workers of a server, from Linux's /proc. */
async function workersOf(parent: number): Promise<number[]> {
  const threads = await readdir(`/proc/${String(parent)}/task`);
  const children = await Promise.all(
    threads.map((thread) => readFile(`/proc/${String(parent)}/task/${thread}/children`, 'utf8')),
  );
  return children
    .flatMap((line) => line.trim().split(/\s+/))
    .flatMap((pid) => (pid === '' ? [] : [Number(pid)]));
}

describe('a simulated person', { timeout: 180_000 }, () => {
  let folder: string;
  let server: Program;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-simulated-'));
    const settings = {
      ...{ ENTENTE_DATA: folder, ENTENTE_PORT: String(await freePort()), ENTENTE_MEDIA_PORT: '0' },
      ...{ ENTENTE_MEDIA_LISTEN: '127.0.0.1', ENTENTE_MEDIA_WORKERS: '1' },
    };
    server = new Program('main.ts', [], settings);
    await server.says(/Entente is at/);
    created = await new Program('cli/meeting.ts', ['create', bilateral, '--json'], settings)
      .ended()
      .then(({ out }) => MeetingCreated.parse(JSON.parse(out)));
  }, 60_000);
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });
  let created: MeetingCreated;

  const arrive = async (role: string): Promise<SimulatedPerson> => {
    const link = created.links.find((one) => one.role === role)?.link;
    if (link === undefined) throw new Error(`no ${role}`);
    return SimulatedPerson.arrive(link);
  };
  /** How many packets of the voice are on the file of the floor. */
  const recorded = async (): Promise<number> => {
    const of = join(folder, 'recordings', created.meeting.id);
    const [recording = ''] = await readdir(of).catch(() => []);
    const floor = await heard(join(of, recording, 'floor.ogg')).catch(() => null);
    return floor?.words.length ?? 0;
  };

  it('is heard again after the media worker died', async () => {
    const [organiser, speaker] = [await arrive('organiser'), await arrive('delegate')];
    await organiser.ask('recording.start', {});
    await speaker.prepare('microphone');
    await speaker.ask('source.open', { source: 'microphone' });
    const over = new AbortController();
    const isOver = () => over.signal.aborted;
    const speech = (async () => {
      while (!isOver()) await speaker.speak(voice, isOver);
    })();
    await expect.poll(recorded, within).toBeGreaterThan(50);
    const killed = await workersOf(server.pid);
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    await expect
      .poll(async () => (await workersOf(server.pid)).some((pid) => !killed.includes(pid)), within)
      .toBe(true);
    const before = await recorded();
    // What was held when it died is written in the next seconds: more than that is a voice that came back.
    await expect.poll(recorded, within).toBeGreaterThan(before + 400);
    over.abort();
    await speech;
    await Promise.all([organiser.close(), speaker.close()]);
  });
});
