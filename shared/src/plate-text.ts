import { z } from 'zod';

/**
 * Control characters, line and paragraph separators, halves of surrogate pairs, and the marks that embed, override or
 * isolate a direction (UAX #9): with these a name could pass for another. Joiners stay: Persian and Hindi need them.
 */
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const line = (max: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .refine((text) => !forbidden.test(text), 'holds control or direction characters');

/** How long the two lines of a name plate may be, in UTF-16 units. The same as in a meeting file. */
export const plateLimits = { name: 120, title: 160 } as const;

/** A name on a plate: one line with at least one letter in it. */
export const PlateName = line(plateLimits.name).refine((text) => /\p{L}/u.test(text), 'holds no letter');

/** A title or function on a plate. */
export const PlateTitle = line(plateLimits.title);

/** The words of a plate that its bearer may ask to have changed. Delegation and role are the organiser's alone. */
export const PlateWords = z.strictObject({ name: PlateName, title: PlateTitle.optional() });
export type PlateWords = z.infer<typeof PlateWords>;

/** Whether two plates read the same. */
export const sameWords = (one: PlateWords, other: PlateWords): boolean =>
  one.name === other.name && (one.title ?? '') === (other.title ?? '');
