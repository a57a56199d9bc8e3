import { vi } from 'vitest';

/** Lays the page out, as far as it is asked, for a telephone held upright or for a larger screen. */
export function onScreen(isNarrow: boolean): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    ...{ matches: isNarrow && query.includes('max-width'), addEventListener: () => undefined },
    removeEventListener: () => undefined,
  }));
}
