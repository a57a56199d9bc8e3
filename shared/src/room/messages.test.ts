import { describe, expect, it } from 'vitest';
import { CommandId, ParticipantId } from '../ids.ts';
import { MessageId, messageIdOf } from './messages.ts';

describe('the id of a message', () => {
  it('is made of its sender and its command', () => {
    expect(messageIdOf(ParticipantId.parse('x'.repeat(64)), CommandId.parse('c-1'))).toBe(
      `${'x'.repeat(64)}.c-1`,
    );
  });

  it.each(['', 'a', 'a.', '.b', 'a.b.c', 'a b.c', 'a.b\n', `a.${'x'.repeat(65)}`, 7, null])(
    'is never %j',
    (value) => {
      expect(MessageId.safeParse(value).success).toBe(false);
    },
  );
});
