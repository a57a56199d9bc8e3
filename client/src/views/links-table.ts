/** A cell of a table that spreadsheets take: quoted (RFC 4180), and never read as a formula. */
function cell(text: string): string {
  const harmless = /^[\s]*[=+\-@]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Rows as comma-separated values. */
export const commaSeparated = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
