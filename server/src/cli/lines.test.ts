import { describe, expect, it } from 'vitest';
import { columns } from './columns.ts';
import { faultLines, parseMeetingFile } from './meeting-file.ts';
import { soonIn } from './soon.ts';

describe('what the command line prints', () => {
  it('stands in columns', () => {
    expect(
      columns([
        ['a', 'bb', 'c'],
        ['aaa', 'b', 'c'],
      ]),
    ).toEqual(['a    bb  c', 'aaa  b   c']);
  });

  it('names each fault of a meeting file by its path', () => {
    const parsed = parseMeetingFile(JSON.stringify({ kind: 'briefing', title: '', participants: [] }));
    const lines = parsed.ok ? [] : faultLines(parsed.error, 'x.json');
    expect(lines).toContain('title: is empty');
    expect(lines).toContain('participants: names nobody');
    const broken = parseMeetingFile('{');
    expect(broken.ok ? [] : faultLines(broken.error, 'x.json')).toEqual([
      expect.stringMatching(/^x\.json: is not JSON/),
    ]);
  });
});

describe('a demo', () => {
  it('begins at the next quarter of an hour, in the time of its zone', () => {
    expect(soonIn('Asia/Ho_Chi_Minh', Date.UTC(2026, 10, 30, 17, 1))).toBe('2026-12-01T00:15');
    expect(soonIn('UTC', Date.UTC(2026, 0, 1, 10, 0))).toBe('2026-01-01T10:00');
  });
});
