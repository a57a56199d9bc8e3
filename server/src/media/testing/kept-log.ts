import { pino, type Logger } from 'pino';

/** A log that keeps its lines for a test to read. */
export function keptLog(): { readonly logger: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  return {
    logger: pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(line) }),
    lines,
  };
}
