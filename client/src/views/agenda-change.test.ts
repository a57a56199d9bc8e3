import { expect, it } from 'vitest';
import { agendaChange } from './agenda-change.ts';
import { agendaItem, roomOf } from './testing/room.ts';

const room = (first: 'pending' | 'current' | 'suspended' | 'done', second: 'pending' | 'current') =>
  roomOf([], {
    agenda: [agendaItem('A', { status: first }), agendaItem('B', { status: second })],
  });

it('is the item that is now under way', () => {
  expect(agendaChange(room('pending', 'pending'), room('current', 'pending'))?.title).toBe('A');
  expect(agendaChange(room('current', 'pending'), room('done', 'current'))?.title).toBe('B');
});

it('is the item that no longer is, where none is', () => {
  expect(agendaChange(room('current', 'pending'), room('suspended', 'pending'))).toMatchObject({
    ...{ title: 'A', status: 'suspended' },
  });
});

it('is nothing where the current item stayed, or on arrival', () => {
  expect(agendaChange(room('current', 'pending'), room('current', 'pending'))).toBeNull();
  expect(agendaChange(null, room('current', 'pending'))).toBeNull();
  expect(agendaChange(room('current', 'pending'), null)).toBeNull();
});
