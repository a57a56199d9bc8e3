import { describe, expect, it } from 'vitest';
import { idOf, person, roomOf } from '../testing/room.ts';
import { mayTellLanguage, speakable, spokenBy } from './spoken-languages.ts';
import { interpretedRoom } from './testing/interpreted.ts';

const linh = person('linh', 'vn', { languages: ['vi', 'en'] });
const paul = person('paul', 'fr', { languages: ['fr'], away: true });

describe('the language that somebody speaks', () => {
  it('[INT-5] is what was told, else the first working language of theirs, else not known', () => {
    expect(spokenBy(interpretedRoom(), idOf('linh'))).toBe('en');
    expect(spokenBy(interpretedRoom({ spoken: new Map([[idOf('linh'), 'ar']]) }), idOf('linh'))).toBe('ar');
    expect(spokenBy(interpretedRoom({}, [person('zoe', null)]), idOf('zoe'))).toBeNull();
  });

  it('may be any working language, their own first, where there are booths', () => {
    expect(speakable(interpretedRoom(), linh)).toEqual(['en', 'fr', 'ar']);
    expect(speakable(interpretedRoom(), paul)).toEqual(['fr', 'en', 'ar']);
    expect(speakable(roomOf([linh]), linh)).toEqual([]);
  });

  it.each([
    ['oneself', 'linh', 'delegate', linh, true],
    ['another delegate', 'zoe', 'delegate', linh, false],
    ['who presides', 'zoe', 'chair', linh, true],
    ['an organiser', 'zoe', 'organiser', linh, true],
    ['an interpreter', 'zoe', 'interpreter', linh, true],
    ['who presides, of somebody in another room', 'zoe', 'chair', paul, false],
  ] as const)('[INT-5] may be told by %s', (_, id, role, someone, may) => {
    const room = interpretedRoom({}, [linh, paul]);
    expect(mayTellLanguage(room, { id: idOf(id), role }, someone)).toBe(may);
  });
});
