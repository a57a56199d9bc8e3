import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { MeetingId } from '@entente/shared/ids';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../src/clock.ts';
import { openStore } from '../../src/compose-store.ts';
import { openArchive } from '../../src/record/archive.ts';
import { expectEnd, Program, type Ended } from './program.ts';

const examples = join(import.meta.dirname, '..', '..', '..', 'examples');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-meeting-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const meeting = (...args: string[]): Promise<Ended> =>
  new Program('cli/meeting.ts', args, { ENTENTE_DATA: join(folder, 'data'), INIT_CWD: folder }).ended();

async function file(change: (meeting: Record<string, unknown>) => void): Promise<string> {
  const whole = JSON.parse(await readFile(join(examples, 'bilateral.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  change(whole);
  await writeFile(join(folder, 'changed.json'), JSON.stringify(whole));
  return 'changed.json';
}

describe('npm run meeting', { timeout: 240_000 }, () => {
  it.each(['bilateral', 'multilateral', 'briefing'])('takes the example of a %s meeting', async (kind) => {
    const { code, out } = await meeting('validate', join(examples, `${kind}.json`));
    expect(out).toContain(`valid ${kind} meeting`);
    expect(code).toBe(0);
  });

  it('tells every fault on a line, by its path, and ends with code 2', async () => {
    const faulty = await file((whole) => {
      whole['timeZone'] = 'Mars/Base';
      whole['titel'] = 'x';
      whole['participants'] = [{ name: 'A', role: 'delegate', delegation: 'xx' }];
    });
    for (const command of ['validate', 'create']) {
      const { code, out, err } = await meeting(command, faulty);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('timeZone: is not an IANA time zone, as in Asia/Ho_Chi_Minh\n');
      expect(err).toContain('titel');
    }
    const misplaced = await file((whole) => {
      whole['participants'] = [{ name: 'A', role: 'delegate', delegation: 'xx' }];
    });
    const { err } = await meeting('validate', misplaced);
    expect(err).toBe('participants.0.delegation: names no delegation of this file: xx\n');
  });

  it('makes a meeting where no server runs, with a link for each person, and lists it', async () => {
    expect((await meeting('list')).out).toContain('There is no meeting yet');
    const made = await meeting('create', join(examples, 'briefing.json'));
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out.match(/http:\/\/localhost:4000\/join#[A-Za-z0-9_-]{43}$/gm)).toHaveLength(6);
    expect((await meeting('list')).out).toMatch(
      /^\S{22} {2}2026-12-04 11:00 {2}Europe\/Zurich {2}briefing {2}6 people/,
    );
  });

  it('verifies an exported record, and finds what was changed in it', async () => {
    const listed = (await meeting('list', '--json')).out;
    const [{ id }] = z
      .tuple([z.object({ id: MeetingId })])
      .rest(z.unknown())
      .parse(JSON.parse(listed));
    const store = await openStore({ databaseUrl: null, dataFolder: join(folder, 'data') });
    const record = await openArchive({ log: store.log, clock: systemClock }).record(id);
    await store.close();
    const save = (changed: object) =>
      writeFile(join(folder, 'record.json'), JSON.stringify(changed, null, 2));
    await save({ ...record });
    expect(await meeting('verify', id, 'record.json')).toMatchObject({
      ...{ code: 0, out: 'record.json is true to the log.\n' },
    });
    await save({ ...record, others: [] });
    expectEnd(await meeting('verify', id, 'record.json'), 1, /differs from the log/);
    expectEnd(await meeting('verify', 'other', 'record.json'), 2, /not of the meeting other/);
    await save({});
    expectEnd(await meeting('verify', id, 'record.json'), 2, /is not an exported record/);
  });

  it('says how it is used', async () => {
    for (const args of [[], ['destroy', 'x'], ['create'], ['list', '--loud']])
      expectEnd(await meeting(...args), 2, /npm run meeting -- create/);
    expectEnd(await meeting('create', 'nowhere.json'), 2, /^nowhere\.json: cannot be read/);
  });
});
