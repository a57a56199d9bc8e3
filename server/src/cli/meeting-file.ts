import { invalid, type Fault } from '@entente/shared/errors';
import { MeetingFile } from '@entente/shared/meeting-file';
import { err, ok, type Result } from '@entente/shared/result';
import { readFile } from 'node:fs/promises';

/** Reads a meeting file. A fault without a path is of the file as a whole. */
export async function readMeetingFile(path: string): Promise<Result<MeetingFile, readonly Fault[]>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => error as Error);
  if (typeof text !== 'string') return err([{ path: '', fault: `cannot be read: ${text.message}` }]);
  return parseMeetingFile(text);
}

/** Parses the text of a meeting file. */
export function parseMeetingFile(text: string): Result<MeetingFile, readonly Fault[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([
      { path: '', fault: `is not JSON: ${error instanceof Error ? error.message : String(error)}` },
    ]);
  }
  const parsed = MeetingFile.safeParse(json);
  return parsed.success ? ok(parsed.data) : err(invalid(parsed.error).faults ?? []);
}

/** One line for each fault, `participants.2.delegation: names no delegation…`. */
export const faultLines = (faults: readonly Fault[], file: string): string[] =>
  faults.map(({ path, fault }) => `${path === '' ? file : path}: ${fault}`);
