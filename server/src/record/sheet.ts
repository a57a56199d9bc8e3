import type { Locale } from '@entente/shared/languages';

/** A record laid out for reading, in one language: what both the PDF and the DOCX are printed from. Plain data. */
export interface Sheet {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** What kind of document it is, above the title of the meeting. */
  readonly kind: string;
  readonly title: string;
  /** Stands on every page. */
  readonly marking: string | null;
  /** Why it is not the last word. */
  readonly notice: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly Section[];
  /** "Page {page} of {pages}" */
  readonly page: string;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      /** Stands above the table. */
      readonly caption: string | null;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Column {
  readonly label: string;
  /** The part of the width that it takes; the shares of a table add up to 1. */
  readonly share: number;
}
