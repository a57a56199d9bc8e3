import type { Audience } from '@entente/shared/protocol/events';
import { describe, expect, it } from 'vitest';
import { english, member, team, withTeam, type Member } from '../../../test/booth-team.ts';
import type { DomainEvent } from '../events.ts';
import { audiencesOf, project } from '../project.ts';
import type { MeetingState } from '../state.ts';

const sound = {
  ...{ verdict: 'good' as const, level: -22, noise: -60, bandwidth: 15_000 },
  worn: 'headset' as const,
};
const connection = { path: 'udp' as const, up: 900, down: 900, loss: 0 };
const checked = (name: Member): DomainEvent => ({
  ...{ type: 'check-reported', participantId: member(name), sound, connection },
});
const speaking = (name: Member): DomainEvent => ({
  ...{ type: 'source-opened', participantId: member(name), source: 'microphone' },
});
const policy: DomainEvent = { type: 'floor-policy-set', policy: 'chaired' };
const given = (name: Member): DomainEvent => ({ type: 'floor-given', participantId: member(name) });

const checksIn = (state: MeetingState, audience: Audience) =>
  [...project(state, audience).values()].filter(({ kind }) => kind === 'check');
const checksSeenBy = (state: MeetingState, name: Member) =>
  audiencesOf(state, member(name)).flatMap((audience) => checksIn(state, audience));

describe('what the booths are told of the sound of who speaks', () => {
  const everyone = [checked('dora'), checked('vera'), checked('chen')];

  it('[CHK-2] is the sound part of the check, and nothing of the connection', () => {
    const state = withTeam(...everyone, speaking('dora'));
    expect(checksIn(state, 'booth')).toEqual([{ kind: 'check', id: 'dora', sound }]);
    for (const name of ['ed', 'eva', 'fay', 'gus'] as const)
      expect(JSON.stringify(checksSeenBy(state, name))).not.toMatch(/connection|udp|900/);
  });

  it('[CHK-2] says when the sound was checked, which a later test of the connection does not change', () => {
    const at = (when: number, part: object): DomainEvent => ({
      ...{ type: 'check-reported', participantId: member('dora'), at: when, ...part },
    });
    const state = withTeam(at(5, { sound }), at(9, { connection }), speaking('dora'));
    expect(checksIn(state, 'booth')).toEqual([{ kind: 'check', id: 'dora', sound, soundAt: 5 }]);
  });

  it('[CHK-2] stands as soon as somebody has the floor, before the first word', () => {
    const state = withTeam(...everyone, policy, given('dora'));
    expect(checksIn(state, 'booth').map(({ id }) => id)).toEqual(['dora']);
  });

  it('[CHK-2] is of nobody while nobody speaks, nor of who has tried the connection alone', () => {
    expect(checksIn(withTeam(...everyone), 'booth')).toEqual([]);
    const tried: DomainEvent = { type: 'check-reported', participantId: member('dora'), connection };
    expect(checksIn(withTeam(tried, speaking('dora')), 'booth')).toEqual([]);
  });

  it('[CHK-2] reaches interpreters and those who admit, and nobody else', () => {
    const state = withTeam(...everyone, speaking('dora'));
    const told = team.filter((name) => checksSeenBy(state, name).length > 0);
    expect(told).toEqual(['olga', 'chen', 'ed', 'eva', 'fay', 'gus']);
  });

  it('[CHK-2] in a side room reaches the booth that is there, and it alone', () => {
    const roomId = 'delegation-d2' as never;
    const state = withTeam(
      ...everyone,
      { type: 'side-room-opened', roomId, room: 'caucus', delegationId: 'd2' as never, at: 1 },
      ...(['dora', 'ed', 'eva'] as const).map((name): DomainEvent => ({
        type: 'side-room-entered',
        roomId,
        participantId: member(name),
        at: 1,
      })),
      { type: 'booth-moved', boothId: english, roomId, at: 1 },
      speaking('dora'),
    );
    const told = team.filter((name) => checksSeenBy(state, name).some(({ id }) => id === member('dora')));
    expect(told).toEqual(['olga', 'chen', 'ed', 'eva']);
    expect(checksIn(state, `booth:${english}`)).toEqual([{ kind: 'check', id: 'dora', sound }]);
    expect(checksIn(state, 'booth')).toEqual([]);
  });
});
