import { readFileSync } from 'node:fs';

/** Every `npm run NAME` that a document or the set-up tells somebody to type is a script of the project. */
export function scriptFaults(files: readonly string[]): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return files
    .filter((file) => /\.(?:md|mjs|yml)$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/npm run (?!--)([\w:-]+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !Object.hasOwn(scripts, name))
        .map((name) => `${file}: tells to type npm run ${name}, which does not exist`),
    );
}
