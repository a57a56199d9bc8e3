import { Document, Font, Page, Text, View, renderToBuffer, type DocumentProps } from '@react-pdf/renderer';
import { createElement as element, type Attributes, type ComponentProps, type ReactElement } from 'react';
import { directionOf } from './direction.ts';
import { registerFonts } from './pdf-fonts.ts';
import { pdfStyles, type PdfStyles } from './pdf-styles.ts';
import type { Block, Sheet } from './sheet.ts';
import { filled } from './texts.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Style = PdfStyles[keyof PdfStyles];
type Written = (
  text: string,
  style: Style,
  more?: Partial<ComponentProps<typeof Text>> & Attributes,
) => ReactElement;

interface Printing {
  readonly sheet: Sheet;
  readonly styles: PdfStyles;
  readonly written: Written;
}

/** The record as PDF, A4. Keeps one core busy for some hundred ms: called in a thread of its own. */
export async function pdfOf(sheet: Sheet): Promise<Uint8Array> {
  registerFonts(Font);
  // react-pdf hands the direction down to nothing: each text has to be told.
  const written: Written = (text, style, more) =>
    element(Text, { ...more, style: { ...style, direction: directionOf(text, sheet.direction) } }, text);
  return renderToBuffer(documentOf({ sheet, styles: pdfStyles(sheet), written }));
}

function documentOf(printing: Printing): ReactElement<DocumentProps> {
  const { sheet, styles, written } = printing;
  const about = { title: `${sheet.kind}: ${sheet.title}`, language: sheet.locale };
  return element<DocumentProps>(
    Document,
    { ...about, creator: 'Entente', producer: 'Entente' },
    element(
      Page,
      { size: 'A4', style: styles.page },
      runningHead(printing),
      written(sheet.kind, styles.kind),
      written(sheet.title, styles.title),
      sheet.notice === null ? null : written(sheet.notice, styles.notice),
      element(
        View,
        { style: styles.facts },
        ...sheet.facts.map(({ label, value }) =>
          element(
            View,
            { key: label, style: styles.fact },
            written(label, styles.factLabel),
            written(value, styles.factValue),
          ),
        ),
      ),
      ...sheet.sections.flatMap(({ title, blocks }) => [
        written(title, styles.section, { key: title, minPresenceAhead: 80 }),
        ...blocks.map((block, index) => blockOf(block, printing, `${title} ${String(index)}`)),
      ]),
      pageNumber(printing),
    ),
  );
}

/** On every page: what it is a page of, and its marking. */
function runningHead({ sheet, styles, written }: Printing): ReactElement {
  return element(
    View,
    { fixed: true, style: styles.head },
    written(sheet.title, styles.headTitle),
    written(sheet.marking ?? '', styles.marking),
  );
}

function pageNumber({ sheet, styles }: Printing): ReactElement {
  return element(Text, {
    fixed: true,
    style: { ...styles.foot, direction: sheet.direction },
    render: ({ pageNumber: page, totalPages: pages }) =>
      filled(sheet.page, { page: String(page), pages: String(pages) }),
  });
}

function blockOf(block: Block, printing: Printing, key: string): ReactElement {
  const { styles, written } = printing;
  if (block.kind === 'text') return written(block.text, styles.text, { key });
  return element(
    View,
    { key, style: styles.table },
    block.caption === null ? null : written(block.caption, styles.caption, { minPresenceAhead: 60 }),
    headRow(block, printing),
    ...block.rows.map((cells, index) => bodyRow(block, { printing, cells, key: String(index) })),
  );
}

function headRow({ columns }: Table, { styles, written }: Printing): ReactElement {
  return element(
    View,
    { style: styles.headRow, wrap: false, minPresenceAhead: 30 },
    ...columns.map(({ label, share }) =>
      element(View, { key: label, style: cellOf(share, styles) }, written(label, styles.headCell)),
    ),
  );
}

interface BodyRow {
  readonly printing: Printing;
  readonly cells: readonly string[];
  readonly key: string;
}

function bodyRow({ columns }: Table, { printing: { styles, written }, cells, key }: BodyRow): ReactElement {
  return element(
    View,
    { key, style: styles.row, wrap: false },
    ...columns.map(({ label, share }, index) => {
      // A second line of a cell says more of the first: the title of a person.
      const [first = '', ...more] = (cells[index] ?? '').split('\n');
      return element(
        View,
        { key: label, style: cellOf(share, styles) },
        written(first, styles.line),
        ...more.map((line) => written(line, styles.more, { key: line })),
      );
    }),
  );
}

const cellOf = (share: number, styles: PdfStyles) => ({ ...styles.cell, width: `${String(share * 100)}%` });
