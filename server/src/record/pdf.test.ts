import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { pdfOf } from './pdf.ts';
import type { Sheet } from './sheet.ts';

const sheet = (change: Partial<Sheet>): Sheet => ({
  ...{ locale: 'en', direction: 'ltr', kind: 'Record', title: 'Talk', marking: null, notice: null },
  ...{ page: '{page}', facts: [], sections: [], ...change },
});

/** What a reader who marks the whole first page and copies it has. */
async function copied(pdf: Uint8Array): Promise<string> {
  const page = await (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).getPage(1);
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .normalize('NFC');
}

it.each([
  {
    locale: 'vi',
    title: 'Biên bản cuộc họp: Cộng hòa xã hội chủ nghĩa Việt Nam, Nguyễn Thị Hường, Trưởng đoàn',
  },
  { locale: 'fr', title: 'Compte rendu : œuvre, Île-de-France, Noël, façade' },
  { locale: 'ru', title: 'Протокол: Йошкар-Ола, ёлка' },
] as const)('is copied as it was written ($locale)', async ({ locale, title }) => {
  expect(await copied(await pdfOf(sheet({ locale, title })))).toContain(title);
});

it('prints the vowels of Arabic', async () => {
  const title = 'محضر: الأُمَّة';
  const text = await copied(await pdfOf(sheet({ locale: 'ar', direction: 'rtl', title })));
  expect(text).toContain('\u064f');
});
