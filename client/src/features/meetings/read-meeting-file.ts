/** The largest file that the server takes, in bytes. */
export const largestFile = 1_000_000;

export type ReadFile =
  | { readonly ok: true; readonly content: unknown }
  | { readonly ok: false; readonly fault: 'too-large' }
  | { readonly ok: false; readonly fault: 'not-json'; readonly line: number };

/** Reads a meeting file as JSON. Whether it makes a meeting is for the server to say. */
export async function readMeetingFile(file: Pick<File, 'size' | 'text'>): Promise<ReadFile> {
  if (file.size > largestFile) return { ok: false, fault: 'too-large' };
  const text = await file.text();
  try {
    return { ok: true, content: JSON.parse(text) };
  } catch (error) {
    return { ok: false, fault: 'not-json', line: lineOf(text, error) };
  }
}

/** The line that the parser stumbled on, from 1. Engines name it in different ways, or not at all. */
function lineOf(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  return text.slice(0, position).split('\n').length;
}
