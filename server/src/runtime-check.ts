/** The oldest Node that has all we stand on: argon2id, SQLite, and TypeScript as it is. */
const oldest = [24, 7] as const;

/** What to do if this Node is too old; null if it is not. `version` as in `24.7.0`. */
export function runtimeAdvice(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return `Node ${version} is too old: Entente needs ${oldest.join('.')} or newer. Type npm start, which brings its own on Linux, or install it.`;
}
