import { readFileSync } from 'node:fs';
import { errorCodes } from '@entente/shared/errors';
import { locales } from '@entente/shared/languages';

/** Every key of English in every locale and none more; a text for every error code. */
export function localeFaults(folder: string): string[] {
  const keysOf = (locale: string): Set<string> => {
    const parsed: unknown = JSON.parse(readFileSync(`${folder}/${locale}.json`, 'utf8'));
    return new Set(leaves(parsed, ''));
  };
  const english = keysOf('en');
  const faults = errorCodes
    .filter((code) => !english.has(`errors.${code}`))
    .map((code) => `en.json: no text for the error ${code}`);
  for (const locale of locales) {
    const keys = keysOf(locale);
    faults.push(
      ...[...english].filter((key) => !keys.has(key)).map((key) => `${locale}.json: ${key} is missing`),
    );
    faults.push(
      ...[...keys]
        .filter((key) => !english.has(key))
        .map((key) => `${locale}.json: ${key} is not in en.json`),
    );
  }
  return faults;
}

function leaves(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value === '' ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}
