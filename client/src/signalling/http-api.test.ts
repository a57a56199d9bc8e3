import { MeetingId } from '@entente/shared/ids';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from './http-api.ts';
import { seatApi } from './seat-api.ts';
import { welcome } from './testing/small-server.ts';

const grant = { token: 't', expiresAt: 1, meeting: welcome.meeting, you: welcome.you };

function serverSays(status: number, body: string) {
  const fetch = vi.fn((_path: string, _request: RequestInit) =>
    Promise.resolve(new Response(body, { status })),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a call of the server', () => {
  it('gives what the contract says, and nothing that it does not', async () => {
    serverSays(200, JSON.stringify({ ...grant, secret: 1 }));
    expect(await seatApi.redeem('token-of-the-link')).toEqual({ ok: true, value: grant });
  });

  it('sends a token in its header, and what is told as JSON', async () => {
    const fetch = serverSays(200, JSON.stringify({ link: null }));
    const meeting = MeetingId.parse('m1');
    await api.invitation('token-1', { meeting, participant: welcome.you.id, action: 'move' });
    const [path, request] = fetch.mock.calls[0] ?? [];
    expect(path).toBe('/api/meetings/m1/participants/p1/invitation');
    expect(new Headers(request?.headers).get('authorization')).toBe('Bearer token-1');
    expect(request).toMatchObject({ method: 'POST', body: '{"action":"move"}' });
  });

  it.each<[string, number, string, string]>([
    [
      'the server’s refusal',
      409,
      '{"error":{"code":"invitation.bound-elsewhere"}}',
      'invitation.bound-elsewhere',
    ],
    ['a proxy’s page for a server that is away', 502, '<html>', 'server.unavailable'],
    ['a proxy’s limit', 413, '', 'input.too-large'],
    ['an answer that is not what the contract says', 200, '{"token":1}', 'server.internal'],
  ])('tells %s by its code', async (_, status, body, code) => {
    serverSays(status, body);
    expect(await seatApi.redeem('x')).toEqual({ ok: false, error: { code } });
  });

  it('that does not reach the server is server.unavailable', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    expect(await api.renewOrganiser()).toEqual({ ok: false, error: { code: 'server.unavailable' } });
  });
});
