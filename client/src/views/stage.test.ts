import { BoothId } from '@entente/shared/ids';
import type { SignRecord } from '@entente/shared/room/interpretation';
import { describe, expect, it } from 'vitest';
import { noInterpretation } from './interpretation/interpretation.ts';
import type { RoomView } from './room-view.ts';
import { stageLayout, type StageLayout, type StagePlace } from './stage.ts';
import { idOf, person, roomOf, session } from './testing/room.ts';

interface Case {
  readonly room: RoomView;
  readonly you?: string;
  readonly now?: readonly string[];
  readonly recent?: readonly string[];
  readonly reconnecting?: readonly string[];
  readonly pinned?: string;
  readonly hidesOwn?: boolean;
}

const layout = ({ room, you = 'me', now = [], recent = [], reconnecting = [], ...wish }: Case): StageLayout =>
  stageLayout({
    room,
    ...wish,
    you: idOf(you),
    speakers: { now: new Set(now.map(idOf)), recent: recent.map(idOf) },
    reconnecting: new Set(reconnecting.map(idOf)),
  });
const names = (places: readonly StagePlace[]) =>
  places.map(({ participant, delegation }) => participant?.name ?? delegation?.code);

const me = person('me', 'vn');
const aide = person('aide', 'vn');
const paul = person('paul', 'fr');
const anne = person('anne', 'fr');

describe('interpreters', () => {
  const ines = person('ines', null, { role: 'interpreter' });
  const sign: SignRecord = {
    ...{ kind: 'sign', id: 'plenary.ase', room: 'plenary', language: 'ase' },
    ...{ boothId: BoothId.parse('booth-ase'), interpreter: idOf('ines') },
  };
  it.each<[string, Case, string[]]>([
    ['in a booth have no place', { room: roomOf([me, paul, ines]) }, []],
    [
      'who speak on the floor have one',
      { room: roomOf([me, paul, { ...ines, open: ['microphone'] }]) },
      ['ines'],
    ],
    [
      'who sign have none among the others: the channel has its own',
      { room: roomOf([me, paul, ines], { interpretation: { ...noInterpretation, signs: [sign] } }) },
      [],
    ],
    ['see themselves', { room: roomOf([paul, ines]), you: 'ines' }, ['ines']],
  ])('%s', (_, given, tiles) => {
    expect(names(layout(given).tiles)).toEqual(tiles);
  });

  it('take nobody’s place in a session, and may share a screen', () => {
    const found = layout({ room: session([me, ines]), recent: ['ines'] });
    expect(names(found.main)).toEqual(['me']);
    const shared = layout({ room: session([me, { ...ines, open: ['screen'] }]) });
    expect(names(shared.main)).toEqual(['ines']);
  });
});

