import { CommandId } from '@entente/shared/ids';
import { roles, type Role } from '@entente/shared/permissions';
import type { Addressee } from '@entente/shared/protocol/commands/messages';
import type { Audience } from '@entente/shared/protocol/events';
import { messageIdOf, takeBackFor, type MessageId } from '@entente/shared/room/messages';
import { describe, expect, it } from 'vitest';
import { after, entered, id, names, placed, type Name } from '../../test/meeting-sample.ts';
import { evolve } from './evolve.ts';
import { boxLimit, rateLimit } from './message-boxes.ts';
import { decideRemoveMessage, decideSend, decideTakeBack } from './messages.ts';
import { audiencesOf, project } from './project.ts';
import type { MeetingState } from './state.ts';

const everybody = after({}, ...entered(...names));
const idOf = (name: Name, command: string): MessageId => messageIdOf(id(name), CommandId.parse(command));

interface Sent {
  readonly to: Addressee;
  readonly text?: string;
  readonly at?: number;
  readonly command?: string;
}

const send = (state: MeetingState, name: Name, { to, text = 'Good morning', at = 0, command = 'c1' }: Sent) =>
  decideSend(state, id(name), { messageId: idOf(name, command), to, text }, at);

/** The state after it was sent; a refusal fails the test. */
function sent(state: MeetingState, name: Name, message: Sent): MeetingState {
  const decision = send(state, name, message);
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  return decision.value.events.reduce(evolve, state);
}

function done(state: MeetingState, decision: ReturnType<typeof decideTakeBack>): MeetingState {
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  return decision.value.events.reduce(evolve, state);
}

const messagesIn = (state: MeetingState, audience: Audience) =>
  [...project(state, audience).values()].flatMap((record) => (record.kind === 'message' ? [record] : []));

/** The texts that somebody can read, by all of their audiences. */
const readBy = (state: MeetingState, name: Name) => [
  ...new Set(
    audiencesOf(state, id(name))
      .flatMap((audience) => messagesIn(state, audience))
      .map(({ content }) => (content.is === 'said' ? content.text : content.is)),
  ),
];
const readers = (state: MeetingState) => names.filter((name) => readBy(state, name).length > 0);

const roleOf: Record<Role, Name> = {
  ...{ organiser: 'olga', chair: 'chen', delegate: 'dora', interpreter: 'ines' },
  ...{ observer: 'omar', viewer: 'vera' },
};
const person = (name: Name): Addressee => ({ kind: 'participant', participantId: id(name) });
const inThreadOf = (name: Name): Addressee => ({ kind: 'secretariat', participantId: id(name) });

describe('who may write to whom', () => {
  const outcome = (role: Role, to: Addressee) => {
    const decision = send(everybody, roleOf[role], { to });
    return decision.ok ? 'sent' : (decision.error.rule ?? decision.error.code);
  };
  const of = (to: Addressee) => Object.fromEntries(roles.map((role) => [role, outcome(role, to)]));
  const talks = { organiser: 'sent', chair: 'sent', delegate: 'sent' };
  const listens = { interpreter: 'MSG-1', observer: 'MSG-1', viewer: 'MSG-1' };
  const all = Object.fromEntries(roles.map((role) => [role, 'sent']));

  it('[MSG-1] to all and to one person, those who take part in the talks', () => {
    expect(of({ kind: 'all' })).toEqual({ ...talks, ...listens });
    expect(of(person('tuan'))).toEqual({ ...talks, ...listens });
  });

  it.each(['ines', 'omar', 'vera'] as const)('[MSG-1] to nobody who could not answer: %s', (name) => {
    expect(of(person(name))).toEqual({
      ...{ organiser: 'MSG-1', chair: 'MSG-1', delegate: 'MSG-1' },
      ...{ ...listens, [everybodyRole(name)]: 'MSG-1' },
    });
  });

  it('[MSG-2] to a delegation, whoever belongs to it and nobody else', () => {
    const outside = Object.fromEntries(roles.map((role) => [role, 'MSG-2']));
    expect(of({ kind: 'delegation' })).toEqual({ ...outside, delegate: 'sent' });
  });

  it('[MSG-3] to the secretariat everybody, and in the thread of another an organiser', () => {
    expect(of({ kind: 'secretariat' })).toEqual(all);
    expect(of(inThreadOf('tuan'))).toEqual({
      ...Object.fromEntries(roles.map((role) => [role, 'MSG-3'])),
      organiser: 'sent',
    });
    expect(send(everybody, 'vera', { to: inThreadOf('vera') }).ok).toBe(true);
  });

  it.each(['outside', 'left', 'refused', 'removed'] as const)(
    '[MSG-2] to and from nobody who is %s',
    (at) => {
      const state = placed(everybody, 'tuan', { at });
      for (const to of [person('tuan'), inThreadOf('tuan')])
        expect(send(state, 'olga', { to })).toEqual({ ok: false, error: { code: 'not.found' } });
      expect(send(state, 'tuan', { to: { kind: 'all' } })).toMatchObject({
        error: { code: 'admission.required' },
      });
    },
  );

  it('[MSG-2] not to oneself', () => {
    expect(send(everybody, 'dora', { to: person('dora') })).toMatchObject({ error: { code: 'not.found' } });
  });
});

