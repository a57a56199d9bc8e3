import type { MeetingCreated, MeetingSummary } from '@entente/shared/api';
import type { Refusal } from '@entente/shared/errors';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../config.ts';
import { configAdvice, startupAdvice } from '../startup-advice.ts';
import { columns } from './columns.ts';
import { openMeetingDesk, type MeetingDesk } from './meeting-desk.ts';
import { faultLines, readMeetingFile } from './meeting-file.ts';
import { verifyRecord } from './verify-record.ts';

/** `npm run meeting -- create FILE.json [--json] | validate FILE.json | list [--json]` */
const usage = [
  'npm run meeting -- create FILE.json     makes the meeting and prints the personal links',
  'npm run meeting -- validate FILE.json   says what is wrong with a meeting file',
  'npm run meeting -- list                 prints the meetings',
  'npm run meeting -- verify MEETING RECORD.json   says whether an exported record is true to the log',
  'With --json: as JSON. The file is described in docs/MEETING-FILE.md; examples/ holds one of each kind.',
].join('\n');

/** Exit codes: done; it could not be done; what was given is wrong. */
const exit = { done: 0, failed: 1, wrong: 2 } as const;
type Exit = (typeof exit)[keyof typeof exit];

interface Asked {
  readonly config: Config;
  readonly json: boolean;
}

async function main(): Promise<Exit> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const read = readConfig();
  if (!read.ok) return complain(configAdvice(read.error), exit.wrong);
  const asked = { config: read.value, json: values.json };
  const [command, file, ...rest] = positionals;
  if (rest.length === 0 && command === 'list' && file === undefined) return list(asked);
  if (rest.length === 0 && command === 'create' && file !== undefined) return create(file, asked);
  if (rest.length === 0 && command === 'validate' && file !== undefined) return validate(file, asked);
  const [record, ...more] = rest;
  if (more.length === 0 && command === 'verify' && file !== undefined && record !== undefined)
    return verify(file, record, asked.config);
  return complain(usage, exit.wrong);
}

async function validate(path: string, { config }: Asked): Promise<Exit> {
  const read = await readMeetingFile(located(path, config));
  if (!read.ok) return complain(faultLines(read.error, path).join('\n'), exit.wrong);
  console.log(
    `${path} is a valid ${read.value.kind} meeting of ${String(read.value.participants.length)} people.`,
  );
  return exit.done;
}

async function create(path: string, asked: Asked): Promise<Exit> {
  const read = await readMeetingFile(located(path, asked.config));
  if (!read.ok) return complain(faultLines(read.error, path).join('\n'), exit.wrong);
  return atDesk(asked.config, async (desk) => {
    const created = await desk.create(read.value);
    if (!created.ok) return refused(created.error, path);
    console.log(asked.json ? JSON.stringify(created.value, null, 2) : linksOf(created.value));
    return exit.done;
  });
}

async function verify(meeting: string, path: string, config: Config): Promise<Exit> {
  return atDesk(config, async (desk) => {
    const verdict = await verifyRecord(meeting, located(path, config), desk);
    if (verdict === 'unreadable') return complain(`${path} is not an exported record.`, exit.wrong);
    if (verdict === 'of another meeting')
      return complain(`${path} is not of the meeting ${meeting}.`, exit.wrong);
    if (verdict === 'differs')
      return complain(`${path} differs from the log: one of them was changed.`, exit.failed);
    console.log(`${path} is true to the log.`);
    return exit.done;
  });
}

async function list({ config, json }: Asked): Promise<Exit> {
  return atDesk(config, async (desk) => {
    const listed = await desk.list();
    if (!listed.ok) return refused(listed.error, '');
    console.log(json ? JSON.stringify(listed.value, null, 2) : listOf(listed.value));
    return exit.done;
  });
}

async function atDesk(config: Config, act: (desk: MeetingDesk) => Promise<Exit>): Promise<Exit> {
  let desk: MeetingDesk;
  try {
    desk = await openMeetingDesk(config);
  } catch (error) {
    return complain(startupAdvice(error, config), exit.failed);
  }
  try {
    return await act(desk);
  } finally {
    await desk.close();
  }
}

/** npm changes into the project's root; a path is meant from where it was typed. */
function located(path: string, { environment }: Config): string {
  const typed = resolve(environment['INIT_CWD'] ?? '.', path);
  return existsSync(typed) ? typed : resolve(path);
}

function refused(refusal: Refusal, file: string): Exit {
  if (refusal.faults !== undefined) return complain(faultLines(refusal.faults, file).join('\n'), exit.wrong);
  return complain(`The server refused: ${refusal.code}`, exit.failed);
}

function complain(words: string, code: Exit): Exit {
  console.error(words);
  return code;
}

const linksOf = ({ meeting, links }: MeetingCreated): string =>
  [
    `${meeting.title} (${meeting.start.replace('T', ' ')}, ${meeting.timeZone})`,
    'Each link is for one person: the browser that opens it first keeps it. They are shown this once.',
    '',
    ...columns(links.map(({ name, role, link }) => [name, role, link])),
  ].join('\n');

const listOf = (meetings: readonly MeetingSummary[]): string =>
  meetings.length === 0
    ? 'There is no meeting yet. Make one: npm run meeting -- create examples/bilateral.json'
    : columns(
        meetings.map(({ id, start, timeZone, kind, people, endedAt, cancelledAt, title }) => [
          ...[id, start.replace('T', ' '), timeZone, kind, `${String(people)} people`],
          ...[statusOf({ endedAt, cancelledAt }), title],
        ]),
      ).join('\n');

try {
  process.exitCode = await main();
} catch (error) {
  const wrongOption =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!wrongOption) throw error;
  process.exitCode = complain(`${error.message}\n\n${usage}`, exit.wrong);
}

function statusOf({ endedAt, cancelledAt }: Pick<MeetingSummary, 'endedAt' | 'cancelledAt'>): string {
  if (cancelledAt !== null) return 'cancelled';
  return endedAt === null ? 'open' : 'ended';
}
