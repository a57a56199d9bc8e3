import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlateWords, sameWords } from './plate-text.ts';

const accepts = (name: string, title?: string): boolean =>
  PlateWords.safeParse(title === undefined ? { name } : { name, title }).success;

describe('the words of a name plate', () => {
  it.each(['Nguyễn Thị Thu Hà', 'عبد الله بن ناصر', '王毅', 'Анна-Мария О’Коннор', 'می‌خواهم'])(
    '[COR-4] takes %s',
    (name) => {
      expect(accepts(name, 'H.E. the Ambassador')).toBe(true);
    },
  );

  it.each([
    ['a right-to-left override', 'Anna \u202eliame'],
    ['an isolate', 'Anna \u2066Berg'],
    ['a line break', 'Anna\nChair'],
    ['a NUL', 'Anna\u0000'],
    ['a paragraph separator', 'Anna\u2029Berg'],
    ['half of a pair', 'Anna \ud800'],
    ['nothing', '   '],
    ['no letter', '--- 1'],
    ['121 characters', 'a'.repeat(121)],
  ])('[COR-4] refuses a name with %s', (_, name) => {
    expect(accepts(name)).toBe(false);
  });

  it('[COR-4] refuses the same in a title, and entries that are no words of a plate', () => {
    expect(accepts('Anna Berg', 'Head\u202e of mission')).toBe(false);
    expect(accepts('Anna Berg', 'a'.repeat(161))).toBe(false);
    expect(PlateWords.safeParse({ name: 'Anna Berg', role: 'chair' }).success).toBe(false);
  });

  it('[COR-4] holds no character that turns the line, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const parsed = PlateWords.safeParse({ name });
        if (parsed.success) expect(parsed.data.name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('takes an absent title and an empty one for the same', () => {
    expect(sameWords({ name: 'A' }, { name: 'A', title: undefined })).toBe(true);
    expect(sameWords({ name: 'A', title: 'B' }, { name: 'A' })).toBe(false);
  });
});
