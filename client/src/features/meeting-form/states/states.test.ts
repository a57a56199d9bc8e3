import { Locale } from '@entente/shared/languages';
import { describe, expect, it } from 'vitest';
import { hasFlag } from '../../../ui/flag-addresses.ts';
import { capitalZone } from './capital-zone.ts';
import { englishNames, officialNames } from './official-names.ts';
import { languageOf, matches, stateChoices } from './states.ts';

const found = async (locale: Locale, query: string) =>
  stateChoices(locale, await officialNames(locale))
    .filter(({ words }) => matches(words, query))
    .map(({ code }) => code);

describe.each(Locale.options)('the official names in %s', (locale) => {
  it('name the same states and organisations, each with its flag and differently from all others', async () => {
    const names = await officialNames(locale);
    expect(Object.keys(names).sort()).toEqual(Object.keys(englishNames).sort());
    expect(Object.keys(names).filter((code) => !hasFlag(code))).toEqual([]);
    const choices = stateChoices(locale, names);
    for (const part of ['shortName', 'officialName'] as const)
      expect(new Set(choices.map((choice) => choice[part])).size, part).toBe(choices.length);
    expect(
      choices.filter(({ shortName, officialName }) => officialName.length > 160 || shortName.length > 60),
    ).toEqual([]);
  });
});

describe('a search', () => {
  it.each([
    ['en', 'viet', 'vn'],
    ['en', 'Việt Nam', 'vn'],
    ['en', 'socialist republic of v', 'vn'],
    ['fr', 'allem', 'de'],
    ['fr', 'Germany', 'de'],
    ['ar', 'Deutschland', 'de'],
    ['ar', 'فييت', 'vn'],
    ['zh', '法兰西', 'fr'],
    ['vi', 'phap', 'fr'],
    ['en', "cote d'iv", 'ci'],
    ['en', 'asean', 'asean'],
    ['en', 'rep kor', 'kr'],
  ] as const)('in %s for “%s” finds %s', async (locale, query, code) => {
    expect(await found(locale, query)).toContain(code);
  });

  it('finds by the beginnings of words, not by their middles', async () => {
    expect(await found('en', 'ran')).toEqual([]);
    expect(await found('en', 'niger')).toEqual(['ne', 'ng']);
  });
});

it('knows the likely language of a state, and of an organisation none', () => {
  expect([languageOf('vn'), languageOf('br'), languageOf('un'), languageOf('asean')]).toEqual([
    'vi',
    'pt',
    null,
    null,
  ]);
});

it('knows the zone of a capital, and of an organisation none', () => {
  expect(capitalZone('us')).toBe('America/New_York');
  expect([capitalZone('eu'), capitalZone('asean')]).toEqual([null, null]);
});
