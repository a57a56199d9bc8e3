import type { RoomId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { english, french, member, team, withTeam, type Member } from '../../../test/booth-team.ts';
import type { DomainEvent } from '../events.ts';
import { audiencesOf, project } from '../project.ts';
import type { MeetingState } from '../state.ts';

const roomId = 'delegation-d2' as RoomId;
const into = (name: Member): DomainEvent => ({
  ...{ type: 'side-room-entered', roomId, participantId: member(name), at: 1 },
});
const caucus: DomainEvent[] = [
  { type: 'side-room-opened', roomId, room: 'caucus', delegationId: 'd2' as never, at: 1 },
  into('dora'),
];
const offersSeenBy = (state: MeetingState, name: Member) =>
  audiencesOf(state, member(name))
    .flatMap((audience) => [...project(state, audience).values()])
    .flatMap((record) => (record.kind === 'booth-offer' ? [[record.id, record.isFree]] : []));

describe('the booths that a side room could ask', () => {
  it('[BTH-14] are told to those in it, and to nobody else', () => {
    const state = withTeam(...caucus);
    expect(offersSeenBy(state, 'dora')).toEqual([
      [english, true],
      [french, true],
    ]);
    for (const name of team.filter((each) => each !== 'dora')) expect(offersSeenBy(state, name)).toEqual([]);
  });

  it('[BTH-14] are not those that are asked already, have nobody in them, or are elsewhere', () => {
    const asked: DomainEvent = {
      ...{ type: 'booth-called', boothId: english, roomId, by: member('dora'), until: 9, at: 1 },
    };
    const gone: DomainEvent = {
      type: 'participant-left',
      participantId: member('fay'),
      cause: 'left',
    };
    const noted = withTeam(...caucus, asked, gone);
    expect(offersSeenBy(noted, 'dora')).toEqual([
      [english, false],
      [french, false],
    ]);
  });

  it('[BTH-14] are no longer offered once they are there', () => {
    const there = withTeam(...caucus, into('ed'), into('eva'), {
      ...{ type: 'booth-moved', boothId: english, roomId, at: 1 },
    });
    expect(offersSeenBy(there, 'dora')).toEqual([[french, true]]);
  });
});
