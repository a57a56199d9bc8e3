import { locales } from '@entente/shared/languages';
import { describe, expect, it } from 'vitest';
import { createPress } from './press.ts';
import type { Sheet } from './sheet.ts';

const sheet: Sheet = {
  ...{
    locale: 'en',
    direction: 'ltr',
    kind: 'Record',
    title: 'Talk',
    marking: null,
    notice: null,
    page: '{page}',
  },
  facts: [{ label: 'Kind', value: 'Talk' }],
  sections: Array.from({ length: 20 }, (_, index) => ({
    title: `Section ${String(index)}`,
    blocks: [
      {
        kind: 'table' as const,
        caption: null,
        columns: [{ label: 'Name', share: 1 }],
        rows: Array.from({ length: 20 }, (_row, row) => [`Person ${String(row)} \u{202e} 王 ليلى`]),
      },
    ],
  })),
};

describe('the press', { timeout: 60_000 }, () => {
  it('leaves the meetings their event loop while it prints', async () => {
    const press = createPress();
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    const began = performance.now();
    const printed = await press.print({ sheet, format: 'pdf' });
    clearInterval(beat);
    expect(printed.ok && new TextDecoder().decode(printed.value.slice(0, 5))).toBe('%PDF-');
    // The same layout in this thread stands in the way for as long as it takes.
    expect(longest).toBeLessThan((performance.now() - began) / 2);
    await press.close();
  });

  it('prints what is asked for at the same time one after the other, and refuses what is too much', async () => {
    const press = createPress();
    const small = { ...sheet, sections: [] };
    const asked = locales.map((locale) => press.print({ sheet: { ...small, locale }, format: 'docx' }));
    const tooMuch = await press.print({ sheet: small, format: 'docx' });
    expect(tooMuch).toEqual({ ok: false, error: { code: 'server.unavailable', retryAfter: 5 } });
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
    expect((await press.print({ sheet: small, format: 'docx' })).ok).toBe(true);
    await press.close();
  });

  it('stops at once when it is closed, and prints nothing afterwards', async () => {
    const press = createPress();
    const asked = press.print({ sheet, format: 'pdf' });
    await press.close();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'server.unavailable' } });
    expect((await press.print({ sheet, format: 'pdf' })).ok).toBe(false);
  });
});
