import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
} from 'docx';
import { directionOf } from './direction.ts';
import type { Block, Sheet } from './sheet.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Mirrored = Pick<Sheet, 'direction'>;

/** Where it is not right to left, Word's own choice for the script is left alone. Sizes in half points. */
const fonts = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: 'Noto Sans Arabic', eastAsia: 'Noto Sans SC' };
const quiet = '566370';
const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9C2B2' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** The width between the margins of A4, in twentieths of a point. */
const width = 9026;

/** The record as DOCX: real headings and tables, to be edited and signed. */
export async function docxOf(sheet: Sheet): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Entente',
    title: `${sheet.kind}: ${sheet.title}`,
    styles: { default: { document: { run: { font: fonts, size: 20, language: languageOf(sheet) } } } },
    sections: [
      {
        headers: { default: new Header({ children: [runningHead(sheet)] }) },
        footers: { default: new Footer({ children: [pageNumber(sheet)] }) },
        children: [...opening(sheet), ...sheet.sections.flatMap((section) => sectionOf(section, sheet))],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const languageOf = ({ locale, direction }: Sheet) =>
  direction === 'rtl' ? { bidirectional: locale } : { value: locale, eastAsia: locale };

/** A run that tells Word which way it goes; without that, brackets and digits of Arabic stand wrongly. */
const run = (text: string, { direction }: Mirrored, more: IRunOptions = {}): TextRun =>
  new TextRun({ ...more, text, rightToLeft: directionOf(text, direction) === 'rtl' });

/** In a right-to-left paragraph Word's START is the right-hand side. */
const paragraph = (
  text: string,
  sheet: Mirrored,
  more: { readonly heading?: 'Title' | 'Heading1' | 'Heading2'; readonly run?: IRunOptions } = {},
): Paragraph =>
  new Paragraph({
    ...(more.heading === undefined ? {} : { heading: headings[more.heading], keepNext: true }),
    bidirectional: sheet.direction === 'rtl',
    spacing: { after: 60 },
    children: [run(text, sheet, more.run)],
  });

const headings = {
  Title: HeadingLevel.TITLE,
  Heading1: HeadingLevel.HEADING_1,
  Heading2: HeadingLevel.HEADING_2,
} as const;

function runningHead(sheet: Sheet): Paragraph {
  const words = sheet.marking === null ? sheet.title : `${sheet.marking}  ·  ${sheet.title}`;
  return paragraph(words, sheet, { run: { size: 16, color: quiet } });
}

function pageNumber(sheet: Sheet): Paragraph {
  const parts = sheet.page.split(/(\{page\}|\{pages\})/);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    bidirectional: sheet.direction === 'rtl',
    children: parts.map((part) => {
      const isNumber = part === '{page}' || part === '{pages}';
      const children = isNumber ? [part === '{page}' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES] : [part];
      return new TextRun({ children, size: 16, color: quiet, rightToLeft: sheet.direction === 'rtl' });
    }),
  });
}

function opening(sheet: Sheet): (Paragraph | Table)[] {
  const facts: TableBlock = {
    kind: 'table',
    caption: null,
    columns: [
      { label: '', share: 0.3 },
      { label: '', share: 0.7 },
    ],
    rows: sheet.facts.map(({ label, value }) => [label, value]),
  };
  return [
    paragraph(sheet.kind, sheet, { run: { color: '7A5B12' } }),
    paragraph(sheet.title, sheet, { heading: 'Title', run: { bold: true, size: 36, font: fonts } }),
    ...(sheet.notice === null ? [] : [paragraph(sheet.notice, sheet, { run: { color: quiet } })]),
    tableOf(facts, sheet, []),
  ];
}

function sectionOf({ title, blocks }: Sheet['sections'][number], sheet: Sheet): (Paragraph | Table)[] {
  const look = { bold: true, color: '17212B', font: fonts };
  return [
    paragraph('', sheet),
    paragraph(title, sheet, { heading: 'Heading1', run: { ...look, size: 26 } }),
    ...blocks.flatMap((block) => {
      if (block.kind === 'text') return [paragraph(block.text, sheet)];
      const { caption } = block;
      return [
        ...(caption === null
          ? []
          : [paragraph(caption, sheet, { heading: 'Heading2', run: { ...look, size: 20 } })]),
        tableOf(block, sheet, [headRow(block, sheet)]),
      ];
    }),
  ];
}

const widthOf = (share: number) => ({ size: Math.round(share * width), type: WidthType.DXA });

const headRow = ({ columns }: TableBlock, sheet: Mirrored): TableRow =>
  new TableRow({
    tableHeader: true,
    children: columns.map(
      ({ label, share }) =>
        new TableCell({
          width: widthOf(share),
          shading: { fill: 'F4F1EA' },
          children: [paragraph(label, sheet, { run: { size: 16, color: quiet } })],
        }),
    ),
  });

function tableOf({ columns, rows }: TableBlock, sheet: Mirrored, head: readonly TableRow[]): Table {
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ share }, index) =>
            new TableCell({
              width: widthOf(share),
              verticalAlign: VerticalAlignTable.TOP,
              children: (cells[index] ?? '')
                .split('\n')
                .map((text, at) =>
                  paragraph(text, sheet, at === 0 ? {} : { run: { size: 16, color: quiet } }),
                ),
            }),
        ),
      }),
  );
  return new Table({
    visuallyRightToLeft: sheet.direction === 'rtl',
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map(({ share }) => Math.round(share * width)),
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [...head, ...body],
  });
}
