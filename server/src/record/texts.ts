import type { Locale } from '@entente/shared/languages';
import ar from './texts/ar.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import es from './texts/es.json' with { type: 'json' };
import fr from './texts/fr.json' with { type: 'json' };
import id from './texts/id.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };
import vi from './texts/vi.json' with { type: 'json' };
import zh from './texts/zh.json' with { type: 'json' };

/** The words of an exported record. */
export type RecordTexts = typeof en;

/** In every language of the screens; one that lacks a word does not compile. */
export const recordTexts: Readonly<Record<Locale, RecordTexts>> = { en, fr, es, ru, zh, ar, vi, id };

/** Puts values in the place of `{name}`. What stands in a value is never read as such a place. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