const everybodyRole = (name: Name): Role => roles.find((role) => roleOf[role] === name) ?? 'viewer';

describe('who reads what', () => {
  it.each<[string, Name, Addressee, Name[]]>([
    ['to all, everybody', 'dora', { kind: 'all' }, [...names]],
    ['to the delegation, its members', 'dora', { kind: 'delegation' }, ['dora']],
    ['to one person, both', 'dora', person('tuan'), ['dora', 'tuan']],
    ['to the secretariat, organisers and the sender', 'vera', { kind: 'secretariat' }, ['olga', 'vera']],
    ['by an organiser in a thread, the same', 'olga', inThreadOf('vera'), ['olga', 'vera']],
    ['by an organiser to the secretariat, organisers', 'olga', { kind: 'secretariat' }, ['olga']],
  ])('[SEC-3] %s', (_, from, to, expected) => {
    expect(readers(sent(everybody, from, { to }))).toEqual(expected);
  });

  it('[SEC-3] nobody who is not inside, whatever was written to them before', () => {
    const state = sent(sent(everybody, 'dora', { to: person('tuan') }), 'dora', {
      ...{ to: { kind: 'all' }, command: 'c2' },
    });
    expect(readers(placed(state, 'tuan', { at: 'left' }))).not.toContain('tuan');
  });

  it('[MSG-5] those who come later read what was written to all and to their delegation', () => {
    const early = placed(placed(everybody, 'vera', { at: 'outside' }), 'dora', { at: 'left' });
    const written = sent(early, 'tuan', { to: { kind: 'all' }, text: 'to all' });
    const state = [...entered('vera'), ...entered('dora')].reduce(evolve, written);
    expect(readBy(state, 'vera')).toEqual(['to all']);
    expect(readBy(state, 'dora')).toEqual(['to all']);
  });

  it('names the people as they were, though they have left', () => {
    const state = placed(sent(everybody, 'dora', { to: person('tuan'), at: 7 }), 'tuan', { at: 'left' });
    expect(messagesIn(state, 'participant:dora' as Audience)).toEqual([
      {
        ...{ kind: 'message', id: 'dora.c1', at: 7, content: { is: 'said', text: 'Good morning' } },
        from: { participantId: 'dora', name: 'dora', role: 'delegate', delegationId: 'd2' },
        to: {
          kind: 'participant',
          participant: { participantId: 'tuan', name: 'tuan', role: 'delegate', delegationId: 'd1' },
        },
      },
    ]);
  });
});

