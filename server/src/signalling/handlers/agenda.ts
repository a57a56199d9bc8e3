import {
  decideAddItem,
  decideEditItem,
  decideMoveItem,
  decideNextItem,
  decidePlaceItem,
  decideRemoveItem,
} from '../../domain/agenda.ts';
import { randomIds } from '../../ids.ts';
import { decided, type Handlers } from '../handler.ts';

export const agendaHandlers: Handlers<
  'agenda.next' | 'agenda.move' | 'agenda.add' | 'agenda.edit' | 'agenda.place' | 'agenda.remove'
> = {
  'agenda.next': (asked) => decided(asked, (state, now) => decideNextItem(state, asked.input.current, now)),
  'agenda.move': (asked) => decided(asked, (state, now) => decideMoveItem(state, asked.input, now)),
  'agenda.add': (asked) => {
    const { before, ...words } = asked.input;
    const itemId = randomIds.agendaItem();
    return decided(asked, (state) => decideAddItem(state, { itemId, ...words }, before));
  },
  'agenda.edit': (asked) => decided(asked, (state) => decideEditItem(state, asked.input)),
  'agenda.place': (asked) =>
    decided(asked, (state) => decidePlaceItem(state, asked.input.itemId, asked.input.before)),
  'agenda.remove': (asked) => decided(asked, (state) => decideRemoveItem(state, asked.input.itemId)),
};
