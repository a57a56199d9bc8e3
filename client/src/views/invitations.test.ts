import { ParticipantId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { invitationStatus, letterPlan, type Invitee } from './invitations.ts';

const invitee = (change: Partial<Invitee> = {}): Invitee => ({
  ...{ id: ParticipantId.parse('linh'), name: 'Linh', role: 'delegate', email: 'linh@example.org' },
  ...{ invitation: 'unused', standing: 'expected', openedAt: null, sending: null },
  ...change,
});
const sent = { outcome: 'sent', at: 5 } as const;
const failed = { outcome: 'failed', at: 6, fault: 'mail.later' } as const;

describe('the status of an invitation', () => {
  it.each<[Partial<Invitee>, object]>([
    [{ invitation: 'none' }, { is: 'none' }],
    [{}, { is: 'new' }],
    [{ sending: sent }, { is: 'sent', at: 5 }],
    [{ sending: failed }, { is: 'failed', at: 6, fault: 'mail.later' }],
    [
      { sending: failed, invitation: 'bound', openedAt: 9 },
      { is: 'opened', at: 9 },
    ],
    [
      { invitation: 'bound', openedAt: 9, standing: 'waiting' },
      { is: 'opened', at: 9 },
    ],
    [{ invitation: 'bound', standing: 'inside' }, { is: 'inside' }],
    [{ invitation: 'none', standing: 'inside' }, { is: 'inside' }],
    [{ invitation: 'withdrawn', sending: sent }, { is: 'withdrawn' }],
  ])('of %j is the farthest it has come', (change, expected) => {
    expect(invitationStatus(invitee(change))).toEqual(expected);
  });
});

describe('sending to all', () => {
  it('writes to whoever has an address and a link neither sent nor opened', () => {
    const id = (name: string) => ParticipantId.parse(name);
    const people = [
      invitee({ id: id('fresh') }),
      invitee({ id: id('failed'), sending: failed }),
      invitee({ id: id('nowhere'), email: undefined }),
      invitee({ id: id('sent'), sending: sent }),
      invitee({ id: id('opened'), invitation: 'bound' }),
      invitee({ id: id('gone'), invitation: 'withdrawn' }),
      invitee({ id: id('account'), invitation: 'none' }),
    ];
    const plan = letterPlan(people, new Map([[id('fresh'), 'https://a/join#b']]));
    expect(plan.to.map((person) => person.id)).toEqual(['fresh', 'failed']);
    expect(plan.renewed).toBe(1);
    expect(plan.withoutAddress.map((person) => person.id)).toEqual(['nowhere']);
  });
});
