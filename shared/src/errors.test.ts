import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorCodes, errorTable, invalid, Refusal } from './errors.ts';

describe('the table of errors', () => {
  it('gives every code an HTTP status of a refusal', () => {
    for (const code of errorCodes) {
      expect(errorTable[code].status).toBeGreaterThanOrEqual(400);
      expect(errorTable[code].status).toBeLessThan(600);
    }
  });

  it('refuses a refusal with a code that is not in it', () => {
    expect(Refusal.safeParse({ code: 'permission.denied' }).success).toBe(true);
    expect(Refusal.safeParse({ code: 'oops' }).success).toBe(false);
  });
});

describe('a failed parse', () => {
  const Input = z.strictObject({
    title: z.string().min(1, 'is empty'),
    agenda: z.array(z.object({ minutes: z.int('is not whole') })),
  });
  const refusalOf = (value: unknown) => {
    const { error } = Input.safeParse(value);
    return error === undefined ? null : invalid(error);
  };

  it('tells each fault with its path', () => {
    const refusal = refusalOf({ title: '', agenda: [{ minutes: 1 }, { minutes: 2 }, { minutes: 0.5 }] });
    expect(refusal).toEqual({
      code: 'input.invalid',
      faults: [
        { path: 'title', fault: 'is empty' },
        { path: 'agenda.2.minutes', fault: 'is not whole' },
      ],
    });
    expect(Refusal.parse(refusal)).toEqual(refusal);
  });

  it('has an empty path where the whole is wrong', () => {
    expect(refusalOf('text')?.faults?.map(({ path }) => path)).toEqual(['']);
    expect(refusalOf({ title: 'a', agenda: [], more: 1 })?.faults?.map(({ path }) => path)).toEqual(['']);
  });

  it('says plainly what is missing, of another type, or unknown', () => {
    expect(refusalOf({ title: 7, more: 1 })?.faults).toEqual([
      { path: 'title', fault: 'is not of the type string' },
      { path: 'agenda', fault: 'is missing' },
      { path: '', fault: 'holds unknown entries: more' },
    ]);
  });

  it('never repeats the value that was given', () => {
    const secret = 'hunter2-hunter2';
    for (const value of [
      secret,
      { title: [secret], agenda: secret },
      { title: 'a', agenda: [{ minutes: secret }] },
    ])
      expect(JSON.stringify(refusalOf(value))).not.toContain(secret);
  });
});
