import type { Locale } from '@entente/shared/languages';
import type { LetterTexts } from './letter-texts.ts';
import { ar } from './texts/ar.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { id } from './texts/id.ts';
import { ru } from './texts/ru.ts';
import { vi } from './texts/vi.ts';
import { zh } from './texts/zh.ts';

const texts: Readonly<Record<Locale, LetterTexts>> = { en, fr, es, ru, zh, ar, vi, id };

export const textsOf = (locale: Locale): LetterTexts => texts[locale];
