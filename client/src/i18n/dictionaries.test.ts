import { errorCodes } from '@entente/shared/errors';
import { locales as contractLocales } from '@entente/shared/languages';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { areas, loadDictionary } from './dictionaries.ts';
import { locales } from './locales.ts';

type Texts = ReadonlyMap<string, string>;

/** Every text of a dictionary under its full key. */
function flatten(branch: object, path = ''): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const full = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[full, value]];
    return typeof value === 'object' && value !== null ? flatten(value, full) : [];
  });
}

const texts = new Map<string, Texts>();
for (const locale of locales) {
  const parts = await Promise.all(areas.map((area) => loadDictionary(area, locale)));
  texts.set(locale, new Map(parts.flatMap((part) => flatten(part))));
}
const of = (locale: string): Texts => texts.get(locale) ?? new Map<string, string>();
const english = of('en');

interface Node {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

/** The arguments that a message takes, and for each plural the categories that it spells out. */
function read(nodes: readonly Node[], found = { args: new Set<string>(), plurals: [] as string[][] }) {
  for (const node of nodes) {
    // 0 is plain text and 7 the number sign of a plural; all others name an argument.
    if (node.type !== 0 && node.type !== 7 && node.value !== undefined) found.args.add(node.value);
    if (node.options) {
      // 6 is a plural, 5 a choice among words of ours.
      if (node.type === 6) found.plurals.push(Object.keys(node.options));
      for (const option of Object.values(node.options)) read(option.value, found);
    }
  }
  return found;
}

const parse = (message: string, locale: string) => read(new IntlMessageFormat(message, locale).getAst());

it('has a dictionary for every locale of the contract', () => {
  expect([...locales].sort()).toEqual([...contractLocales].sort());
});

it('has each section in one area alone', async () => {
  const parts = await Promise.all(areas.map((area) => loadDictionary(area, 'en')));
  const sections = parts.flatMap((part) => Object.keys(part));
  expect(sections).toEqual([...new Set(sections)]);
});

it('has a text in English for every error code of the contract, and no other', () => {
  const ofErrors = [...english.keys()].filter((key) => key.startsWith('errors.'));
  // Texts of rules are held against PROCEDURE.md by the documentation check.
  const keys = ofErrors.filter((key) => !key.startsWith('errors.rules.'));
  expect(keys.sort()).toEqual(errorCodes.map((code) => `errors.${code}`).sort());
});

describe.each(locales)('the dictionary in %s', (locale) => {
  it('has exactly the keys of the English one, and no empty text', () => {
    expect([...of(locale).keys()]).toEqual([...english.keys()]);
    expect([...of(locale)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('parses as ICU messages with the same arguments as in English', () => {
    for (const [key, text] of of(locale)) {
      const { args } = parse(text, locale);
      expect([...args].sort(), key).toEqual([...parse(english.get(key) ?? '', 'en').args].sort());
    }
  });

  it('spells out each plural category of the language, and none that it does not have', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    // French and Spanish have a category for round millions, which no meeting counts.
    const needed = categories.filter((category) => category !== 'many' || !['fr', 'es'].includes(locale));
    for (const [key, text] of of(locale)) {
      for (const plural of parse(text, locale).plurals) {
        const spelt = plural.filter((category) => !category.startsWith('='));
        expect(
          spelt.filter((category) => !needed.some((each) => each === category)),
          key,
        ).toEqual([]);
        expect(spelt.sort(), key).toEqual([...needed].sort());
      }
    }
  });

  it('counts listeners in the same words in the booth and at the desk', () => {
    const counted = (key: string) =>
      [1, 2, 3, 5, 11, 21, 100].map((count) =>
        new IntlMessageFormat(of(locale).get(key) ?? '', locale).format({ count }),
      );
    expect(counted('booth.listeners')).toEqual(counted('listening.coverage.listeners'));
  });

  it('uses no straight apostrophe, which ICU would read as a quotation mark', () => {
    expect([...of(locale)].filter(([, text]) => text.includes("'"))).toEqual([]);
  });
});

describe('the names of controls in English', () => {
  it.each([
    ['greenRoom.microphone', 'Microphone'],
    ['greenRoom.camera', 'Camera'],
    ['greenRoom.microphoneDevice', 'Microphone device'],
    ['greenRoom.cameraDevice', 'Camera device'],
    ['greenRoom.loudspeaker', 'Loudspeaker'],
    ['greenRoom.listenTo', 'Listen to'],
    ['greenRoom.join', 'Join'],
    ['lobby.waiting', 'Waiting for admission'],
    ['stage.title', 'Stage'],
    ['stage.participants', 'Participants'],
    ['stage.microphone', 'Microphone'],
    ['stage.camera', 'Camera'],
    ['stage.shareScreen', 'Share screen'],
    ['stage.leave', 'Leave'],
    ['agenda.title', 'Agenda'],
    ['agenda.next', 'Next item'],
    ['channels.floor', 'Floor'],
    ['organiserDesk.lobby', 'Lobby'],
    ['organiserDesk.admit', 'Admit {name}'],
    ['organiserDesk.refuse', 'Refuse {name}'],
    ['organiserDesk.admitAll', 'Admit all'],
    ['organiserDesk.end', 'End meeting'],
  ])('%s is “%s”, as help and tests call it', (key, name) => {
    expect(english.get(key)).toBe(name);
  });
});
