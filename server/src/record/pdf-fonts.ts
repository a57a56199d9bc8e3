import type { Locale } from '@entente/shared/languages';
import type { Font } from '@react-pdf/renderer';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const fonts = {
  'Noto Sans': {
    400: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    600: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  },
  // Not Noto's: its letters are put together from parts, whose places react-pdf loses when it turns a line round.
  'IBM Plex Sans Arabic': {
    400: '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
    600: '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  },
  'Noto Sans SC': {
    400: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    600: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  },
} as const;

/** Whole fonts, since names of any script may stand in a record of any language. Only what a page uses is embedded. */
export function registerFonts(store: typeof Font): void {
  for (const [family, { 400: regular, 600: bold }] of Object.entries(fonts))
    store.register({
      family,
      fonts: [
        { src: resolve(regular), fontWeight: 400 },
        { src: resolve(bold), fontWeight: 600 },
      ],
    });
  // A record breaks between words, never within a name.
  store.registerHyphenationCallback((word) => [word]);
}

const ownFamilies: Partial<Record<Locale, string>> = { ar: 'IBM Plex Sans Arabic', zh: 'Noto Sans SC' };

/** The families that a page falls back on in turn, the language's own first. */
export function families(locale: Locale): string[] {
  const all = Object.keys(fonts);
  const own = ownFamilies[locale];
  return own === undefined ? all : [own, ...all.filter((family) => family !== own)];
}
