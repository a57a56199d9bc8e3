import { DelegationId, RoomId } from '@entente/shared/ids';
import type { WordRecord } from '@entente/shared/room/records';
import { describe, expect, it } from 'vitest';
import { personLines } from './people.ts';
import { silence } from './recent-speakers.ts';
import { stageLayout } from './stage.ts';
import { idOf, person, roomOf } from './testing/room.ts';
import {
  colleaguesInCaucus,
  mayAsk,
  mayWithdraw,
  openWords,
  peopleHere,
  whereabouts,
} from './whereabouts.ts';

const vn = RoomId.parse('vn');
const linh = person('Linh', 'vn', { away: true, roomId: vn });
const minh = person('Minh', 'vn', { away: true, roomId: vn });
const paul = person('Paul', 'fr');
const claire = person('Claire', 'fr', { away: true });
const inCaucus = roomOf([linh, minh, paul, claire], {
  sideRoom: { kind: 'side-room', id: vn, room: 'caucus', delegationId: DelegationId.parse('vn') },
});
const inPlenary = roomOf([person('Linh', 'vn', { away: true }), paul, claire]);
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
const delegate = { role: 'delegate' as const };

describe('where the reader is', () => {
  it('is told with who hears them', () => {
    expect(whereabouts(inPlenary, idOf('Paul'))).toEqual({ room: 'plenary' });
    expect(whereabouts(inCaucus, idOf('Linh'))).toMatchObject({
      room: 'caucus',
      delegation: { code: 'vn' },
      others: 1,
    });
    const id = RoomId.parse('corridor');
    const corridor = roomOf(
      [person('Linh', 'vn', { away: true, roomId: id }), person('Paul', 'fr', { away: true, roomId: id })],
      { sideRoom: { kind: 'side-room', id, room: 'corridor' } },
    );
    expect(whereabouts(corridor, idOf('Linh'))).toMatchObject({ room: 'corridor', other: { name: 'Paul' } });
    // Not the interpreter whom they asked to come along, whoever comes first.
    const ines = person('Ines', null, { role: 'interpreter', away: true, roomId: id });
    const withBooth = { ...corridor, participants: [ines, ...corridor.participants] };
    expect(whereabouts(withBooth, idOf('Linh'))).toMatchObject({ other: { name: 'Paul' }, others: 2 });
  });

  it('has those around who are in the same room, and nobody else', () => {
    expect(names(peopleHere(inCaucus))).toEqual(['Linh', 'Minh']);
    expect(names(peopleHere(inPlenary))).toEqual(['Paul']);
  });

  it('has its own stage: who is away stands quietly on that of the plenary, and the plenary on none of a caucus', () => {
    const input = { speakers: silence, reconnecting: new Set<never>() };
    const plenary = stageLayout({ ...input, room: inPlenary, you: idOf('Paul') });
    expect([...plenary.main, ...plenary.tiles].map(({ key, isAway }) => [key, isAway])).toEqual([
      ...[
        ['Linh:camera', true],
        ['Paul:camera', false],
        ['Claire:camera', true],
      ],
    ]);
    const caucus = stageLayout({ ...input, room: inCaucus, you: idOf('Linh') });
    expect(caucus.kind).toBe('single');
    expect([...caucus.main, ...caucus.tiles].map(({ key, isAway }) => [key, isAway])).toEqual([
      ...[
        ['Minh:camera', false],
        ['Linh:camera', false],
      ],
    ]);
  });
});

describe('what the reader may do', () => {
  const reader = { id: idOf('Paul'), ...delegate };

  it('[CAU-1] is to withdraw from the plenary, with a delegation, when nobody is recalled', () => {
    expect(mayWithdraw(inPlenary, reader)).toBe(true);
    expect(mayWithdraw(inCaucus, { id: idOf('Linh'), ...delegate })).toBe(false);
    expect(mayWithdraw(inPlenary, { ...reader, role: 'interpreter' })).toBe(false);
    expect(mayWithdraw(roomOf([person('Paul', null)]), reader)).toBe(false);
    const recall = { kind: 'recall', id: 'recall', until: 1 } as const;
    expect(mayWithdraw({ ...inPlenary, recall }, reader)).toBe(false);
  });

  it('[CAU-3] is to ask those for a word who are in the plenary too, one at a time', () => {
    const hoa = person('Hoa', 'vn');
    const room = roomOf([paul, hoa, claire, person('Ines', null, { role: 'interpreter' })]);
    const asked = (view = room) =>
      personLines(view, reader, new Set())
        .filter(({ canAsk }) => canAsk)
        .map(({ participant }) => participant.name);
    expect(asked()).toEqual(['Hoa']);
    expect(mayAsk(room, reader, paul)).toBe(false);
    const word: WordRecord = {
      ...{ kind: 'word', id: RoomId.parse('w'), from: idOf('Paul'), to: idOf('Hoa'), until: 9 },
    };
    expect(asked({ ...room, words: [word] })).toEqual([]);
    expect(openWords({ ...room, words: [word] }, idOf('Paul'))).toMatchObject({
      asked: { person: { name: 'Hoa' } },
      received: null,
    });
    expect(openWords({ ...room, words: [word] }, idOf('Hoa')).received).toMatchObject({
      person: { name: 'Paul' },
    });
  });

  it('is to follow colleagues who have withdrawn', () => {
    const members = [idOf('Linh'), idOf('Minh')];
    const caucus = { kind: 'caucus', id: vn, delegationId: DelegationId.parse('vn'), members } as const;
    expect(names(colleaguesInCaucus({ ...inCaucus, caucus }, idOf('Minh')))).toEqual(['Linh']);
    expect(colleaguesInCaucus(inPlenary, idOf('Paul'))).toEqual([]);
  });
});
