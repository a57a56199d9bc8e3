import { readdirSync, readFileSync } from 'node:fs';
import { errorCodes } from '@entente/shared/errors';
import { locales } from '@entente/shared/languages';

/**
 * Every key of English in every locale and none more, area by area; a text for every error code; of the rules of procedure,
 * whose ids are given, texts for none that there is not.
 */
export function localeFaults(folder: string, rules: readonly string[]): string[] {
  const areas = readdirSync(folder);
  const keysOf = (area: string, locale: string): Set<string> => {
    const parsed: unknown = JSON.parse(readFileSync(`${folder}/${area}/${locale}.json`, 'utf8'));
    return new Set(leaves(parsed, ''));
  };
  const all = new Set(areas.flatMap((area) => [...keysOf(area, 'en')]));
  const faults = errorCodes
    .filter((code) => !all.has(`errors.${code}`))
    .map((code) => `en.json: no text for the error ${code}`);
  const ofRules = [...all].filter((key) => key.startsWith('errors.rules.'));
  if (ofRules.length === 0) faults.push('en.json: no rule of procedure has a text');
  for (const key of ofRules)
    if (!rules.includes(key.slice('errors.rules.'.length)))
      faults.push(`en.json: ${key} names a rule which PROCEDURE.md does not hold`);
  for (const area of areas) {
    const english = keysOf(area, 'en');
    for (const locale of locales) {
      const keys = keysOf(area, locale);
      const file = `${area}/${locale}.json`;
      faults.push(...[...english].filter((key) => !keys.has(key)).map((key) => `${file}: ${key} is missing`));
      faults.push(
        ...[...keys].filter((key) => !english.has(key)).map((key) => `${file}: ${key} is not in en.json`),
      );
    }
  }
  return faults;
}

function leaves(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value === '' ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}
