import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Whether the proxy at `address`, `hop` steps away (from 0), is believed about whom it speaks for. */
export type TrustsProxy = (address: string, hop: number) => boolean;

/** From the setting: nobody, so many proxies in front, or those of these addresses and ranges. */
export function trustedProxies(setting: number | readonly string[] | null): TrustsProxy {
  if (setting === null) return () => false;
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  const trusted = new BlockList();
  for (const entry of setting) {
    const [base = '', bits] = entry.split('/');
    const family = isIP(base) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(base, family);
    else trusted.addSubnet(base, Number(bits), family);
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
    return isIP(plain) !== 0 && trusted.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
  };
}

/** The address of a caller behind trusted proxies; for throttling alone. As express works out `request.ip`. */
export function clientAddress(request: IncomingMessage, trusts: TrustsProxy): string {
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const chain = [request.socket.remoteAddress ?? '', ...told.reverse()];
  const first = chain.findIndex((address, hop) => !trusts(address, hop));
  return chain.at(first) ?? '';
}
