import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress, trustedProxies } from './client-address.ts';

function request(from: string, told?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: from });
  const message = new IncomingMessage(socket);
  if (told !== undefined) message.headers['x-forwarded-for'] = told;
  return message;
}

describe("a caller's address", () => {
  it('is that of the connection where no proxy is trusted', () => {
    expect(clientAddress(request('10.0.0.5', '192.0.2.1'), trustedProxies(null))).toBe('10.0.0.5');
  });

  it('is what the nearest proxy says, if it is trusted, and never what the caller says', () => {
    const told = request('10.0.0.5', '198.51.100.66, 192.0.2.1');
    expect(clientAddress(told, trustedProxies(1))).toBe('192.0.2.1');
    expect(clientAddress(told, trustedProxies(['10.0.0.0/8']))).toBe('192.0.2.1');
    expect(clientAddress(told, trustedProxies(['10.0.0.6']))).toBe('10.0.0.5');
    expect(clientAddress(request('::ffff:10.0.0.5', '192.0.2.1'), trustedProxies(['10.0.0.5']))).toBe(
      '192.0.2.1',
    );
  });

  it('is the farthest one known where every one is trusted', () => {
    expect(clientAddress(request('10.0.0.5', '10.0.0.9'), trustedProxies(['10.0.0.0/8']))).toBe('10.0.0.9');
  });
});
