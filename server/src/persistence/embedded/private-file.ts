import { chmodSync, closeSync, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The one true path of a file that may not exist yet, so that two names of it are one. Makes its folder, for us alone. */
export function privatePath(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return existsSync(file) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file));
}

/** Makes an empty file that only we can read, or makes an existing one so, without ever opening that. */
export function createPrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}