describe('a talk between two', () => {
  it.each<[string, Case, string[], string[]]>([
    ['shows both sides as equals, in order of protocol', { room: roomOf([paul, me]) }, ['me', 'paul'], []],
    ['keeps the place of a side from which nobody is here', { room: roomOf([me]) }, ['me', 'fr'], []],
    [
      'shows a colleague rather than oneself on one’s own side',
      { room: roomOf([me, aide, paul]) },
      ['aide', 'paul'],
      ['me'],
    ],
    [
      'shows whoever of a side spoke last',
      { room: roomOf([me, aide, paul, anne]), recent: ['anne', 'me'] },
      ['me', 'anne'],
      ['aide', 'paul'],
    ],
    [
      'seats those without a delegation below, oneself first',
      { room: roomOf([person('olga', null), me, aide, paul]) },
      ['aide', 'paul'],
      ['me', 'olga'],
    ],
  ])('%s', (_, given, main, tiles) => {
    const found = layout(given);
    expect([names(found.main), names(found.tiles)]).toEqual([main, tiles]);
    expect(found.kind).toBe('pair');
  });

  it('gives the stage to a screen that another shares, and everybody a tile', () => {
    const found = layout({ room: roomOf([me, person('paul', 'fr', { open: ['screen'] })]) });
    expect(found.main.map(({ key }) => key)).toEqual(['paul:screen']);
    expect(names(found.tiles)).toEqual(['me', 'paul']);
  });

  it('gives the place of a side to whoever is pinned, also over who spoke last', () => {
    const found = layout({ room: roomOf([me, aide, paul, anne]), recent: ['paul'], pinned: 'anne:camera' });
    expect([names(found.main), names(found.tiles)]).toEqual([
      ['aide', 'anne'],
      ['me', 'paul'],
    ]);
    expect(found.main.map(({ isPinned }) => isPinned)).toEqual([false, true]);
  });

  it('gives the whole stage to a pinned person of neither side', () => {
    const found = layout({ room: roomOf([person('olga', null), me, paul]), pinned: 'olga:camera' });
    expect([found.kind, names(found.main), names(found.tiles)]).toEqual(['single', ['olga'], ['me', 'paul']]);
  });

  it('keeps a shared screen first among the tiles while a person is pinned', () => {
    const room = roomOf([me, person('paul', 'fr', { open: ['screen'] })]);
    const found = layout({ room, pinned: 'paul:camera' });
    expect(found.kind).toBe('pair');
    expect(found.tiles.map(({ key }) => key)).toEqual(['paul:screen']);
  });

  it('shows the pinned one of two shared screens, and the other as a tile', () => {
    const sharing = { open: ['screen'] } as const;
    const room = roomOf([
      me,
      person('paul', 'fr', { open: [...sharing.open] }),
      person('anne', 'fr', { open: [...sharing.open] }),
    ]);
    const found = layout({ room, pinned: 'anne:screen' });
    expect(found.main.map(({ key }) => key)).toEqual(['anne:screen']);
    expect(found.tiles[0]?.key).toBe('paul:screen');
  });

  it('takes a pin of somebody who is not there for none', () => {
    const found = layout({ room: roomOf([me, paul]), pinned: 'anne:camera' });
    expect(names(found.main)).toEqual(['me', 'paul']);
  });

  it('leaves one’s own picture out of the tiles on wish, but never the place of one’s side', () => {
    const hidden = layout({ room: roomOf([me, aide, paul]), hidesOwn: true });
    expect([names(hidden.main), names(hidden.tiles)]).toEqual([['aide', 'paul'], []]);
    expect(names(layout({ room: roomOf([me, paul]), hidesOwn: true }).main)).toEqual(['me', 'paul']);
  });

  it('does not show one’s own screen to oneself', () => {
    expect(layout({ room: roomOf([person('me', 'vn', { open: ['screen'] }), paul]) }).kind).toBe('pair');
  });

  it('marks who speaks, but nobody whose microphone is closed, and who is reconnecting', () => {
    const speaking = person('me', 'vn', { open: ['microphone'] });
    const found = layout({ room: roomOf([speaking, paul]), now: ['me', 'paul'], reconnecting: ['paul'] });
    expect(found.main.map(({ isSpeaking }) => isSpeaking)).toEqual([true, false]);
    expect(found.main.map(({ isReconnecting }) => isReconnecting)).toEqual([false, true]);
  });
});

describe('a session of many', () => {
  const chair = person('chair', null, { role: 'chair' });
  const floor = { kind: 'floor', id: 'floor', policy: 'chaired', holder: idOf('anne') } as const;
  it.each<[string, Case, string]>([
    [
      'the holder of the floor',
      { room: session([me, paul, anne, chair], { floor }), recent: ['paul'] },
      'anne',
    ],
    ['whoever spoke last', { room: session([me, paul, anne, chair]), recent: ['me', 'paul'] }, 'paul'],
    ['who presides, before anybody spoke', { room: session([me, paul, chair]) }, 'chair'],
    ['the first other, without one who presides', { room: session([me, paul]) }, 'paul'],
    ['oneself, when alone', { room: session([me]) }, 'me'],
  ])('is led by %s', (_, given, lead) => {
    const found = layout(given);
    expect(found.kind).toBe('single');
    expect(names(found.main)).toEqual([lead]);
    expect(names(found.tiles)).not.toContain(lead);
  });

  it('shows at most 24 pictures below', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => person(`p${index}`, 'fr'));
    expect(layout({ room: session([me, ...crowd]) }).tiles).toHaveLength(24);
  });
});
