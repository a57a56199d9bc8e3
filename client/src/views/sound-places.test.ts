import { RoomId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { idOf, person, roomOf } from './testing/room.ts';
import { closedMicrophones, soundPlaces } from './sound-places.ts';

const caucus = RoomId.parse('caucus-vn');
const room = roomOf([
  person('me', 'vn', { roomId: caucus }),
  person('aide', 'vn', { roomId: caucus }),
  person('paul', 'fr'),
]);

describe('as what a person is heard', () => {
  it('is as the floor in the plenary, whoever it is', () => {
    const places = ['me', 'aide', 'paul'].map((name) => soundPlaces(room, null)(idOf(name)));
    expect(places).toEqual(['floor', 'floor', 'floor']);
  });

  it('is as the floor for those in the same side room, and in the back for the plenary', () => {
    const placeOf = soundPlaces(room, caucus);
    expect([placeOf(idOf('aide')), placeOf(idOf('paul'))]).toEqual(['floor', 'background']);
  });

  it('is in the back for somebody of whom nothing is known there', () => {
    expect(soundPlaces(null, caucus)(idOf('nobody'))).toBe('background');
  });
});

it('tells whose microphone the room knows to be closed', () => {
  const talking = roomOf([
    person('me', 'vn', { open: ['microphone'] }),
    person('paul', 'fr', { open: ['camera'] }),
  ]);
  expect([...closedMicrophones(talking)]).toEqual([idOf('paul')]);
  expect([...closedMicrophones(null)]).toEqual([]);
});
