import { BoothId, RoomId } from '@entente/shared/ids';
import { LanguageTag } from '@entente/shared/languages';
import type { BoothRecord, ChannelRecord } from '@entente/shared/room/interpretation';
import { describe, expect, it } from 'vitest';
import { noInterpretation } from '../interpretation/interpretation.ts';
import type { RoomView } from '../room-view.ts';
import { idOf, person, roomOf } from '../testing/room.ts';
import { askableBooths } from './askable.ts';
import { consoleOf } from './console.ts';
import { consolePress } from './keys.ts';
import { longTurns } from './long-turns.ts';
import { interpretedSpeaker } from './speaker.ts';
import { turnOf } from './turn.ts';
import { incomingWays, outgoingWays } from './ways.ts';

const [en, fr, ar] = ['en', 'fr', 'ar'].map((tag) => LanguageTag.parse(tag)) as [
  LanguageTag,
  LanguageTag,
  LanguageTag,
];
const ids = { en: BoothId.parse('b1'), fr: BoothId.parse('b2') };
const seat = (name: string) => ({
  ...{ participantId: idOf(name), incoming: 'floor' as const, outgoing: en, airMs: 0 },
});
const booth = (change: Partial<BoothRecord> = {}): BoothRecord => ({
  ...{ kind: 'booth', id: ids.en, boothKind: 'voice', language: en, second: fr, order: 1, shifts: [] },
  seats: [seat('ines'), seat('ivan')],
  ...change,
});
const channel = (language: LanguageTag, change: Partial<ChannelRecord> = {}): ChannelRecord => ({
  ...{ kind: 'channel', id: `plenary.${language}`, room: 'plenary', language, carries: 'floor' },
  ...change,
});
const people = [
  person('dora', 'fr'),
  ...['ines', 'ivan'].map((name) => person(name, null, { role: 'interpreter' })),
];

function roomWith(
  own: BoothRecord,
  channels: readonly ChannelRecord[] = [en, fr, ar].map((each) => channel(each)),
) {
  return roomOf(people, { interpretation: { ...noInterpretation, booths: [own], channels } });
}
function viewOf(room: RoomView) {
  const view = consoleOf(room, idOf('ines'));
  if (view === null) throw new Error('ines sits nowhere');
  return view;
}

describe('the console', () => {
  it('is of who sits in a booth, and of nobody else', () => {
    expect(consoleOf(roomWith(booth()), idOf('dora'))).toBeNull();
    expect(viewOf(roomWith(booth()))).toMatchObject({
      air: { at: 'off' },
      handing: null,
      mates: [{ name: 'ivan', isOnAir: false, isTalking: false }],
    });
  });

  it('tells one’s own air from that of a boothmate', () => {
    const onAir = (name: string) => ({ participantId: idOf(name), outgoing: en, since: 5 });
    expect(viewOf(roomWith(booth({ onAir: onAir('ines') }))).air).toMatchObject({ at: 'own', since: 5 });
    expect(viewOf(roomWith(booth({ onAir: onAir('ivan') }))).air).toMatchObject({
      at: 'mate',
      who: { name: 'ivan' },
    });
  });

  it.each([
    ['ines', 'ivan', 'ines', 'asked', false],
    ['ines', 'ivan', 'ivan', 'wanted', false],
    ['ivan', 'ines', 'ivan', 'wanted', true],
    ['ivan', 'ines', 'ines', 'asked', true],
  ] as const)(
    'knows of a handover from %s to %s, asked by %s, what is to be done',
    (from, to, by, at, isTaker) => {
      const handover = { from: idOf(from), to: idOf(to), by: idOf(by), until: 9 };
      expect(viewOf(roomWith(booth({ handover }))).handing).toMatchObject({
        at,
        isTaker,
        other: { name: 'ivan' },
      });
    },
  );

  it('[BTH-6] says until when the booth has asked to slow down, and nothing of another booth', () => {
    const room = roomWith(booth());
    const asked = (id: string): RoomView => ({
      ...room,
      interpretation: {
        ...room.interpretation,
        boothCue: { kind: 'booth-cue', id: BoothId.parse(id), until: 20 },
      },
    });
    expect(viewOf(room).slowDownUntil).toBeNull();
    expect(viewOf(asked(booth().id)).slowDownUntil).toBe(20);
    expect(viewOf(asked('another')).slowDownUntil).toBeNull();
  });

  it('is spoken at by those of the same station who have no connection of their own', () => {
    const record = (name: string) =>
      [
        idOf(name),
        {
          ...{ kind: 'interpreter' as const, id: idOf(name), name, languages: [], booths: [], chief: false },
          ...{ proficiency: {}, station: 'Booth 1' },
        },
      ] as const;
    const room = roomWith(booth({ seats: [seat('ines'), seat('iris')] }));
    const interpretation = {
      ...room.interpretation,
      interpreters: new Map([record('ines'), record('iris')]),
    };
    expect(viewOf({ ...room, interpretation }).voices.map(({ name }) => name)).toEqual(['ines', 'iris']);
  });
});

