import { ParticipantId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { hear, silence, type Speakers } from './recent-speakers.ts';

const levels = (...ids: string[]) => ({
  speaking: ids.map((id) => ({ participantId: ParticipantId.parse(id), level: -20 })),
});
const after = (...moments: string[][]): Speakers =>
  moments.reduce((before, ids) => hear(before, levels(...ids)), silence);

describe('who spoke last', () => {
  it.each<[string, string[][], string[]]>([
    ['nobody, in silence', [[]], []],
    ['the loudest first, when two begin at once', [['a', 'b']], ['a', 'b']],
    ['the newest first', [['a'], ['b']], ['b', 'a']],
    ['the leader still, while another speaks as well', [['a'], ['b', 'a']], ['a', 'b']],
    ['the leader still, after falling silent', [['a'], []], ['a']],
    ['the other, when the leader has fallen silent', [['a'], ['b', 'a'], ['b']], ['b', 'a']],
  ])('is %s', (_, moments, recent) => {
    expect(after(...moments).recent).toEqual(recent);
  });

  it('is the same object when nothing changed', () => {
    const before = after(['a', 'b']);
    expect(hear(before, levels('a', 'b'))).toBe(before);
  });
});
