/** The address of each flag by its lower-case code. Files are fetched only when shown. */
export const addresses: ReadonlyMap<string, string> = new Map(
  Object.entries(
    import.meta.glob<string>('../../../node_modules/flag-icons/flags/4x3/*.svg', {
      query: '?url&no-inline',
      import: 'default',
      eager: true,
    }),
  ).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), address]),
);

/** Whether a flag is shipped for this code. */
export const hasFlag = (code: string): boolean => addresses.has(code.toLowerCase());
