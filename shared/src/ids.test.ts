import { describe, expect, it } from 'vitest';
import * as ids from './ids.ts';

describe.each(Object.entries(ids))('%s', (_, schema) => {
  it.each(['a', 'A-z_9', 'x'.repeat(64)])('takes %s', (text) => {
    expect(schema.parse(text)).toBe(text);
  });

  it.each(['', 'x'.repeat(65), 'a b', 'a/b', '../a', 'a:b', 'é', 'a\n', 'a%00', 7, null, undefined, {}])(
    'refuses %j',
    (value) => {
      expect(schema.safeParse(value).success).toBe(false);
    },
  );
});
