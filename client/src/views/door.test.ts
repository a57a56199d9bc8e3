import { DelegationId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import { correctionLines, expectedGuests, waitingGroups } from './door.ts';
import { person, roomOf, waiting } from './testing/room.ts';

const of = (name: string, since: number, delegation: string) => ({
  ...waiting(name, since),
  delegationId: DelegationId.parse(delegation),
});

describe('the door, as those who admit see it', () => {
  it('groups who waits by delegation in order of protocol, longest first, others last', () => {
    const guests = [waiting('Omar', 1), of('Paul', 3, 'fr'), of('Anne', 2, 'fr'), of('Linh', 9, 'vn')];
    const groups = waitingGroups(roomOf([], { guests }));
    expect(
      groups.map(({ delegation, lines }) => [delegation?.id, ...lines.map(({ guest }) => guest.name)]),
    ).toEqual([
      ['vn', 'Linh'],
      ['fr', 'Anne', 'Paul'],
      [undefined, 'Omar'],
    ]);
  });

  it('gives each the result of their check', () => {
    const guest = waiting('Omar', 1);
    const check = { kind: 'check', id: guest.id } as const;
    const room = roomOf([], { guests: [guest], checks: new Map([[guest.id, check]]) });
    expect(waitingGroups(room)[0]?.lines[0]?.check).toBe(check);
  });

  it('shows corrections of guests and of those inside, and of nobody who is gone', () => {
    const [omar, linh] = [waiting('Omar', 1), person('Linh', 'vn')];
    const corrections = [omar.id, linh.id, waiting('Nobody', 0).id].map(
      (id) => ({ kind: 'correction', id, name: 'New' }) as const,
    );
    const lines = correctionLines(roomOf([linh], { guests: [omar], corrections }));
    expect(lines.map((line) => line.person.name)).toEqual(['Omar', 'Linh']);
  });

  it('lists those who are awaited where trust decides something', () => {
    const awaited = { ...waiting('Zoe', 0), standing: 'expected', trusted: false } as const;
    const guests = [
      awaited,
      { ...awaited, name: 'Adam', trusted: true },
      { ...awaited, trusted: undefined },
      waiting('Omar', 1),
    ];
    expect(expectedGuests(roomOf([], { guests })).map(({ name }) => name)).toEqual(['Adam', 'Zoe']);
  });
});
