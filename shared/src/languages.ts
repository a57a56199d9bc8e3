import { z } from 'zod';

/** Languages in which the screens are written. */
export const locales = ['en', 'fr', 'es', 'ru', 'zh', 'ar', 'vi', 'id'] as const;
export type Locale = (typeof locales)[number];
export const Locale = z.enum(locales);

/** Locales written from right to left. */
export const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv']);

/** A language that people speak: a BCP 47 tag of language and, where it matters, script or region (`pt-BR`). */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, 'not a BCP 47 language tag');
export type LanguageTag = z.infer<typeof LanguageTag>;

/** What a listener can select: the floor, or one language. */
export const Channel = z.union([z.literal('floor'), LanguageTag]);
export type Channel = z.infer<typeof Channel>;
