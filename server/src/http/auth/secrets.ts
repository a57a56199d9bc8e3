import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits of chance as 43 URL-safe characters: the token of a link, the secret of a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal: all that is kept of a secret. Plain hashing is enough, since nobody guesses 256 bits. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares without telling by its time how much was right. */
export const sameSecret = (given: string, kept: string): boolean =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(kept).digest());