describe('what can be heard', () => {
  const bars = (channels: readonly ChannelRecord[]) => {
    const room = roomWith(booth(), channels);
    return Object.fromEntries(
      incomingWays(room, viewOf(room)).map(({ channel: each, barred }) => [each, barred]),
    );
  };

  it('is the floor and every other channel whose interpreter hears the floor', () => {
    const given = channel(fr, { carries: 'interpreted', boothId: ids.fr });
    expect(bars([channel(en), given, channel(ar)])).toEqual({ floor: null, en: 'INT-3', fr: null, ar: null });
  });

  it('is not, on air, a channel that is a relay itself', () => {
    const relay = channel(fr, { carries: 'relay', boothId: ids.fr, from: ar });
    expect(bars([channel(en), relay, channel(ar)])['fr']).toBe('INT-2');
  });

  it('is not, on air, any channel while another takes from one’s own, least of all that other', () => {
    const taker = channel(fr, { carries: 'relay', boothId: ids.fr, from: en });
    expect(bars([channel(en), taker, channel(ar)])).toEqual({
      floor: null,
      en: 'INT-3',
      fr: 'INT-3',
      ar: 'INT-2',
    });
  });

  it('goes out by A or B, unless another booth gives that channel', () => {
    const room = roomWith(booth(), [channel(en), channel(fr, { carries: 'interpreted', boothId: ids.fr })]);
    expect(outgoingWays(room, viewOf(room))).toMatchObject([
      { language: 'en', key: 'A', isChosen: true, barred: null },
      { language: 'fr', key: 'B', isChosen: false, barred: 'INT-4' },
    ]);
  });
});

describe('time on air', () => {
  const minutes = (count: number): number => count * 60_000;

  it.each([
    [1, 0, 'going', 'going'],
    [28, 0, 'ending', 'going'],
    [30, 0, 'over', 'going'],
    [1, 170, 'going', 'ending'],
    [1, 180, 'going', 'over'],
  ] as const)(
    'of %d min after %d min before is %s for the turn and %s for the day',
    (used, before, turn, day) => {
      expect(turnOf(minutes(used), { since: 0, airMs: minutes(before) })).toMatchObject({ turn, day });
    },
  );

  it('is told to who organises once a turn ends', () => {
    const room = roomWith(booth({ onAir: { participantId: idOf('ivan'), outgoing: en, since: 0 } }));
    expect(longTurns(room, minutes(5))).toEqual([]);
    expect(longTurns(room, minutes(31))).toEqual([{ name: 'ivan', turn: 'over', day: 'going' }]);
  });
});

describe('the keys of the console', () => {
  it.each([
    [{ key: ' ', code: 'Space' }, { is: 'air' }],
    [{ key: 'с', code: 'KeyC' }, { is: 'cough' }],
    [
      { key: '١', code: 'Digit1' },
      { is: 'incoming', place: 1 },
    ],
    [{ key: 'Enter', code: 'Enter' }, { is: 'accept' }],
    [{ key: 'z', code: 'KeyZ' }, null],
    [{ key: '?', code: 'Digit7', shiftKey: true }, { is: 'help' }],
    [
      { key: '1', code: 'Digit1', shiftKey: true },
      { is: 'incoming', place: 1 },
    ],
  ])('%j is %j', (event, press) => {
    expect(consolePress(event)).toEqual(press);
  });
});

describe('who is to be interpreted', () => {
  it('is who speaks, with language and sound, else who has the floor', () => {
    const sound = {
      verdict: 'good' as const,
      level: -20,
      noise: -60,
      bandwidth: 15_000,
      worn: 'headset' as const,
    };
    const room = roomWith(booth());
    const speaking = {
      ...room,
      checks: new Map([[idOf('dora'), { kind: 'check' as const, id: idOf('dora'), sound }]]),
      interpretation: {
        ...room.interpretation,
        speakers: [
          { kind: 'speaker' as const, id: 'plenary' as const, participantId: idOf('dora'), language: fr },
        ],
      },
    };
    expect(interpretedSpeaker(speaking)).toMatchObject({ language: 'fr', isSpeaking: true, sound });
    const given = { ...room, floor: { ...room.floor, holder: idOf('dora') } };
    expect(interpretedSpeaker(given)).toMatchObject({ isSpeaking: false, sound: null });
    expect(interpretedSpeaker(room)).toBeNull();
  });
});

describe('the booths that a side room could ask', () => {
  it('are those offered, those asked, and those that are there', () => {
    const id = RoomId.parse('delegation-fr');
    const room = roomWith(booth());
    const offer = { kind: 'booth-offer' as const, boothKind: 'voice' as const, order: 2, isFree: false };
    const inside = (isAsked: boolean): RoomView => ({
      ...room,
      sideRoom: { kind: 'side-room', id, room: 'caucus' },
      interpretation: {
        ...room.interpretation,
        offers: [{ ...offer, id: ids.fr, language: fr }],
        calls: isAsked
          ? [{ kind: 'booth-call', id: ids.fr, by: idOf('dora'), room: 'caucus', until: 1 }]
          : [],
      },
    });
    expect(askableBooths(room)).toEqual([]);
    expect(askableBooths(inside(false)).map(({ state }) => state)).toEqual(['there', 'busy']);
    expect(askableBooths(inside(true)).map(({ state }) => state)).toEqual(['there', 'asked']);
  });
});
