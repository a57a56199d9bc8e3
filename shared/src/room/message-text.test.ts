import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lengthOf,
  longestMessage,
  messageFault,
  MessageText,
  mostLines,
  tidyMessage,
} from './message-text.ts';

describe('the text of a message', () => {
  it.each([
    ['  Good morning.\r\nSecond line \n', 'Good morning.\nSecond line'],
    ['a\n\n\n\nb', 'a\n\nb'],
    ['e\u0301', '\u00e9'],
    ['a\tb', 'a b'],
    ['one\u2028two', 'one\ntwo'],
    ['https://un.org/\u202egro.live', 'https://un.org/gro.live'],
    ['\u0645\u0631\u062d\u0628\u0627 \u2066ok\u2069', '\u0645\u0631\u062d\u0628\u0627 \u2066ok\u2069'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['…', '…'],
  ])('[MSG-4] %j is kept as %j', (raw, kept) => {
    expect(MessageText.parse(raw)).toBe(kept);
  });

  it.each([
    ['', 'is empty'],
    [' \n\t ', 'is empty'],
    ['\u200b\u200d\u00ad', 'is empty'],
    ['\u0301', 'is empty'],
    ['a\u0000b', 'holds control characters'],
    ['a\u001bb', 'holds control characters'],
    ['a\u0085b', 'holds control characters'],
    ['a\ud800', 'holds control characters'],
    ['x'.repeat(longestMessage + 1), 'is too long'],
    ['x'.repeat(longestMessage * 4 + 1), 'is too long'],
    ['x\n'.repeat(mostLines) + 'x', 'has too many lines'],
  ])('[MSG-4] %j is refused', (raw, why) => {
    const parsed = MessageText.safeParse(raw);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([why]);
  });

  it.each([7, null, undefined, {}, ['a']])('[MSG-4] is no %j', (value) => {
    expect(MessageText.safeParse(value).success).toBe(false);
  });

  it('[MSG-4] counts characters, not their halves', () => {
    expect(MessageText.parse('😀'.repeat(longestMessage))).toHaveLength(longestMessage * 2);
    expect(messageFault('😀'.repeat(longestMessage + 1))).toBe('too long');
  });

  it('[MSG-4] is within the limits whatever was sent, and tidied once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const tidy = tidyMessage(raw);
        const parsed = MessageText.safeParse(raw);
        expect(parsed.success).toBe(messageFault(tidy) === null);
        if (!parsed.success) return;
        expect(MessageText.parse(parsed.data)).toBe(parsed.data);
        expect(lengthOf(parsed.data)).toBeLessThanOrEqual(longestMessage);
        expect(parsed.data.isWellFormed()).toBe(true);
        for (const character of parsed.data)
          expect(character === '\n' || !/\p{Cc}/u.test(character)).toBe(true);
      }),
    );
  });
});
