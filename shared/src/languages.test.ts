import { describe, expect, it } from 'vitest';
import { Channel, LanguageTag } from './languages.ts';

describe('a language', () => {
  it.each(['en', 'pt-BR', 'zh-Hant', 'zh-Hans-CN', 'es-419', 'fil'])('may be %s', (tag) => {
    expect(LanguageTag.parse(tag)).toBe(tag);
    expect(new Intl.Locale(tag).toString()).toBe(tag);
  });

  it.each(['', 'EN', 'english', 'pt-br', 'floor', 'en_US', 'en-', '../en'])('is never %j', (tag) => {
    expect(LanguageTag.safeParse(tag).success).toBe(false);
  });

  it('is a channel, and so is the floor', () => {
    expect(Channel.parse('floor')).toBe('floor');
    expect(Channel.parse('fr')).toBe('fr');
    expect(Channel.safeParse('plenary').success).toBe(false);
  });
});
