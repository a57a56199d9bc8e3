import { DelegationId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import {
  done,
  frenchCaucus,
  said,
  talkAfter,
  talkers,
  vietNameseCaucus,
  who,
  type Talker,
} from '../../test/talk-sample.ts';
import { decideLeave, decideRemove } from './admission.ts';
import { caucusOf, decideBackground, decideEnterCaucus, decideReturn } from './caucus.ts';
import { decideFloorPolicy, decideGiveFloor, decideOpenSource, decideSilence } from './floor.ts';
import { decideEnd } from './meeting.ts';
import type { MeetingState } from './state.ts';

const now = 1_000;
const withdraw = (name: Talker) => (state: MeetingState) => decideEnterCaucus(state, who(name), now);
const open = (name: Talker, room?: typeof vietNameseCaucus) => (state: MeetingState) =>
  decideOpenSource(state, who(name), 'microphone', room);
const roomIdOf = (state: MeetingState, name: Talker) => {
  const place = state.roster.get(who(name))?.place;
  return place?.at === 'inside' ? place.roomId : 'not inside';
};

describe('withdrawing to the caucus', () => {
  it('[CAU-1] opens it with the first, and brings every other of the delegation into the same', () => {
    const first = talkAfter({});
    expect(said(withdraw('linh')(first))).toEqual(['side-room-opened', 'side-room-entered linh']);
    const second = done(first, withdraw('linh')(first));
    expect(said(withdraw('cho')(second))).toEqual(['side-room-entered cho']);
    const third = done(second, withdraw('cho')(second));
    expect(talkers.map((name) => roomIdOf(third, name))).toEqual([
      ...[undefined, vietNameseCaucus, vietNameseCaucus, undefined, undefined, undefined],
    ]);
    expect(said(withdraw('cho')(third))).toEqual([]);
  });

  it('[CAU-1] leads each delegation into its own, and who has none into none', () => {
    const state = talkAfter({}, withdraw('linh'), withdraw('claire'));
    expect([roomIdOf(state, 'linh'), roomIdOf(state, 'claire')]).toEqual([vietNameseCaucus, frenchCaucus]);
    expect(said(withdraw('olga')(state))).toEqual(['CAU-1']);
    expect(caucusOf(DelegationId.parse('d2'))).toBe(frenchCaucus);
  });

  it('[CAU-1] closes it after the last', () => {
    const state = talkAfter({}, withdraw('linh'), withdraw('cho'));
    const back = decideReturn(state, who('linh'), now);
    expect(said(back)).toEqual(['side-room-left linh']);
    expect(said(decideReturn(done(state, back), who('cho'), now))).toEqual([
      'side-room-left cho',
      'side-room-closed',
    ]);
    expect(said(decideReturn(done(state, back), who('linh'), now))).toEqual([]);
  });

  it('[CAU-4] [CAU-6] closes all that one sends and gives up the floor, before the room is entered', () => {
    const state = talkAfter(
      { floorPolicy: 'chaired' },
      (before) => decideGiveFloor(before, who('linh')),
      open('linh'),
    );
    expect(said(withdraw('linh')(state))).toEqual([
      ...[
        'source-closed linh microphone',
        'floor-withdrawn linh',
        'side-room-opened',
        'side-room-entered linh',
      ],
    ]);
  });

  it('[CAU-4] closes all that one sends on the way back, before the room is left', () => {
    const state = talkAfter({}, withdraw('linh'), open('linh', vietNameseCaucus));
    expect(said(decideReturn(state, who('linh'), now))).toEqual([
      ...['source-closed linh microphone', 'side-room-left linh', 'side-room-closed'],
    ]);
  });
});

describe('speaking in a side room', () => {
  it('[CAU-5] opens a microphone only in the room that it is meant for', () => {
    const state = talkAfter({}, withdraw('linh'));
    expect(said(open('linh')(state))).toEqual(['CAU-5']);
    expect(said(open('linh', frenchCaucus)(state))).toEqual(['CAU-5']);
    expect(said(open('linh', vietNameseCaucus)(state))).toEqual(['source-opened linh microphone']);
    expect(said(open('claire', vietNameseCaucus)(state))).toEqual(['CAU-5']);
    expect(said(open('claire')(state))).toEqual(['source-opened claire microphone']);
  });

  it('[CAU-5] needs no floor there, whatever the policy of the plenary', () => {
    const state = talkAfter({ floorPolicy: 'chaired' }, withdraw('linh'));
    expect(said(open('claire')(state))).toEqual(['FLR-1']);
    expect(said(open('linh', vietNameseCaucus)(state))).toEqual(['source-opened linh microphone']);
  });

  it('[CAU-6] is out of reach for who presides in the plenary', () => {
    const state = talkAfter({ floorPolicy: 'open' }, withdraw('linh'), open('linh', vietNameseCaucus));
    expect(said(decideSilence(state, who('linh'), 'microphone'))).toEqual(['CAU-6']);
    expect(said(decideFloorPolicy(state, 'chaired'))).toEqual(['floor-policy-set']);
    const chaired = done(state, decideFloorPolicy(state, 'chaired'));
    expect(said(decideGiveFloor(chaired, who('linh')))).toEqual(['CAU-6']);
    expect(said(decideGiveFloor(chaired, who('claire')))).toEqual(['floor-given claire']);
  });
});

describe('the sound of the plenary', () => {
  const wish = (name: Talker, wanted: boolean) => (state: MeetingState) =>
    decideBackground(state, who(name), { wanted, now });

  it('[CAU-9] is for who wishes it in a caucus', () => {
    const state = talkAfter({}, withdraw('linh'));
    expect(said(wish('linh', true)(state))).toEqual(['background-set linh']);
    expect(said(wish('linh', false)(state))).toEqual([]);
    expect(said(wish('claire', true)(state))).toEqual(['CAU-9']);
  });

  it('[CAU-9] ends with the stay in the caucus', () => {
    const state = talkAfter({}, withdraw('linh'), wish('linh', true));
    const back = done(state, decideReturn(state, who('linh'), now));
    expect(back.roster.get(who('linh'))?.place).toEqual({ at: 'inside', open: [] });
  });
});

describe('leaving the meeting from a side room', () => {
  const state = talkAfter({}, withdraw('linh'), open('linh', vietNameseCaucus));

  it.each([
    ['by choice', decideLeave(state, who('linh'), { cause: 'left', now }), 'participant-left linh'],
    [
      'because the connection is lost',
      decideLeave(state, who('linh'), { cause: 'lost', now }),
      'participant-left linh',
    ],
    ['because one is sent out', decideRemove(state, who('linh'), now), 'participant-removed linh'],
  ])('[ADM-8] [CAU-1] %s closes what one sends and the empty caucus', (_, decision, end) => {
    expect(said(decision)).toEqual([
      ...['source-closed linh microphone', 'side-room-left linh', 'side-room-closed', end],
    ]);
  });

  it('[MTG-2] with the end of the meeting empties and closes every side room', () => {
    const full = talkAfter({}, withdraw('linh'), withdraw('cho'), withdraw('claire'));
    const ended = done(full, decideEnd(full, now));
    expect(ended.sideRooms.size).toBe(0);
    expect([...ended.roster.values()].every(({ place }) => place.at === 'left')).toBe(true);
  });
});
