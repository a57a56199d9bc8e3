import { OrganiserGrant } from '@entente/shared/api';
import { describe, expect, it } from 'vitest';
import { email, password, testServer } from './test-server.ts';

const signIn = { email, password };

describe('the first organiser', () => {
  it('is made once, by the link that the start prints', async () => {
    await using server = await testServer();
    const link = server.web.firstRunLink();
    expect(link).toMatch(new RegExp(`^${server.url}/first-run#[A-Za-z0-9_-]{43}$`));
    const token = link?.split('#')[1];
    const asked = { token, name: 'Lan', email: 'Lan@Example.org', password };
    const made = await server.browser().post('/api/first-run', asked);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ organiser: { name: 'Lan', email } });
    expect(server.web.firstRunLink()).toBeNull();
    expect((await server.browser().post('/api/first-run', asked)).code).toBe('first-run.closed');
  });

  it('is one of two who use the link at once', async () => {
    await using server = await testServer();
    const token = server.web.firstRunLink()?.split('#')[1];
    const ask = (name: string) =>
      server.browser().post('/api/first-run', { token, name, email: `${name}@example.org`, password });
    const codes = (await Promise.all([ask('a'), ask('b')])).map(({ status }) => status);
    expect(codes.sort()).toEqual([201, 410]);
  });

  it('needs the right link, and a password of twelve characters', async () => {
    await using server = await testServer();
    const token = server.web.firstRunLink()?.split('#')[1];
    const ask = (body: object) =>
      server.browser().post('/api/first-run', { token, name: 'Lan', email, password, ...body });
    expect((await ask({ token: 'x'.repeat(43) })).code).toBe('auth.wrong-credentials');
    expect((await ask({ password: 'elevenchars' })).code).toBe('auth.weak-password');
    const faulty = await ask({ email: 'nobody' });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toMatchObject({ error: { code: 'input.invalid', faults: [{ path: 'email' }] } });
    expect((await ask({ password: 'twelve chars' })).status).toBe(201);
  });
});

describe('signing in', () => {
  it('answers a token, and a cookie that no script reads and no other site sends', async () => {
    await using server = await testServer();
    await server.firstOrganiser();
    const browser = server.browser();
    const grant = OrganiserGrant.parse((await browser.post('/api/sign-in', signIn)).body);
    expect(grant.expiresAt - Date.now()).toBeGreaterThan(290_000);
    const { attributes } = browser.cookies.get('entente-organiser') ?? {};
    expect(attributes?.toSorted()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/api', 'SameSite=Strict']);
    expect((await browser.get('/api/meetings', { token: grant.token })).status).toBe(200);
  });

  it('gives a cookie that never travels without encryption where people come by https', async () => {
    await using server = await testServer({ publicUrl: 'https://meetings.example.org' });
    const { browser } = await server.firstOrganiser();
    expect(browser.cookies.get('entente-organiser')?.attributes).toContain('Secure');
  });

  it('keeps neither password nor cookie as it is', async () => {
    await using server = await testServer();
    const { browser } = await server.firstOrganiser();
    const row = await server.store.organisers.byEmail(email);
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const secret = browser.cookies.get('entente-organiser')?.value ?? '';
    expect(await server.store.sessions.bySecretHash(secret)).toBeNull();
  });

  it('says the same of a wrong password and of an unknown account', async () => {
    await using server = await testServer();
    await server.firstOrganiser();
    const wrong = await server.browser().post('/api/sign-in', { email, password: 'not the password' });
    const unknown = await server.browser().post('/api/sign-in', { email: 'x@example.org', password });
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    expect(wrong.code).toBe('auth.wrong-credentials');
  });

  it('is throttled for one account after ten tries, and says how long', async () => {
    await using server = await testServer();
    await server.firstOrganiser();
    const guess = () => server.browser().post('/api/sign-in', { email, password: 'a wrong guess' });
    for (let tries = 0; tries < 10; tries += 1) expect((await guess()).code).toBe('auth.wrong-credentials');
    const refused = await guess();
    expect(refused).toMatchObject({ status: 429, code: 'auth.throttled' });
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBe(refused.retryAfter);
    expect((await server.browser().post('/api/sign-in', signIn)).code).toBe('auth.throttled');
  });

  it('is throttled for one address over all accounts', async () => {
    await using server = await testServer({ trustProxy: 1 });
    const guess = (tries: number, from: string) =>
      server
        .browser()
        .post(
          '/api/sign-in',
          { email: `p${String(tries)}@example.org`, password },
          { headers: { 'x-forwarded-for': from } },
        );
    const answers = await Promise.all(Array.from({ length: 31 }, (_, tries) => guess(tries, '192.0.2.1')));
    expect(answers.filter(({ code }) => code === 'auth.throttled')).toHaveLength(1);
    expect((await guess(99, '192.0.2.2')).code).toBe('auth.wrong-credentials');
  });
});

describe('staying signed in and signing out', () => {
  it('renews the token by the cookie alone', async () => {
    await using server = await testServer();
    const { browser } = await server.firstOrganiser();
    const renewed = await browser.post('/api/organiser/renew');
    expect(OrganiserGrant.parse(renewed.body).organiser.email).toBe(email);
    expect((await server.browser().post('/api/organiser/renew')).code).toBe('auth.required');
  });

  it('ends after thirty days', async () => {
    await using server = await testServer();
    const { browser } = await server.firstOrganiser();
    server.advance(30 * 86_400_000 + 1000);
    expect((await browser.post('/api/organiser/renew')).code).toBe('session.revoked');
  });

  it('ends this browser only: its cookie and its token are dead at once', async () => {
    await using server = await testServer();
    const { browser, grant } = await server.firstOrganiser();
    const other = server.browser();
    await other.post('/api/sign-in', signIn);
    const { value = '' } = browser.cookies.get('entente-organiser') ?? {};
    expect((await browser.post('/api/sign-out')).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    browser.cookies.set('entente-organiser', { value, attributes: [] });
    expect((await browser.post('/api/organiser/renew')).code).toBe('session.revoked');
    expect((await browser.get('/api/meetings', { token: grant.token })).code).toBe('session.revoked');
    expect((await other.post('/api/organiser/renew')).status).toBe(200);
    expect((await server.browser().post('/api/sign-out')).status).toBe(200);
  });

  it('ends everywhere, with the seats that the account took', async () => {
    await using server = await testServer();
    const { browser, grant } = await server.firstOrganiser();
    const other = server.browser();
    await other.post('/api/sign-in', signIn);
    const { meeting } = await server.meeting();
    await other.post(`/api/meetings/${meeting.id}/seat`, {}, { token: grant.token });
    expect((await browser.post('/api/sign-out-everywhere', {}, { token: grant.token })).status).toBe(200);
    expect((await other.post('/api/organiser/renew')).code).toBe('session.revoked');
    expect((await other.post(`/api/seats/${meeting.id}/renew`)).code).toBe('session.revoked');
    expect(server.cut).toHaveLength(3);
  });
});
