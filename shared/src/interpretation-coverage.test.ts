import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoothId, ParticipantId } from './ids.ts';
import { wayTo, type StaffedBooth } from './interpretation-coverage.ts';

const booth = (language: string, people: readonly string[], second?: string): StaffedBooth => ({
  id: BoothId.parse(`b-${language}`),
  language,
  second,
  people: people.map((languages, index) => ({
    participantId: ParticipantId.parse(`${language}-${index}`),
    languages: languages.split(' '),
  })),
});

describe('the way to a channel', () => {
  const booths = [booth('en', ['en fr ar', 'en fr']), booth('fr', ['fr en']), booth('ar', ['ar en'], 'en')];

  it('is direct in the language spoken', () => {
    expect(wayTo('fr', 'fr', booths)).toEqual({ by: 'direct' });
  });

  it('is whoever of the booth understands what is spoken', () => {
    expect(wayTo('en', 'ar', booths)).toEqual({ by: 'interpreted', boothId: 'b-en', people: ['en-0'] });
    expect(wayTo('en', 'fr', booths)).toMatchObject({ people: ['en-0', 'en-1'] });
  });

  it('is by one step of relay where nobody of the booth does', () => {
    expect(wayTo('ar', 'fr', booths)).toEqual({
      by: 'relay',
      boothId: 'b-ar',
      through: 'en',
      people: ['ar-0'],
    });
  });

  it('is none where it would take two steps, or a booth that is not there', () => {
    expect(wayTo('vi', 'fr', booths)).toEqual({ by: 'none' });
    const chain = [booth('en', ['en fr']), booth('ru', ['ru en']), booth('zh', ['zh ru'])];
    expect(wayTo('zh', 'fr', chain)).toEqual({ by: 'none' });
  });

  it('is no relay through the booth itself, which gives one channel at a time', () => {
    expect(wayTo('ar', 'fr', [booth('ar', ['ar en', 'en fr'], 'en')])).toEqual({ by: 'none' });
  });

  const language = fc.constantFrom('en', 'fr', 'ar', 'ru', 'zh');
  const anyBooths = fc.uniqueArray(language, { maxLength: 5 }).chain((all) =>
    fc.tuple(
      ...all.map((one) =>
        fc.array(fc.uniqueArray(language, { minLength: 1 }), { maxLength: 3 }).map((people) =>
          booth(
            one,
            people.map((languages) => languages.join(' ')),
          ),
        ),
      ),
    ),
  );

  it('[INT-2] names people who can do it, and a channel in between that is reached from the floor', () => {
    fc.assert(
      fc.property(anyBooths, language, language, (all, channel, spoken) => {
        const way = wayTo(channel, spoken, all);
        if (way.by === 'direct' || way.by === 'none') return;
        const from = way.by === 'relay' ? way.through : spoken;
        const giver = all.find(({ id }) => id === way.boothId);
        for (const id of way.people)
          expect(giver?.people.find(({ participantId }) => participantId === id)?.languages).toEqual(
            expect.arrayContaining([from, channel]),
          );
        if (way.by === 'relay') expect(wayTo(way.through, spoken, all).by).toBe('interpreted');
      }),
    );
  });
});
