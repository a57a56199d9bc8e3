import { MeetingCreated, MeetingSummary } from '@entente/shared/api';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectEnd, freePort, Program } from './program.ts';

const examples = join(import.meta.dirname, '..', '..', '..', 'examples');
const bilateral = join(examples, 'bilateral.json');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Settings for a server that disturbs nobody. */
async function settings(name: string): Promise<Record<string, string>> {
  return {
    ENTENTE_DATA: join(folder, name),
    ENTENTE_PORT: String(await freePort()),
    ENTENTE_MEDIA_PORT: '0',
    ENTENTE_MEDIA_LISTEN: '127.0.0.1',
    ENTENTE_MEDIA_WORKERS: '1',
  };
}

const main = (set: Record<string, string>) => new Program('main.ts', [], set);
const meeting = (set: Record<string, string>, ...args: string[]) => new Program('cli/meeting.ts', args, set);
const listed = async (set: Record<string, string>) => {
  const { out } = await meeting(set, 'list', '--json').ended();
  return z.array(MeetingSummary).parse(JSON.parse(out)).length;
};

describe('npm start', { timeout: 240_000 }, () => {
  it('prints the address and the first-run link, is managed by the command line, and stops in order', async () => {
    const set = await settings('start');
    const key = join(folder, 'start', 'operator.json');
    await using server = main(set);
    const [, url = ''] = await server.says(/Entente is at (\S+)/);
    expect(url).toBe(`http://localhost:${set['ENTENTE_PORT'] ?? ''}`);
    await server.says(/\/first-run#[A-Za-z0-9_-]{43}/);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    expect((await stat(key)).mode & 0o777).toBe(0o600);

    const created = await meeting(set, 'create', bilateral, '--json').ended();
    const { links } = MeetingCreated.parse(JSON.parse(created.out));
    expect(links).toHaveLength(5);
    for (const { link } of links) expect(link).toMatch(new RegExp(`^${url}/join#`));
    const token = links[0]?.link.split('#')[1];
    const redeemed = await fetch(`${url}/api/invitations/redeem`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(redeemed.status).toBe(200);

    // Twice at once, as npm and the terminal send it.
    server.signal('SIGINT');
    server.signal('SIGINT');
    expectEnd(await server.ended(), 0, /"msg":"stopping"/);
    await expect(stat(key)).rejects.toThrow('ENOENT');
    expect(await listed(set)).toBe(1);
  });

  it('comes back after SIGKILL, and the command line minds no key that it left', async () => {
    const set = await settings('killed');
    await using server = main(set);
    await server.says(/Entente is at/);
    expect((await meeting(set, 'create', bilateral).ended()).code).toBe(0);
    server.signal('SIGKILL');
    await server.ended();
    expect(await listed(set)).toBe(1);
    expect((await meeting(set, 'create', bilateral).ended()).code).toBe(0);
    await using again = main(set);
    await again.says(/Entente is at/);
    expect(await listed(set)).toBe(2);
    again.signal('SIGTERM');
    expect((await again.ended()).code).toBe(0);
  });

  it('says what to do when the port is in use, or the data', async () => {
    const set = await settings('busy');
    await using server = main(set);
    await server.says(/Entente is at/);
    const samePort = await main({ ...set, ENTENTE_DATA: join(folder, 'other') }).ended();
    expectEnd(samePort, 1, /Port \d+ is in use.*ENTENTE_PORT=/);
    const sameData = await main({ ...set, ENTENTE_PORT: String(await freePort()) }).ended();
    expectEnd(sameData, 1, /owned by another running process/);
  });

  it('says what to type when the media worker is missing', async () => {
    const set = { ...(await settings('worker')), ENTENTE_MEDIA_WORKER_BIN: '/nowhere/mediasoup-worker' };
    const { code, err } = await main(set).ended();
    expect(code).toBe(1);
    expect(err).toContain('/nowhere/mediasoup-worker');
    expect(err).toContain('node server/setup/setup.mjs start');
  });

  it('names a wrong setting and ends with code 2', async () => {
    const ended = await main({ ENTENTE_PORT: 'http', ENTENTE_DATA: join(folder, 'wrong') }).ended();
    expectEnd(ended, 2, /^ENTENTE_PORT is not a whole number/);
  });
});

describe('npm run demo', { timeout: 240_000 }, () => {
  it('prints a link for each person of three meetings and for who tries the interpreted one, and begins anew each time', async () => {
    const set = await settings('demo');
    const tokens: string[] = [];
    for (const _ of [1, 2]) {
      await using demo = new Program('cli/demo.ts', [], set);
      const [, url = ''] = await demo.says(/The demo is at (\S+)[\s\S]*To stop/);
      const links = [...demo.out.matchAll(/^ {4}(.+?) {2,}(\w+) .*\/join#(\S+)$/gm)];
      expect(links).toHaveLength(22);
      const [, name, role, token = ''] = links[1] ?? [];
      expect([name, role]).toEqual(['Nguyễn Thị Lan', 'delegate']);
      const ask = async (which: string) => {
        const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
        return (
          await fetch(`${url}/api/invitations/redeem`, { ...init, body: JSON.stringify({ token: which }) })
        ).status;
      };
      for (const earlier of tokens) expect(await ask(earlier)).toBe(404);
      expect(await ask(token)).toBe(200);
      tokens.push(token);
      demo.signal('SIGTERM');
      expect((await demo.ended()).code).toBe(0);
    }
  });
});
