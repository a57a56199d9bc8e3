import type { z } from 'zod';
import type { Permission } from '../permissions.ts';

/** One row of the command table. `standing: 'inside'` means: only after admission. */
export interface CommandRow<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly permission: Permission;
  readonly standing: 'any' | 'inside';
  readonly input: I;
  readonly output: O;
}

/** Keeps a row's schemas paired in its type. */
export const command = <I extends z.ZodType, O extends z.ZodType>(row: CommandRow<I, O>): CommandRow<I, O> =>
  row;
