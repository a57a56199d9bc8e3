const taken = new Map<string, string>();

/**
 * The token in the fragment of the address, which is taken out of the address bar and the history at once. It is
 * remembered for this page, so that a second look finds it; empty if there never was one.
 */
export function tokenOfAddress(path: string): string {
  const token = location.hash.slice(1);
  if (token !== '') {
    taken.set(path, token);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return taken.get(path) ?? '';
}
