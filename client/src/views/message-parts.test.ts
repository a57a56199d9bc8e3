import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageParts } from './message-parts.ts';

const links = (text: string) => messageParts(text).flatMap((part) => (part.is === 'link' ? [part] : []));

describe('the parts of a message', () => {
  it.each([
    ['See https://un.org/a?b=c#d.', 'https://un.org/a?b=c#d', 'un.org'],
    ['(https://un.org/a)', 'https://un.org/a', 'un.org'],
    [
      'https://en.wikipedia.org/wiki/Entente_(alliance), please',
      'https://en.wikipedia.org/wiki/Entente_(alliance)',
      'en.wikipedia.org',
    ],
    ['HTTP://Un.Org:8080/x', 'HTTP://Un.Org:8080/x', 'un.org:8080'],
    ['«https://un.org/ru»', 'https://un.org/ru', 'un.org'],
    // What stands before the @ is no host, and letters of other scripts are told apart.
    ['https://un.org@evil.example/', 'https://un.org@evil.example/', 'evil.example'],
    ['https://\u0443n.org/', 'https://\u0443n.org/', 'xn--n-bub.org'],
  ])('%s, shown as %s, leads to %s', (text, shown, host) => {
    expect(links(text)).toMatchObject([{ text: shown, host }]);
  });

  it.each([
    ...[
      'javascript:alert(1)',
      'data:text/html,hi',
      'ftp://un.org',
      'un.org',
      'mailto:a@un.org',
      'https://',
      'http:// a',
    ],
    '<a href="x">y</a>',
  ])('%s is text', (text) => {
    expect(messageParts(text)).toEqual([{ is: 'text', text }]);
  });

  it('are the text, all of it, in order, and lead to http or https', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom(' ', '(', ')', '.', 'https://'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const parts = messageParts(pieces.join(''));
        expect(parts.map(({ text }) => text).join('')).toBe(pieces.join(''));
        for (const part of parts)
          if (part.is === 'link') expect(['http:', 'https:']).toContain(new URL(part.href).protocol);
      }),
    );
  });
});
