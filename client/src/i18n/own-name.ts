import { rightToLeft } from '@entente/shared/languages';

/** A language in its own name, its first letter as at the head of a line; scripts without case stay as they are. */
export function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return rightToLeft.has(tag) ? name : atHead(name, tag);
}

/** The text with its first letter as at the head of a line. */
export function atHead(text: string, locale: string): string {
  const [first = '', ...rest] = Array.from(text);
  return first.toLocaleUpperCase(locale) + rest.join('');
}
