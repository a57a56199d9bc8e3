import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;

/** The shortest password that is accepted, in characters. */
const shortest = 12;

/** Whether a new password may be used: its length alone decides, as NIST SP 800-63B advises. */
export const isStrong = (password: string): boolean => Array.from(password).length >= shortest;

/** Hashes a password into a string that says how it was made, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: plain(password), nonce, tagLength: 32, ...cost });
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(nonce)}$${bare(tag)}`;
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/**
 * Whether the password is the one that was hashed. `null` stands for an unknown account: it costs as much time and is
 * never right, so that the answer does not tell which accounts exist.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const parts = shape.exec(kept ?? nobody);
  if (parts === null) throw new Error('not an argon2id hash');
  const [memory, passes, parallelism] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const expected = Buffer.from(parts[5] ?? '', 'base64');
  const nonce = Buffer.from(parts[4] ?? '', 'base64');
  const message = plain(password);
  const tag = await derive('argon2id', {
    ...{ message, nonce, memory, passes, parallelism },
    tagLength: expected.length,
  });
  return timingSafeEqual(tag, expected) && kept !== null;
}

/** The same characters, however the keyboard composed them. */
const plain = (password: string): string => password.normalize('NFKC');

const bare = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** A hash of nothing in particular, checked in place of the one that an unknown account does not have. */
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(randomBytes(16))}$${bare(randomBytes(32))}`;
