import { readFileSync } from 'node:fs';
import { plain, tableBelow } from './tables.ts';

const ruleId = /\[([A-Z]{3}-\d+)\]/g;

/** The ids of the rules of PROCEDURE.md. */
export const ruleIds = (procedure: string): string[] =>
  tableBelow(procedure, 'Rules').map(([id]) => plain(id));

/** Every rule of PROCEDURE.md has a test that cites it; every rule that code or a test cites is in PROCEDURE.md. */
export function procedureFaults(procedure: string, files: readonly string[]): string[] {
  const rules = ruleIds(procedure);
  if (rules.length === 0) return ['server/PROCEDURE.md: no table below the heading "Rules"'];
  const tested = new Set<string>();
  const faults: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.ts') || name.endsWith('.tsx'))) {
    const text = readFileSync(file, 'utf8');
    const isTest = /\.(test|contract)\.tsx?$/.test(file);
    for (const [, id = ''] of text.matchAll(ruleId)) {
      if (isTest) tested.add(id);
      if (file.startsWith('server/') && !rules.includes(id))
        faults.push(`${file}: cites ${id}, which PROCEDURE.md does not hold`);
    }
    for (const [, id = ''] of text.matchAll(/against\('([A-Z]{3}-\d+)'\)/g))
      if (!rules.includes(id)) faults.push(`${file}: refuses by ${id}, which PROCEDURE.md does not hold`);
  }
  return [
    ...faults,
    ...rules.filter((id) => !tested.has(id)).map((id) => `server/PROCEDURE.md: no test cites [${id}]`),
  ];
}
