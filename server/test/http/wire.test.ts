import { describe, expect, it } from 'vitest';
import { email, password, talk, testServer } from './test-server.ts';

describe('a page of another site', () => {
  it('cannot make a browser change anything', async () => {
    await using server = await testServer({ publicUrl: 'https://meetings.example.org' });
    const { browser } = await server.firstOrganiser();
    const ask = (headers: Record<string, string>) => browser.post('/api/sign-out', {}, { headers });
    for (const site of ['cross-site', 'same-site'])
      expect(await ask({ 'sec-fetch-site': site, origin: 'https://evil.example' })).toMatchObject({
        ...{ status: 403, code: 'origin.refused' },
      });
    expect(browser.cookies.size).toBe(1);
    expect((await ask({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('is known by its origin where the browser says no more', async () => {
    await using server = await testServer({ publicUrl: 'https://meetings.example.org' });
    const ask = (headers: Record<string, string>) =>
      fetch(`${server.url}/api/sign-out`, { method: 'POST', headers }).then(({ status }) => status);
    expect(await ask({ origin: 'https://evil.example' })).toBe(403);
    expect(await ask({ origin: 'null' })).toBe(403);
    expect(await ask({ origin: 'https://meetings.example.org' })).toBe(200);
    expect(await ask({ origin: server.url })).toBe(200);
    expect(await ask({})).toBe(200);
  });
});

describe('a body', () => {
  it('is JSON, well formed and at most 1 MB', async () => {
    await using server = await testServer();
    const browser = server.browser();
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect(await browser.post('/api/sign-in', 'email=a', form)).toMatchObject({
      status: 400,
      code: 'command.malformed',
    });
    expect((await browser.post('/api/sign-in', '{"email":')).code).toBe('command.malformed');
    expect((await browser.post('/api/sign-in', '[]')).code).toBe('input.invalid');
    expect((await browser.post('/api/sign-in')).code).toBe('input.invalid');
    expect((await browser.post('/api/sign-in', { email, password, more: 1 })).code).toBe('input.invalid');
    const large = { ...talk, title: 'x'.repeat(1_100_000) };
    const answer = await browser.post('/api/meetings', large, { token: server.operatorToken });
    expect(answer).toMatchObject({ status: 413, code: 'input.too-large' });
  });
});

describe('a flood', () => {
  it('from one address is slowed down, and another address is not', async () => {
    await using server = await testServer({ publicRequestsPerMinute: 20, trustProxy: 1 });
    const ask = (from: string) =>
      server.browser().post('/api/seats/nowhere/renew', {}, { headers: { 'x-forwarded-for': from } });
    for (let tries = 0; tries < 20; tries += 1) expect((await ask('192.0.2.1')).code).toBe('auth.required');
    const refused = await ask('192.0.2.1');
    expect(refused).toMatchObject({ status: 429, code: 'rate.exceeded' });
    expect(refused.retryAfter).toBeLessThanOrEqual(60);
    expect((await ask('192.0.2.2')).code).toBe('auth.required');
  });
});

describe('the answers', () => {
  it('keep the page to itself', async () => {
    await using server = await testServer({ publicUrl: 'https://meetings.example.org' });
    const { headers } = await server.browser().get('/', { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("connect-src 'self' wss://meetings.example.org");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=(self)');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('are never kept, but for files that never change', async () => {
    await using server = await testServer();
    const cache = async (path: string) => {
      const { status, headers } = await server.browser().get(path, { headers: { accept: 'text/html,*/*' } });
      return [status, headers.get('cache-control')];
    };
    expect(await cache('/')).toEqual([200, 'no-store']);
    expect(await cache('/meetings/abc')).toEqual([200, 'no-store']);
    expect(await cache('/api/health')).toEqual([200, 'no-store']);
    expect(await cache('/assets/main-0a1b2c.js')).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await cache('/assets/gone.js'))[0]).toBe(404);
  });

  it('are coded where there is nothing', async () => {
    await using server = await testServer();
    for (const path of ['/api/nothing', '/api/', '/assets/gone.js', '/assets/../../../etc/passwd'])
      expect(await server.browser().get(path, { headers: { accept: 'application/json' } })).toMatchObject({
        ...{ status: 404, code: 'not.found' },
      });
    expect((await server.browser().post('/somewhere')).code).toBe('not.found');
  });

  it('name a bug by a reference alone, under which it is in the log', async () => {
    await using server = await testServer();
    await server.store.close();
    const answer = await server.browser().get('/api/meetings', { token: server.operatorToken });
    expect(answer).toMatchObject({ status: 500, code: 'server.internal' });
    const { error } = answer.body as { error: { ref: string } };
    expect(Object.keys(error).sort()).toEqual(['code', 'ref']);
    expect(server.log()).toContain(`"ref":"${error.ref}"`);
    expect((await server.browser().get('/api/health')).status).toBe(503);
  });
});

it('the server is not said to be well before all of it is open', async () => {
  let isOpen = false;
  await using server = await testServer({ isOpen: () => isOpen });
  expect((await server.browser().get('/api/health')).status).toBe(503);
  isOpen = true;
  expect((await server.browser().get('/api/health')).status).toBe(200);
});

describe('the log', () => {
  it('tells method, path, status and time, and nothing of who asked', async () => {
    await using server = await testServer();
    const { browser, grant } = await server.firstOrganiser();
    const { links } = await server.meeting();
    const token = links[0]?.link.split('#')[1] ?? 'none';
    await browser.post('/api/invitations/redeem?secret=in-the-query', { token });
    await browser.get('/api/meetings', { token: grant.token, headers: { 'x-forwarded-for': '192.0.2.9' } });
    const log = server.log();
    expect(log).toMatch(/"method":"POST","path":"\/api\/invitations\/redeem","status":200/);
    const cookies = [...browser.cookies.values()].map(({ value }) => value);
    for (const secret of [token, grant.token, password, email, ...cookies, server.operatorToken])
      expect(log).not.toContain(secret);
    for (const place of ['in-the-query', '127.0.0.1', '192.0.2.9', 'cookie', 'user-agent'])
      expect(log).not.toContain(place);
  });
});

describe('the signing key', () => {
  it('is replaced after thirty days, while tokens of the old one live out their time', async () => {
    await using server = await testServer();
    const { browser, grant } = await server.firstOrganiser();
    const signIn = () => server.browser().post('/api/sign-in', { email, password });
    const [first] = await server.store.keys.list();
    server.advance(30 * 86_400_000 - 60_000 - (Date.now() - (first?.createdAt ?? 0)));
    const { token: old } = (await signIn()).body as { token: string };
    server.advance(120_000);
    await Promise.all([signIn(), signIn()]);
    const keys = await server.store.keys.list();
    expect(keys).toHaveLength(2);
    expect((await browser.get('/api/meetings', { token: old })).status).toBe(200);
    expect((await browser.get('/api/meetings', { token: grant.token })).code).toBe('session.expired');
    server.advance(31 * 86_400_000);
    await signIn();
    const kept = await server.store.keys.list();
    expect(kept.map(({ id }) => id)).not.toContain(first?.id);
  });
});
