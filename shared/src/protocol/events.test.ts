import { describe, expect, it } from 'vitest';
import { Audience, StateUpdate } from './events.ts';

describe('an audience', () => {
  it.each([
    'public',
    'chair',
    'secretariat',
    'booth',
    'chief',
    'delegation:abc',
    'delegation:A-z_9',
    'participant:abc',
  ])('may be %s', (name) => {
    expect(Audience.parse(name)).toBe(name);
  });

  it.each([
    ...[
      '',
      'delegation',
      'delegation:',
      'delegation:a b',
      'delegation:a:b',
      'Delegation:abc',
      'xdelegation:abc',
    ],
    ...['participant', 'participant:', 'participant:a b', 'participant:a:b', 'xparticipant:a'],
    ...['delegation:abc\n', `delegation:${'x'.repeat(65)}`, 'everyone', 'public ', 7, null],
  ])('is never %j', (name) => {
    expect(Audience.safeParse(name).success).toBe(false);
  });
});

describe('an update of state', () => {
  const floor = { kind: 'floor', id: 'floor', policy: 'open' };
  const of = { audience: 'delegation:abc', epoch: 'e1' };

  it.each([
    { ...of, type: 'snapshot', seq: 4, records: [floor] },
    { ...of, type: 'ops', prev: 3, seq: 4, ops: [{ op: 'put', record: floor }] },
    { ...of, type: 'ops', prev: 3, seq: 4, ops: [{ op: 'remove', key: 'floor:floor' }] },
    { ...of, type: 'gone', seq: 4 },
  ])('is taken: %j', (update) => {
    expect(StateUpdate.parse(update)).toEqual(update);
  });

  it.each([
    { ...of, type: 'snapshot', seq: 4, records: [{ ...floor, policy: 'closed' }] },
    { ...of, type: 'snapshot', seq: 4, records: [{ kind: 'ballot', id: 'b' }] },
    { ...of, type: 'snapshot', records: [] },
    { ...of, type: 'ops', seq: 4, ops: [] },
    { ...of, type: 'ops', prev: 3.5, seq: 4, ops: [] },
    { ...of, type: 'ops', prev: 3, seq: 4, ops: [{ op: 'move', key: 'a' }] },
    { ...of, type: 'gone' },
    { ...of, type: 'gone', seq: 4, epoch: '' },
    { ...of, type: 'gone', seq: 4, audience: 'delegation:' },
    { ...of, type: 'patch', seq: 4 },
  ])('is refused: %j', (update) => {
    expect(StateUpdate.safeParse(update).success).toBe(false);
  });
});
