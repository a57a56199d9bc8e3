import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { newSecret, sameSecret } from './secrets.ts';

/** What the command line finds in the data folder of a running server. */
export const OperatorFile = z.object({ url: z.url(), token: z.string().min(32) });
export type OperatorFile = z.infer<typeof OperatorFile>;

const fileIn = (dataFolder: string): string => join(dataFolder, 'operator.json');

export interface OperatorKey {
  matches(token: string): boolean;
  /** Leaves the key where the command line of this machine's owner finds it, readable by the owner alone. */
  publish(url: string): Promise<void>;
  remove(): Promise<void>;
}

/** The operator's access: whoever may read the data folder may manage meetings. A new key at every start. */
export function operatorKey(dataFolder: string): OperatorKey {
  const token = newSecret();
  return {
    matches: (given) => sameSecret(given, token),
    async publish(url) {
      const content: OperatorFile = { url, token };
      const draft = `${fileIn(dataFolder)}.${String(process.pid)}`;
      await writeFile(draft, `${JSON.stringify(content)}\n`, { mode: 0o600 });
      await rename(draft, fileIn(dataFolder));
    },
    remove: () => rm(fileIn(dataFolder), { force: true }),
  };
}

/** The key of the server that runs, or ran, on this data folder; null if there is none. */
export async function readOperatorFile(dataFolder: string): Promise<OperatorFile | null> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = OperatorFile.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