describe('limits', () => {
  const all: Addressee = { kind: 'all' };
  const flood = (count: number, { from = 'dora', to = all, text = 'x', every = 30_000 }: Flood = {}) =>
    Array.from({ length: count }, (_, index) => index).reduce(
      (state, index) => sent(state, from, { to, text, at: index * every, command: `c${index}` }),
      everybody,
    );
  interface Flood {
    readonly from?: Name;
    readonly to?: Addressee;
    readonly text?: string;
    readonly every?: number;
  }

  it('[MSG-6] ten in half a minute, then a wait; others are not held up', () => {
    const state = flood(rateLimit.messages, { every: 1000 });
    const next = (at: number, name: Name = 'dora') => send(state, name, { to: all, at, command: 'next' });
    expect(next(10_000)).toEqual({
      ok: false,
      error: { code: 'rate.exceeded', rule: 'MSG-6', retryAfter: 20 },
    });
    expect(next(29_999)).toMatchObject({ error: { retryAfter: 1 } });
    expect(next(30_000).ok).toBe(true);
    expect(next(10_000, 'tuan').ok).toBe(true);
    // A clock that was set back by an hour holds nobody for an hour.
    expect(next(-3_600_000)).toMatchObject({ error: { retryAfter: 30 } });
  });

  it('[MSG-9] the newest stay, the oldest fall out', () => {
    const kept = messagesIn(flood(boxLimit.messages + 3), 'public');
    expect(kept).toHaveLength(boxLimit.messages);
    expect(kept[0]?.id).toBe('dora.c3');
    const long = messagesIn(flood(40, { text: 'x'.repeat(2000) }), 'public');
    expect(long).toHaveLength(boxLimit.characters / 2000);
    expect(long.at(-1)?.id).toBe('dora.c39');
  });

  it('[MSG-9] a flood in one conversation pushes nothing out of another', () => {
    const before = sent(everybody, 'chen', { to: all, text: 'kept', at: 0 });
    const state = Array.from({ length: boxLimit.messages + 1 }, (_, index) => index).reduce(
      (now, index) =>
        sent(now, 'dora', { to: { kind: 'delegation' }, at: index * 30_000, command: `c${index}` }),
      before,
    );
    expect(readBy(state, 'vera')).toEqual(['kept']);
  });

  it('takes no id twice', () => {
    const state = sent(everybody, 'dora', { to: all });
    for (const to of [all, person('tuan'), { kind: 'secretariat' } as const])
      expect(send(state, 'dora', { to })).toEqual({ ok: false, error: { code: 'command.malformed' } });
  });
});

describe('taking back and removing', () => {
  const state = sent(sent(everybody, 'dora', { to: { kind: 'all' }, at: 0 }), 'dora', {
    ...{ to: person('tuan'), text: 'between us', at: 0, command: 'c2' },
  });
  const [open, secret] = [idOf('dora', 'c1'), idOf('dora', 'c2')];
  const notThere = { ok: false, error: { code: 'not.found' } };

  it('[MSG-7] leaves a trace without the text with everybody who had it', () => {
    const next = done(state, decideTakeBack(state, id('dora'), secret, takeBackFor));
    for (const name of ['dora', 'tuan'] as const)
      expect(readBy(next, name)).toEqual(['Good morning', 'taken-back']);
    expect(decideTakeBack(next, id('dora'), secret, takeBackFor + 1)).toMatchObject({
      ...{ ok: true, value: { events: [] } },
    });
  });

  it('[MSG-7] not after five minutes, and not by another, who learns nothing of it', () => {
    expect(decideTakeBack(state, id('dora'), open, takeBackFor + 1)).toMatchObject({
      error: { rule: 'MSG-7' },
    });
    for (const name of ['tuan', 'olga', 'vera'] as const)
      for (const messageId of [open, secret, idOf('dora', 'never')])
        expect(decideTakeBack(state, id(name), messageId, 0)).toEqual(notThere);
  });

  it('[MSG-8] an organiser removes what was written to all, and nothing private', () => {
    const next = done(state, decideRemoveMessage(state, id('olga'), open));
    expect(readBy(next, 'vera')).toEqual(['removed']);
    expect(readBy(next, 'tuan')).toEqual(['removed', 'between us']);
    expect(decideRemoveMessage(next, id('olga'), open)).toMatchObject({ ok: true, value: { events: [] } });
    expect(decideRemoveMessage(state, id('olga'), secret)).toEqual(notThere);
    expect(decideRemoveMessage(state, id('olga'), idOf('dora', 'never'))).toEqual(notThere);
  });
});
