import { CommandId } from '@entente/shared/ids';
import type { Addressee } from '@entente/shared/protocol/commands/messages';
import { messageIdOf } from '@entente/shared/room/messages';
import { describe, expect, it } from 'vitest';
import { english, french, member, team, withTeam, type Member } from '../../test/booth-team.ts';
import { evolve } from './evolve.ts';
import { decideSend } from './messages.ts';
import { audiencesOf, project } from './project.ts';
import type { MeetingState } from './state.ts';

const write = (state: MeetingState, name: Member, to: Addressee) =>
  decideSend(
    state,
    member(name),
    { messageId: messageIdOf(member(name), CommandId.parse('c1')), to, text: 'Back in 2 min' },
    0,
  );

const outcomes = (to: Addressee) =>
  Object.fromEntries(
    team.map((name) => {
      const decision = write(withTeam(), name, to);
      return [name, decision.ok ? 'sent' : (decision.error.rule ?? decision.error.code)];
    }),
  );

function written(name: Member, to: Addressee): MeetingState {
  const decision = write(withTeam(), name, to);
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  return decision.value.events.reduce(evolve, withTeam());
}

const readers = (state: MeetingState) =>
  team.filter((name) =>
    audiencesOf(state, member(name)).some((audience) =>
      [...project(state, audience).values()].some(({ kind }) => kind === 'message'),
    ),
  );

const chief = (boothId = french): Addressee => ({ kind: 'chief', boothId });
const everybody = (answer: string) => Object.fromEntries(team.map((name) => [name, answer]));

describe('what is written in the booths', () => {
  it('[MSG-10] is written to a booth by who sits in one', () => {
    expect(outcomes({ kind: 'booth' })).toEqual({
      ...everybody('MSG-10'),
      ...{ ed: 'sent', eva: 'sent', fay: 'sent' },
    });
  });

  it('[MSG-10] is read by who sits in that booth, and by nobody else: neither chief nor organiser', () => {
    expect(readers(written('ed', { kind: 'booth' }))).toEqual(['ed', 'eva']);
    expect(readers(written('fay', { kind: 'booth' }))).toEqual(['fay']);
  });

  it('[MSG-10] goes with the booth: who sits down in another reads what is written there', () => {
    const taken = { type: 'console-taken', boothId: french, participantId: member('ed'), at: 1 } as const;
    const moved = evolve(written('eva', { kind: 'booth' }), taken);
    expect(readers(moved)).toEqual(['eva']);
  });

  it('[MSG-11] is written to the chief by a booth, and to any booth by the chief', () => {
    expect(outcomes({ kind: 'chief' })).toEqual({
      ...everybody('MSG-11'),
      ...{ ed: 'sent', eva: 'sent', fay: 'sent', gus: 'not.found' },
    });
    expect(outcomes(chief())).toEqual({ ...everybody('MSG-11'), ...{ fay: 'sent', gus: 'sent' } });
    expect(write(withTeam(), 'gus', chief('b9' as never))).toMatchObject({ error: { code: 'not.found' } });
  });

  it.each<[Member, Addressee, Member[]]>([
    ['ed', { kind: 'chief' }, ['ed', 'eva', 'gus']],
    ['gus', chief(french), ['fay', 'gus']],
    ['gus', chief(english), ['ed', 'eva', 'gus']],
  ])('[MSG-11] is read by that booth and the chief, and by nobody else: %s to %j', (name, to, expected) => {
    expect(readers(written(name, to))).toEqual(expected);
  });

  it('[MSG-11] is no longer read by a chief who is none any more', () => {
    const state = written('ed', { kind: 'chief' });
    const assignment = state.interpretation.assignments.get(member('gus'));
    if (assignment === undefined) throw new Error('gus is assigned to nothing');
    const demoted = { type: 'interpreter-assigned', participantId: member('gus') } as const;
    expect(readers(evolve(state, { ...demoted, assignment: { ...assignment, chief: false } }))).toEqual([
      'ed',
      'eva',
    ]);
  });
});
