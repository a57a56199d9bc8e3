import { CommandId } from '@entente/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOf } from '../../test/log-arbitrary.ts';
import type { LogEntry } from '../persistence/event-log.ts';
import { canonical, sealOf } from './log-chain.ts';

const log = logOf({ maxEntries: 8 });

describe('the seal of a log', () => {
  it('is the same for the log as it comes back from a disk', () => {
    fc.assert(
      fc.property(log, (entries) => {
        expect(sealOf(JSON.parse(canonical(entries)) as LogEntry[])).toEqual(sealOf(entries));
      }),
    );
  });

  it('is another one if an entry is changed, dropped or moved', () => {
    fc.assert(
      fc.property(log, fc.nat(), (entries, choice) => {
        const at = choice % entries.length;
        const { digest } = sealOf(entries);
        const changed = entries.with(at, {
          ...entries[at],
          commandId: CommandId.parse('forged'),
        } as LogEntry);
        expect(sealOf(changed).digest).not.toBe(digest);
        const later = entries.map((entry, index) => (index === at ? { ...entry, at: entry.at + 1 } : entry));
        expect(sealOf(later).digest).not.toBe(digest);
        if (entries.length < 2) return;
        expect(sealOf(entries.toSpliced(at, 1)).digest).not.toBe(digest);
        expect(sealOf([...entries].reverse()).digest).not.toBe(digest);
      }),
    );
  });

  it('does not depend on the order in which keys were written', () => {
    expect(canonical({ b: 1, a: [{ d: 2, c: 'x' }] })).toBe('{"a":[{"c":"x","d":2}],"b":1}');
  });
});
