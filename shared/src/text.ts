import { z } from 'zod';

/** One line of text that says something: without blanks at its ends, and without control characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .regex(/^\P{Cc}*$/u, 'holds control characters');
