import { rightToLeft, type Locale } from '@entente/shared/languages';

// Unicode Bidirectional Algorithm (UAX 9): first strong isolate, its end, and the invisible right-to-left letter.
const isolate = '\u2068';
const endOfIsolate = '\u2069';
const rightToLeftMark = '\u200f';

const writtenRightToLeft =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/**
 * A value to stand within a sentence of `locale`. Where the two may be written in different directions it is isolated,
 * so that neither a bracket nor a number beside it changes places; elsewhere it stays free of invisible characters.
 */
export const inserted = (value: string, locale: Locale): string =>
  rightToLeft.has(locale) || writtenRightToLeft.test(value) ? `${isolate}${value}${endOfIsolate}` : value;

/** A line of plain text, which a mail program sets right to left if its first strong character is. */
export const directed = (line: string, locale: Locale): string =>
  line !== '' && rightToLeft.has(locale) ? `${rightToLeftMark}${line}` : line;
