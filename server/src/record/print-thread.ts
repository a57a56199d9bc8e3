import { parentPort, workerData } from 'node:worker_threads';
import type { Printed, PrintJob } from './print-job.ts';

/**
 * Prints one document and ends. Never a second one: what a document leaves behind in react-pdf's fonts spoils the Arabic
 * of the next. The libraries are loaded here alone, so that a server that prints nothing carries none of them.
 */
// What started this thread is `createPress`, which puts a job there.
const { sheet, format } = workerData as PrintJob;
const bytes =
  format === 'pdf'
    ? await (await import('./pdf.ts')).pdfOf(sheet)
    : await (await import('./docx.ts')).docxOf(sheet);
parentPort?.postMessage({ bytes: new Uint8Array(bytes) } satisfies Printed);
