import { RoomId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { idOf, person, roomOf } from './testing/room.ts';
import { backgroundVolume, volumes } from './volumes.ts';

const caucus = RoomId.parse('caucus-vn');
const room = roomOf([
  person('me', 'vn', { roomId: caucus }),
  person('aide', 'vn', { roomId: caucus }),
  person('paul', 'fr'),
]);

describe('how loud a person is', () => {
  it('is full in the plenary, whoever it is', () => {
    expect(['me', 'aide', 'paul'].map((name) => volumes(room, null)(idOf(name)))).toEqual([1, 1, 1]);
  });

  it('is full for those in the same side room, and low for the plenary behind it', () => {
    const loud = volumes(room, caucus);
    expect([loud(idOf('aide')), loud(idOf('paul'))]).toEqual([1, backgroundVolume]);
  });

  it('is low for somebody of whom nothing is known there', () => {
    expect(volumes(null, caucus)(idOf('nobody'))).toBe(backgroundVolume);
  });
});
