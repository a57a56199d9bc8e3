import { z } from 'zod';
import { AgendaItemId } from '../../ids.ts';
import { AgendaMinutes, AgendaTitle } from '../../agenda-limits.ts';
import { AgendaStatus } from '../../room/records.ts';
import { command } from '../command.ts';

const nothing = z.strictObject({});
const item = { itemId: AgendaItemId };
const words = { title: AgendaTitle, minutes: AgendaMinutes.optional(), closed: z.boolean().optional() };
/** The item that it comes to stand before; null is the end of the agenda. */
const before = AgendaItemId.nullable();

/** The agenda, from the side of those who run it. */
export const agenda = {
  /**
   * *Next item*: the current item is done and the first pending one is current. `current` is what the asker saw as
   * current, null for none, so that a click on what has moved on does not skip an item.
   */
  'agenda.next': command({
    permission: 'preside',
    standing: 'inside',
    input: z.strictObject({ current: AgendaItemId.nullable() }),
    output: nothing,
  }),
  /** Starts, suspends, resumes, defers, finishes or reopens one item. `from` is the status that the asker saw. */
  'agenda.move': command({
    permission: 'preside',
    standing: 'inside',
    input: z.strictObject({ ...item, from: AgendaStatus, to: AgendaStatus }),
    output: nothing,
  }),
  /** Adds an item. */
  'agenda.add': command({
    permission: 'preside',
    standing: 'inside',
    input: z.strictObject({ ...words, before }),
    output: z.object(item),
  }),
  /** Gives an item another title and other minutes, without `minutes` none; without `closed` it is open. */
  'agenda.edit': command({
    permission: 'preside',
    standing: 'inside',
    input: z.strictObject({ ...item, ...words }),
    output: nothing,
  }),
  /** Puts an item elsewhere on the agenda. */
  'agenda.place': command({
    permission: 'preside',
    standing: 'inside',
    input: z.strictObject({ ...item, before }),
    output: nothing,
  }),
  /** Takes an item off the agenda that is still to come. */
  'agenda.remove': command({
    permission: 'preside',
    standing: 'inside',
    input: z.strictObject(item),
    output: nothing,
  }),
};
