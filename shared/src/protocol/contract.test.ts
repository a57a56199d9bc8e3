import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { permissions } from '../permissions.ts';
import { Ack, commandNames, contract, Envelope, isCommandName } from './contract.ts';

describe.each(commandNames)('the command %s', (name) => {
  const row = contract[name];

  it('has a permission of the table, a standing, and schemas for both ways', () => {
    expect(Object.keys(permissions)).toContain(row.permission);
    expect(['any', 'inside']).toContain(row.standing);
    expect(row.input).toBeInstanceOf(z.ZodObject);
    expect(row.output).toBeInstanceOf(z.ZodObject);
  });

  it('refuses what is no object, and an input with a key that it does not know', () => {
    for (const value of [null, undefined, [], 'text', 7])
      expect(row.input.safeParse(value).success).toBe(false);
    const { error } = row.input.safeParse({ 'not-a-key': 1 });
    expect(error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
  });

  it('is asked for only from inside, unless it is about coming and going', () => {
    const anywhere = ['meeting.enter', 'meeting.leave', 'session.renew', 'check.report', 'correction.ask'];
    const isAnywhere = anywhere.includes(name) || name.startsWith('probe.');
    expect(row.standing).toBe(isAnywhere ? 'any' : 'inside');
  });
});

describe('the command table', () => {
  it('has no command that opens the microphone of another', () => {
    expect(
      contract['source.open'].input.safeParse({ source: 'microphone', participantId: 'a' }).success,
    ).toBe(false);
  });

  it('knows its names and no others', () => {
    for (const name of commandNames) expect(isCommandName(name)).toBe(true);
    for (const name of ['', 'toString', '__proto__', 'constructor', 'meeting.destroy'])
      expect(isCommandName(name)).toBe(false);
  });

  it('bounds what a person may write', () => {
    const refuse = contract['lobby.refuse'].input;
    expect(refuse.parse({ participantId: 'a', reason: ' not on the list ' })).toEqual({
      ...{ participantId: 'a', reason: 'not on the list' },
    });
    expect(refuse.safeParse({ participantId: 'a', reason: 'x'.repeat(301) }).success).toBe(false);
  });
});

describe('an envelope', () => {
  it.each([
    [{ id: 'c1', input: {} }, true],
    [{ id: 'c1', input: {}, ifSeq: 0 }, true],
    [{ input: {} }, false],
    [{ id: '', input: {} }, false],
    [{ id: 'c1', input: {}, ifSeq: -1 }, false],
    [{ id: 'c1', input: {}, ifSeq: 1.5 }, false],
    [{ id: 'c1', input: {}, role: 'chair' }, false],
  ])('%j: %s', (envelope, fits) => {
    expect(Envelope.safeParse(envelope).success).toBe(fits);
  });
});

describe('an answer', () => {
  it.each([
    [{ ok: true, data: {}, seq: 3 }, true],
    [{ ok: false, error: { code: 'rule.violated', rule: 'FLR-1' } }, true],
    [{ ok: true, data: {} }, false],
    [{ ok: false, error: { code: 'oops' } }, false],
    [{ ok: false, data: {}, seq: 3 }, false],
    [{ data: {}, seq: 3 }, false],
  ])('%j: %s', (answer, fits) => {
    expect(Ack.safeParse(answer).success).toBe(fits);
  });
});
