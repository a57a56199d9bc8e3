import type { MeetingFile } from '@entente/shared/meeting-file';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../compose-store.ts';
import type { RunningServer } from '../compose.ts';
import { projectRoot, type Config } from '../config.ts';
import { run } from '../run.ts';
import { columns } from './columns.ts';
import { faultLines, readMeetingFile } from './meeting-file.ts';
import { soonIn } from './soon.ts';

/** `npm run demo`: a server on data of its own, made anew each time, with the sample meetings about to begin. */
const samples = ['bilateral.json', 'multilateral.json', 'briefing.json'];

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
  return [
    ...lines,
    'Each link is one person: open two of a meeting in two browsers (or one private window), and press Join in each.',
    'To stop: Ctrl+C. The next demo begins with new meetings and new links.',
  ];
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
