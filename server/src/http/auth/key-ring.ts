import type { Clock } from '../../clock.ts';
import type { KeyRepository, KeyRow } from '../../persistence/repositories.ts';
import { newSecret } from './secrets.ts';

const day = 86_400_000;

/** How long a key signs, in ms. */
const keyLife = 30 * day;

export interface KeyRing {
  /** The key that signs now; after thirty days another one is made. */
  signing(): Promise<KeyRow>;
  /** A key that a token in use may have been signed with. */
  find(id: string): KeyRow | undefined;
}

/**
 * The signing keys. A key that signs no more is kept for `tokenLifeMs`, until the last token that it signed has expired.
 */
export async function openKeyRing(
  keys: KeyRepository,
  options: { readonly clock: Clock; readonly tokenLifeMs: number; readonly newId: () => string },
): Promise<KeyRing> {
  const { clock, tokenLifeMs, newId } = options;
  let held = await keys.list();
  let rotating: Promise<KeyRow> | null = null;

  async function rotate(): Promise<KeyRow> {
    const row: KeyRow = { id: newId(), secret: newSecret(), createdAt: clock.now() };
    await keys.add(row);
    await keys.removeOlderThan(clock.now() - keyLife - tokenLifeMs - 60_000);
    held = await keys.list();
    return row;
  }

  return {
    async signing() {
      const newest = held[0];
      if (newest !== undefined && clock.now() - newest.createdAt < keyLife) return newest;
      rotating ??= rotate().finally(() => (rotating = null));
      return rotating;
    },
    find: (id) => held.find((key) => key.id === id),
  };
}
