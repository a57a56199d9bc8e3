import type { MeetingFile } from '@entente/shared/meeting-file';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../compose-store.ts';
import type { RunningServer } from '../compose.ts';
import { projectRoot, type Config } from '../config.ts';
import { run } from '../run.ts';
import { playInterpretedScene } from '../simulation/interpreted-scene.ts';
import { SimulatedPerson } from '../simulation/person.ts';
import { forVisitors } from '../simulation/script.ts';
import { canSpeak } from '../simulation/speech.ts';
import { columns } from './columns.ts';
import { faultLines, readMeetingFile } from './meeting-file.ts';
import { soonIn } from './soon.ts';

/** `npm run demo`: a server on data of its own, made anew each time, with the sample meetings about to begin. */
const samples = ['bilateral.json', 'multilateral.json', 'briefing.json'];
/** The one that holds itself: simulated delegates speak, simulated interpreters interpret. */
const interpreted = 'interpreted.json';

await run(greeting, freshData);

/** Data of the demo's own. Opened before it is removed, so that the data of a demo that still runs is not. */
async function freshData(config: Config): Promise<Config> {
  const log = { ...config.log, level: config.log.level === 'info' ? ('warn' as const) : config.log.level };
  const demo: Config = { ...config, databaseUrl: null, dataFolder: join(config.dataFolder, 'demo'), log };
  await (await openStore(demo)).close();
  await rm(demo.dataFolder, { recursive: true, force: true });
  return demo;
}

async function greeting(server: RunningServer): Promise<string[]> {
  const lines = [`The demo is at ${server.url}`, ''];
  for (const sample of samples) lines.push(...(await meeting(server, await sampleOf(sample))));
  lines.push(...(await interpretedMeeting(server, await sampleOf(interpreted))));
  return [
    ...lines,
    'Each link is one person: open two of a meeting in two browsers (or one private window), and press Join in each.',
    'To stop: Ctrl+C. The next demo begins with new meetings and new links.',
  ];
}

/** Links for who tries it alone; the others come by themselves, where this machine can speak. */
async function interpretedMeeting(server: RunningServer, file: MeetingFile): Promise<string[]> {
  const { links } = await server.createMeeting(file);
  const isForVisitor = (name: string): boolean => forVisitors.some((one) => one === name);
  const rows = links
    .filter(({ name }) => isForVisitor(name))
    .map(({ name, role, link }) => [name, role, link]);
  const head = [`${file.title} (${file.kind})`];
  if (!(await canSpeak()))
    return [
      ...head,
      '  Nobody speaks in it: espeak-ng and opusenc are not on this machine (Debian: espeak-ng, opus-tools).',
      ...columns(links.map(({ name, role, link }) => [name, role, link])).map((row) => `  ${row}`),
      '',
    ];
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const others = links.filter(({ name }) => !isForVisitor(name));
  void playing(others, stop.signal);
  return [
    ...head,
    '  Four languages, with simulated speech on the floor and in the booths. Kim listens; Robin works in the English booth.',
    ...columns(rows).map((row) => `  ${row}`),
    '',
  ];
}

async function playing(
  links: readonly { readonly name: string; readonly link: string }[],
  signal: AbortSignal,
): Promise<void> {
  try {
    const people = new Map<string, SimulatedPerson>();
    for (const { name, link } of links) people.set(name, await SimulatedPerson.arrive(link));
    await playInterpretedScene(people, signal);
  } catch (error) {
    if (signal.aborted) return;
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The simulated speech of the demo has stopped: ${why}\n`);
  }
}

async function meeting(server: RunningServer, file: MeetingFile): Promise<string[]> {
  const { links } = await server.createMeeting(file);
  const delegations = new Map(file.delegations.map(({ key, shortName }) => [key, shortName]));
  const rows = links.map(({ name, role, link }, index) => {
    const { delegation } = file.participants[index] ?? {};
    return [name, role, delegation === undefined ? '' : (delegations.get(delegation) ?? ''), link];
  });
  return [`${file.title} (${file.kind})`, ...columns(rows).map((row) => `  ${row}`), ''];
}

async function sampleOf(name: string): Promise<MeetingFile> {
  const read = await readMeetingFile(join(projectRoot, 'examples', name));
  if (!read.ok) throw new Error(faultLines(read.error, `examples/${name}`).join('\n'));
  return { ...read.value, start: soonIn(read.value.timeZone, Date.now()) };
}
