import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Every link of a document to a file of the project leads to one. */
export function linkFaults(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)(#[^)\s]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(normalize(join(dirname(file), target))))
        .map((target) => `${file}: links to ${target}, which does not exist`),
    );
}
