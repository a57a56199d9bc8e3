const han = /\p{Script=Han}/u;

/**
 * Brings the Chinese faces (a style sheet of about a hundred ranges) for a reader of Chinese, or when `sample`, such
 * as a name, contains Chinese characters. Every other script is in fonts.css. Loading twice costs nothing.
 */
export async function loadFontsFor(language: string, sample = ''): Promise<void> {
  if (language.toLowerCase().startsWith('zh') || han.test(sample)) {
    await import('@fontsource-variable/noto-sans-sc/wght.css');
  }
}
