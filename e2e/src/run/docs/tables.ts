/** The rows of the first markdown table below `heading`, cell by cell, without its head. Empty if there is none. */
export function tableBelow(markdown: string, heading: string): string[][] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith('#') && line.replace(/^#+\s*/, '') === heading);
  if (start < 0) return [];
  const first = lines.findIndex((line, index) => index > start && line.startsWith('|'));
  if (first < 0) return [];
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  const table = lines.slice(first, length < 0 ? undefined : first + length);
  return table.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** A cell without its code marks. */
export const plain = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '');

/** What is in one list and not in the other, as faults. */
export function differences(what: string, written: readonly string[], real: readonly string[]): string[] {
  const missing = real
    .filter((name) => !written.includes(name))
    .map((name) => `${what}: ${name} is not described`);
  const extra = written
    .filter((name) => !real.includes(name))
    .map((name) => `${what}: ${name} does not exist`);
  const twice = written
    .filter((name, index) => written.indexOf(name) !== index)
    .map((name) => `${what}: ${name} twice`);
  return [...missing, ...extra, ...twice];
}
