import type { Sheet } from './sheet.ts';

/** What is handed to the printing thread. */
export interface PrintJob {
  readonly sheet: Sheet;
  readonly format: 'pdf' | 'docx';
}

/** What it hands back. */
export interface Printed {
  readonly bytes: Uint8Array;
}
