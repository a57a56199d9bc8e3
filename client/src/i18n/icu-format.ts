import { IntlMessageFormat } from 'intl-messageformat';

type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

/** Without these a text is what it says; the build leaves only such texts as they are (`vite-texts.ts`). */
const special = /[{}'#]/u;

const formats = new Map<string, IntlMessageFormat>();

function formatOf(message: Message, lng: string, key: string): IntlMessageFormat {
  // The text is a part of the name: what a key shows while its text has not come is not what it shows then.
  const name = `${lng} ${key} ${typeof message === 'string' ? message : ''}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  // Markup is for react-i18next's <Trans>, and no part of the message.
  const made = new IntlMessageFormat(message, lng, undefined, { ignoreTag: true });
  formats.set(name, made);
  return made;
}

/**
 * Texts in the ICU message format, for i18next. In a built page they have been parsed when it was built, and the parser
 * has stayed behind; in development and in tests they are parsed here. What cannot be formatted is shown as it stands.
 */
export const icuFormat = {
  type: 'i18nFormat',
  parse(
    message: Message,
    values: Record<string, string | number>,
    lng: string,
    _namespace: string,
    key: string,
  ): unknown {
    if (typeof message === 'string' && !special.test(message)) return message;
    try {
      return formatOf(message, lng, key).format(values);
    } catch {
      return typeof message === 'string' ? message : key;
    }
  },
  /** A message chooses its plural itself. */
  addLookupKeys: (keys: string[]): string[] => keys,
} as const;
