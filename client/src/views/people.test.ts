import { describe, expect, it } from 'vitest';
import { changesBetween, type Seen } from './changes.ts';
import { personLines, waitingGuests } from './people.ts';
import type { RoomView } from './room-view.ts';
import { idOf, person, roomOf, waiting } from './testing/room.ts';

const nobody = new Set<never>();

describe('the list of participants', () => {
  it('goes by delegation in order of protocol, then by role, then in the order of the roster', () => {
    const room = roomOf([
      person('zoe', null, { role: 'observer' }),
      person('paul', 'fr'),
      person('olga', null, { role: 'organiser' }),
      person('minh', 'vn', { order: 2 }),
      person('linh', 'vn', { order: 1 }),
    ]);
    const lines = personLines(room, { id: idOf('linh'), role: 'delegate' }, nobody);
    expect(lines.map(({ participant }) => participant.name)).toEqual(['linh', 'minh', 'paul', 'olga', 'zoe']);
  });

  it.each([
    ['organiser', true, true],
    ['chair', true, true],
    ['delegate', false, false],
    ['viewer', false, false],
  ] as const)('lets a reader who is %s silence (%s) and remove (%s)', (role, canSilence, canRemove) => {
    const room = roomOf([person('me', 'vn', { role }), person('paul', 'fr', { open: ['microphone'] })]);
    const paul = personLines(room, { id: idOf('me'), role }, nobody).find(({ isYou }) => !isYou);
    expect(paul).toMatchObject({ canSilence, canRemove });
  });

  it('offers to silence nobody whose microphone is closed, and to remove no organiser', () => {
    const room = roomOf([person('paul', 'fr'), person('olga', null, { role: 'organiser' })]);
    const lines = personLines(room, { id: idOf('me'), role: 'chair' }, nobody);
    expect(lines.map(({ canSilence, canRemove }) => [canSilence, canRemove])).toEqual([
      [false, true],
      [false, false],
    ]);
  });
});

describe('the lobby', () => {
  it('lists those who wait, longest first, and nobody else', () => {
    const room = roomOf([], {
      guests: [waiting('b', 20), { ...waiting('gone', 1), standing: 'left' }, waiting('a', 10)],
    });
    expect(waitingGuests(room).map(({ name }) => name)).toEqual(['a', 'b']);
  });
});

describe('what is told aloud', () => {
  const seen = (room: RoomView | null, reconnecting: readonly string[] = []): Seen => ({
    room,
    reconnecting: new Set(reconnecting.map(idOf)),
    you: idOf('me'),
  });
  const me = person('me', 'vn');
  const paul = person('paul', 'fr');

  it.each<[string, Seen, Seen, string[]]>([
    ['nothing on one’s own arrival', seen(null), seen(roomOf([me, paul])), []],
    ['who joins', seen(roomOf([me])), seen(roomOf([me, paul])), ['joined paul']],
    ['who leaves', seen(roomOf([me, paul])), seen(roomOf([me])), ['left paul']],
    ['who drops out', seen(roomOf([me, paul])), seen(roomOf([me, paul]), ['paul']), ['reconnecting paul']],
    ['who is back', seen(roomOf([me, paul]), ['paul']), seen(roomOf([me, paul])), ['back paul']],
    ['who waits', seen(roomOf([me])), seen(roomOf([me], { guests: [waiting('anne', 1)] })), ['waiting anne']],
    [
      'no crowd by name',
      seen(roomOf([me])),
      seen(roomOf([me, ...['a', 'b', 'c', 'd'].map((name) => person(name, 'fr'))])),
      [],
    ],
  ])('is %s', (_, before, after, told) => {
    expect(changesBetween(before, after).map(({ what, name }) => `${what} ${name}`)).toEqual(told);
  });
});
