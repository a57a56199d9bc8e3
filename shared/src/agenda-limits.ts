import { z } from 'zod';
import { text } from './text.ts';

/** Bounds of the agenda, in the file and during the talk. `minutes` is a day. */
export const agendaLimits = { items: 100, title: 200, minutes: 1440 } as const;
export const AgendaTitle = text(agendaLimits.title);
export const AgendaMinutes = z.int().min(1).max(agendaLimits.minutes);
