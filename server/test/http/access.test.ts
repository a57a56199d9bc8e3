import { SeatGrant } from '@entente/shared/seat-grant';
import { roles } from '@entente/shared/permissions';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeNames, routeTable, type Access, type RouteName } from '../../src/http/route-table.ts';
import type { Browser } from './browser.ts';
import { testServer, type TestServer } from './test-server.ts';

/** Everybody who could knock: what they hold decides what they are told at each access. */
const participants = roles.map((role) => `${role} of the meeting` as const);
const forgers = [
  'expired',
  'wrong key',
  'unknown key',
  'no algorithm',
  'HS512',
  'other issuer',
  'other audience',
] as const;
const actors = [
  ...([
    'nobody',
    'organiser',
    'organiser signed out',
    'operator',
    'wrong operator',
    'delegate of another',
  ] as const),
  ...participants,
  ...forgers,
];
type Actor = (typeof actors)[number];

const isOneOf = <T extends string>(all: readonly T[], one: string): one is T =>
  all.some((each) => each === one);
const isParticipant = (actor: Actor) => isOneOf(participants, actor) || actor === 'delegate of another';

/** Whom the door is opened to (`in`), and what everybody else is told. */
function expected(access: Access, actor: Actor): string {
  switch (access) {
    case 'public':
      return 'in';
    case 'organiser-cookie':
      if (actor === 'organiser signed out') return 'session.revoked';
      return actor === 'organiser' ? 'in' : 'auth.required';
    case 'seat-cookie':
      return isOneOf(participants, actor) ? 'in' : 'auth.required';
    case 'meeting':
      if (isOneOf(participants, actor)) return 'in';
      return expected('management', actor);
    case 'organiser':
    case 'management':
    case 'operator':
      if (actor === 'operator') return access === 'organiser' ? 'permission.denied' : 'in';
      if (actor === 'organiser') return access === 'operator' ? 'permission.denied' : 'in';
      if (isParticipant(actor)) return 'permission.denied';
      if (actor === 'expired') return 'session.expired';
      return actor === 'organiser signed out' ? 'session.revoked' : 'auth.required';
  }
}

const doors: readonly (string | undefined)[] = [
  ...['auth.required', 'session.expired', 'session.revoked', 'permission.denied', 'origin.refused'],
];

let server: TestServer;
let meetingId: string;
const held = new Map<Actor, { browser: Browser; token?: string }>();

beforeAll(async () => {
  server = await testServer();
  const organiser = await server.firstOrganiser();
  const gone = server.browser();
  const signedIn = await gone.post('/api/sign-in', {
    email: 'lan@example.org',
    password: 'correct horse battery staple',
  });
  const { token: goneToken } = signedIn.body as { token: string };
  const cookies = new Map(gone.cookies);
  await gone.post('/api/sign-out');
  for (const [name, cookie] of cookies) gone.cookies.set(name, cookie);

  held.set('nobody', { browser: server.browser() });
  held.set('organiser', { browser: organiser.browser, token: organiser.grant.token });
  held.set('organiser signed out', { browser: gone, token: goneToken });
  held.set('operator', { browser: server.browser(), token: server.operatorToken });
  held.set('wrong operator', { browser: server.browser(), token: 'x'.repeat(43) });

  const { meeting, links } = await server.meeting();
  meetingId = meeting.id;
  for (const { role, link } of links) held.set(`${role} of the meeting`, await comeBy(link));
  const another = await server.meeting();
  held.set('delegate of another', await comeBy(another.links.find(({ role }) => role === 'delegate')?.link));

  for (const forger of forgers) held.set(forger, { browser: server.browser(), token: await forge(forger) });

  async function comeBy(link: string | undefined) {
    const browser = server.browser();
    const redeemed = await browser.post('/api/invitations/redeem', { token: link?.split('#')[1] });
    return { browser, token: SeatGrant.parse(redeemed.body).token };
  }

  /** The organiser's own claims, signed as a forger would, or past their time. */
  async function forge(how: (typeof forgers)[number]): Promise<string> {
    const [key] = await server.store.keys.list();
    const {
      iss: _i,
      aud: _a,
      iat: _t,
      exp: _e,
      ...claims
    } = jwt.decode(organiser.grant.token, { json: true }) ?? {};
    const proper = { issuer: 'entente', audience: 'entente', keyid: key?.id ?? '', expiresIn: 300 };
    const secret = key?.secret ?? '';
    switch (how) {
      case 'expired':
        return jwt.sign(claims, secret, { ...proper, expiresIn: -1 });
      case 'wrong key':
        return jwt.sign(claims, 'a key that nobody gave out, 256 bits', proper);
      case 'unknown key':
        return jwt.sign(claims, secret, { ...proper, keyid: 'another' });
      case 'no algorithm':
        return jwt.sign(claims, '', { ...proper, algorithm: 'none' });
      case 'HS512':
        return jwt.sign(claims, secret, { ...proper, algorithm: 'HS512' });
      case 'other issuer':
        return jwt.sign(claims, secret, { ...proper, issuer: 'else' });
      case 'other audience':
        return jwt.sign(claims, secret, { ...proper, audience: 'else' });
    }
  }
});

afterAll(() => server[Symbol.asyncDispose]());

/** Asks with a body that no route takes, so that whoever is let in changes nothing. */
async function knock(route: RouteName, { browser, token }: { browser: Browser; token?: string }) {
  const [method, pattern = ''] = route.split(' ');
  const path = pattern
    .replace(':meetingId', meetingId)
    .replace(':participantId', 'somebody')
    .replace(':recordingId', 'none')
    .replace(':channel', 'floor')
    .replace(':documentId', 'something');
  // As through a proxy: nearness to the machine must not open a door that the matrix is about.
  const asking = { headers: { 'x-forwarded-for': '192.0.2.7' }, ...(token === undefined ? {} : { token }) };
  if (method === 'GET') return browser.get(path, asking);
  return browser[method === 'PUT' ? 'put' : 'post'](path, { unknown: true }, asking);
}

describe.each(routeNames)('%s', (route) => {
  it.each(actors)('answers %s by the table of access', async (actor) => {
    const { code, status } = await knock(route, held.get(actor) ?? { browser: server.browser() });
    const told = doors.includes(code) ? code : 'in';
    expect(told).toBe(expected(routeTable[route].access, actor));
    if (told === 'in') expect(status).toBeLessThan(500);
  });
});

describe('a cookie', () => {
  it('of another meeting does not pass for one of this', async () => {
    const { browser } = held.get('delegate of another') ?? { browser: server.browser() };
    const [cookie] = browser.cookies.values();
    const thief = server.browser();
    thief.cookies.set(`entente-seat-${meetingId}`, cookie ?? { value: '', attributes: [] });
    expect((await thief.post(`/api/seats/${meetingId}/renew`)).code).toBe('session.revoked');
    thief.cookies.set('entente-organiser', cookie ?? { value: '', attributes: [] });
    expect((await thief.post('/api/organiser/renew')).code).toBe('session.revoked');
  });
});

describe('the metrics', () => {
  it('are open to this machine itself, and to no proxy on it', async () => {
    const near = await server.browser().get('/metrics');
    expect(near.status).toBe(200);
    expect(near.body).toContain('entente_http_request_seconds');
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect((await server.browser().get('/metrics', { headers: { [name]: 'for=1' } })).code).toBe(
        'auth.required',
      );
  });
});
