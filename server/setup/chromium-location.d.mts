/** The browser that the tests drive: the one named by `ENTENTE_CHROMIUM`, else the first in the search path. */
export declare function findChromium(env: Readonly<Record<string, string | undefined>>): string | undefined;
