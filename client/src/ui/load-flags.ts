import { afterPaint } from './after-paint.ts';

/** Where the flags are: not known yet, known, or not to be had for now. */
type Addresses = ReadonlyMap<string, string> | 'coming' | 'missing';

let addresses: Addresses = 'coming';
const watchers = new Set<() => void>();

function know(next: Addresses): void {
  addresses = next;
  for (const tell of watchers) tell();
}

/** Where the flags are is a table of several kB, which no screen waits for: a flag may come a moment after its name. */
export async function loadFlags(): Promise<void> {
  if (typeof addresses === 'object') return;
  try {
    know((await import('./flag-addresses.ts')).addresses);
  } catch {
    know('missing');
  }
}

/** For `useSyncExternalStore`; whoever watches wants them. */
export function watchFlags(onChange: () => void): () => void {
  watchers.add(onChange);
  const callOff = typeof addresses === 'object' ? undefined : afterPaint(() => void loadFlags());
  return () => {
    watchers.delete(onChange);
    callOff?.();
  };
}

export const flagAddresses = (): Addresses => addresses;
