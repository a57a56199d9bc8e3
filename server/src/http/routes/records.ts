import type { Refusal } from '@entente/shared/errors';
import type { MeetingId } from '@entente/shared/ids';
import { locales, type Locale } from '@entente/shared/languages';
import type { SealedRecord } from '@entente/shared/meeting-record';
import { err, ok, type Result } from '@entente/shared/result';
import type { Archive } from '../../record/archive.ts';
import { endingFor } from '../../record/ending-for.ts';
import type { PrintJob } from '../../record/print-job.ts';
import type { Press } from '../../record/press.ts';
import { sheetOf } from '../../record/sheet-of.ts';
import type { Handlers, SavedFile } from '../call.ts';

export interface RecordRoutesOptions {
  readonly archive: Archive;
  readonly press: Press;
}

type Names =
  | 'GET /api/meetings/:meetingId/record'
  | 'GET /api/meetings/:meetingId/record.pdf'
  | 'GET /api/meetings/:meetingId/record.docx'
  | 'GET /api/meetings/:meetingId/record.json'
  | 'GET /api/seats/:meetingId/ending';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
} as const;

const unknown = err<Refusal>({ code: 'meeting.not-found' });

/** The record of a meeting, for its organisers, as data and as documents; and its last word to who was there. */
export function recordRoutes({ archive, press }: RecordRoutesOptions): Pick<Handlers, Names> {
  async function document(
    meetingId: MeetingId,
    format: PrintJob['format'],
    language: Locale | undefined,
  ): Promise<Result<{ body: Uint8Array; file: SavedFile }, Refusal>> {
    const record = await archive.record(meetingId);
    if (record === null) return unknown;
    const locale = language ?? languageOf(record);
    const printed = await press.print({ sheet: sheetOf(record, locale), format });
    if (!printed.ok) return printed;
    return ok({
      body: printed.value,
      file: { name: nameOf(record, `${locale}.${format}`), type: types[format] },
    });
  }

  return {
    'GET /api/meetings/:meetingId/record': async ({ params: { meetingId }, query }) => {
      const record = await archive.record(meetingId, query);
      return record === null ? unknown : ok({ body: record });
    },
    'GET /api/meetings/:meetingId/record.pdf': ({ params: { meetingId }, query: { language } }) =>
      document(meetingId, 'pdf', language),
    'GET /api/meetings/:meetingId/record.docx': ({ params: { meetingId }, query: { language } }) =>
      document(meetingId, 'docx', language),
    'GET /api/meetings/:meetingId/record.json': async ({ params: { meetingId } }) => {
      const record = await archive.record(meetingId);
      if (record === null) return unknown;
      const body = Buffer.from(`${JSON.stringify(record, null, 2)}\n`, 'utf8');
      return ok({ body, file: { name: nameOf(record, 'json'), type: types.json } });
    },
    'GET /api/seats/:meetingId/ending': async ({ params: { meetingId }, caller: { participantId } }) => {
      const record = await archive.record(meetingId);
      if (record === null) return unknown;
      const ending = endingFor(record, participantId);
      return ending.ok ? ok({ body: ending.value }) : ending;
    },
  };
}

const languageOf = ({ meeting }: SealedRecord): Locale =>
  meeting.workingLanguages.flatMap((tag) => locales.filter((locale) => locale === tag.split('-')[0]))[0] ??
  'en';

/** `record-2026-12-01-fr.pdf`: no title, since that may be in any script and is nobody's business in a folder. */
const nameOf = ({ meeting }: SealedRecord, ending: string): string =>
  `record-${meeting.start.slice(0, 10)}${ending === 'json' ? '.' : '-'}${ending}`;
