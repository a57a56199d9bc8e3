import { StyleSheet } from '@react-pdf/renderer';
import { families } from './pdf-fonts.ts';
import type { Sheet } from './sheet.ts';

const ink = { text: '#17212b', quiet: '#566370', line: '#c9c2b2', head: '#f4f1ea', accent: '#7a5b12' };
/** In points. */
const margin = 56;

export type PdfStyles = ReturnType<typeof pdfStyles>;

/** The look of a page, for the direction of its language: react-pdf mirrors neither rows nor alignment by itself. */
export function pdfStyles({ direction, locale }: Sheet) {
  const isMirrored = direction === 'rtl';
  const flexDirection = isMirrored ? ('row-reverse' as const) : ('row' as const);
  const [start, end] = isMirrored ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return StyleSheet.create({
    page: {
      ...{ paddingTop: 76, paddingBottom: 68, paddingHorizontal: margin },
      ...{ fontFamily: families(locale), fontSize: 9.5, lineHeight: 1.4, color: ink.text, textAlign: start },
      // Letters with marks as one glyph each: put together from parts, they would be copied without their marks. The vowels
      // of Arabic have no other way.
      ...(isMirrored ? {} : { fontFeatureSettings: { ccmp: 0 } }),
    },
    head: {
      ...{ position: 'absolute', top: 32, left: margin, right: margin, flexDirection },
      ...{ justifyContent: 'space-between', fontSize: 8, color: ink.quiet },
    },
    headTitle: { width: '72%' },
    marking: { width: '26%', textAlign: end, fontWeight: 600, color: ink.text },
    // From the top (A4 is 842 high): with a line height, react-pdf leaves out a page number that hangs from the bottom.
    foot: {
      ...{ position: 'absolute', top: 800, left: margin, right: margin },
      ...{ fontSize: 8, color: ink.quiet, textAlign: 'center' },
    },
    kind: { fontSize: 10, color: ink.accent, marginBottom: 2 },
    title: { fontSize: 19, fontWeight: 600, lineHeight: 1.3, marginBottom: 10 },
    notice: { color: ink.quiet, marginBottom: 10 },
    facts: { borderTop: `1pt solid ${ink.line}`, borderBottom: `1pt solid ${ink.line}`, paddingVertical: 8 },
    fact: { flexDirection, paddingVertical: 1.5 },
    factLabel: { width: '28%', color: ink.quiet },
    factValue: { width: '72%' },
    section: { fontSize: 13, fontWeight: 600, marginTop: 20, marginBottom: 6 },
    text: { marginBottom: 3 },
    table: { marginBottom: 12 },
    caption: { fontWeight: 600, marginBottom: 4 },
    headRow: { flexDirection, backgroundColor: ink.head },
    row: { flexDirection, borderBottom: `0.5pt solid ${ink.line}` },
    cell: { paddingVertical: 4, paddingHorizontal: 6 },
    line: { fontSize: 9.5 },
    headCell: { fontSize: 8, color: ink.quiet },
    more: { fontSize: 8, color: ink.quiet },
  });
}
