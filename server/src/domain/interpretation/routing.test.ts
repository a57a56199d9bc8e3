import { RoomId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import { describe, expect, it } from 'vitest';
import { boothId, boothsCreated, Sitting, who, type Who } from '../../../test/booth-sample.ts';
import { decideIncoming, decideOutgoing, decideTakeAir } from './air.ts';
import { feeds } from './airways.ts';
import { decideListen } from './console.ts';
import { roomChannels } from './project.ts';
import { routes } from './routing.ts';
import type { BoothRoom } from './state.ts';
import { decideLanguage, decideVoice, languageOf, speakerOf } from './speaker.ts';

const air = (name: Who) => (sitting: Sitting) =>
  sitting.ask((state, now) => decideTakeAir(state, who(name), { now }));
const incoming = (sitting: Sitting, name: Who, channel: Channel) =>
  sitting.ask((state, now) => decideIncoming(state, who(name), { channel, now }));
const outgoing = (sitting: Sitting, name: Who, language: string) =>
  sitting.ask((state, now) => decideOutgoing(state, who(name), { language, now }));

/** What each channel carries, as `en interpreted emma` or `fr direct`. */
const carried = ({ state }: Sitting) =>
  routes(state, 'plenary').map((route) =>
    [
      route.channel,
      route.carries,
      'interpreter' in route ? route.interpreter : '',
      'from' in route ? route.from : '',
    ]
      .filter((word) => word !== '' && word !== null)
      .join(' '),
  );

describe('what a channel carries', () => {
  /** Every language of the speaker, every set of booths on air. */
  const speakers = [null, 'chen', 'dora'] as const;
  const booths = [
    ['en', 'emma'],
    ['fr', 'faye'],
    ['ar', 'amal'],
  ] as const;
  const sets = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => booths.filter((_, index) => (bits >> index) % 2 === 1));
  const spoken = { chen: 'en', dora: 'fr' } as const;

  it.each(
    speakers.flatMap((speaker) => sets.map((onAir) => ({ speaker, onAir, said: onAir.map(([one]) => one) }))),
  )(
    '[INT-1] with $speaker speaking and $said on air is the interpreter, else the floor, direct or not',
    ({ speaker, onAir }) => {
      const sitting = Sitting.full();
      if (speaker !== null) sitting.speaks(speaker);
      for (const [, name] of onAir) expect(air(name)(sitting)).toBeNull();
      const language = speaker === null ? null : spoken[speaker];
      expect(carried(sitting)).toEqual(
        booths.map(([channel, name]) => {
          if (onAir.some(([one]) => one === channel))
            return `${channel} interpreted ${name}${language === null ? '' : ` ${language}`}`;
          return `${channel} ${language === channel ? 'direct' : 'floor'}`;
        }),
      );
    },
  );

  it('[INT-1] is relay only while the channel in between has somebody on air', () => {
    const sitting = Sitting.full();
    sitting.speaks('dora');
    air('faye')(sitting);
    expect(incoming(sitting, 'amal', 'en')).toBeNull();
    air('amal')(sitting);
    expect(carried(sitting)).toContain('ar interpreted amal fr');
    air('emma')(sitting);
    expect(carried(sitting)).toContain('ar relay amal en');
  });

  it('[INT-1] is a source for each and no more, and none of a booth that is off air', () => {
    const sitting = Sitting.full();
    sitting.speaks('chen');
    air('faye')(sitting);
    const sources = new Map(feeds(sitting.state).map(({ channel, source }) => [channel, source]));
    expect(sources).toEqual(
      new Map<Channel, object | null>([
        ['floor', { participantId: 'chen', kind: 'microphone' }],
        ['en', { participantId: 'chen', kind: 'microphone' }],
        ['fr', { participantId: 'faye', kind: 'booth' }],
        ['ar', { participantId: 'chen', kind: 'microphone' }],
      ]),
    );
  });
});

describe('relay', () => {
  it('[INT-2] is refused to who would take from one that takes from another', () => {
    const sitting = Sitting.full();
    air('emma')(sitting);
    expect(incoming(sitting, 'faye', 'en')).toBeNull();
    expect(air('faye')(sitting)).toBeNull();
    expect(incoming(sitting, 'amal', 'fr')).toBeNull();
    expect(air('amal')(sitting)).toBe('INT-2');
    expect(incoming(sitting, 'amal', 'en')).toBeNull();
    expect(air('amal')(sitting)).toBeNull();
  });

  it('[INT-2] is refused to who is taken from', () => {
    const sitting = Sitting.full();
    for (const name of ['emma', 'faye'] as const) air(name)(sitting);
    incoming(sitting, 'amal', 'fr');
    expect(air('amal')(sitting)).toBeNull();
    expect(incoming(sitting, 'faye', 'en')).toBe('INT-2');
    expect(incoming(sitting, 'faye', 'floor')).toBeNull();
  });

  it('[INT-2] is refused to whom somebody who signs on air takes from', () => {
    const sitting = Sitting.full();
    for (const name of ['emma', 'faye'] as const) air(name)(sitting);
    incoming(sitting, 'sima', 'fr');
    expect(air('sima')(sitting)).toBeNull();
    expect(incoming(sitting, 'faye', 'en')).toBe('INT-2');
    expect(incoming(sitting, 'sima', 'floor')).toBeNull();
    expect(incoming(sitting, 'faye', 'en')).toBeNull();
    expect(incoming(sitting, 'sima', 'fr')).toBe('INT-2');
  });

  it('[INT-3] goes in no circle', () => {
    const sitting = Sitting.full();
    air('emma')(sitting);
    expect(incoming(sitting, 'emma', 'en')).toBe('INT-3');
    expect(incoming(sitting, 'emma', 'fr')).toBeNull();
    incoming(sitting, 'faye', 'en');
    expect(air('faye')(sitting)).toBe('INT-3');
  });

  it('[INT-3] turns who listened to the own channel to the floor when going on air', () => {
    const sitting = Sitting.full();
    expect(incoming(sitting, 'emma', 'en')).toBeNull();
    expect(air('emma')(sitting)).toBeNull();
    expect(sitting.state.interpretation.consoles.get(who('emma'))?.incoming).toBe('floor');
  });

  it('[INT-4] lets a booth that works both ways give no channel that another gives', () => {
    const sitting = Sitting.full();
    air('emma')(sitting);
    expect(outgoing(sitting, 'amal', 'en')).toBeNull();
    expect(air('amal')(sitting)).toBe('INT-4');
    expect(outgoing(sitting, 'amal', 'ar')).toBeNull();
    expect(air('amal')(sitting)).toBeNull();
    expect(outgoing(sitting, 'amal', 'en')).toBe('INT-4');
    expect(outgoing(sitting, 'amal', 'fr')).toBe('BTH-11');
  });
});

describe('who speaks', () => {
  it('[INT-7] is whose microphone is open, of several the one heard last', () => {
    const sitting = Sitting.full();
    expect(speakerOf(sitting.state, 'plenary')).toBeNull();
    sitting.speaks('tuan');
    expect(speakerOf(sitting.state, 'plenary')).toBe('tuan');
    sitting.speaks('dora');
    expect(speakerOf(sitting.state, 'plenary')).toBe('dora');
    sitting.ask((state, now) => decideVoice(state, who('tuan'), now));
    expect(speakerOf(sitting.state, 'plenary')).toBe('tuan');
    sitting.happen({ type: 'source-closed', participantId: who('tuan'), source: 'microphone' });
    expect(speakerOf(sitting.state, 'plenary')).toBe('dora');
  });

  it('[INT-7] is nobody whose microphone is closed, whatever the levels say, and nothing changes for a single one', () => {
    const sitting = Sitting.full();
    sitting.speaks('dora');
    const before = sitting.events.length;
    for (const name of ['tuan', 'dora'] as const)
      sitting.ask((state, now) => decideVoice(state, who(name), now));
    expect(sitting.events.length).toBe(before);
  });

  const tell = (sitting: Sitting, by: Who, of: Who, language: string) =>
    sitting.ask((state, now) => decideLanguage(state, who(by), { participantId: who(of), language, now }));

  it('[INT-5] speaks the first working language of theirs until another is told', () => {
    const sitting = Sitting.full();
    expect(languageOf(sitting.state, who('dora'))).toBe('fr');
    expect(languageOf(sitting.state, who('olga'))).toBeNull();
    expect(tell(sitting, 'dora', 'dora', 'en')).toBeNull();
    expect(languageOf(sitting.state, who('dora'))).toBe('en');
  });

  it('[INT-5] lets those in the room know which language was told, and nobody who is elsewhere', () => {
    const sitting = Sitting.full();
    const spoken = (room: BoothRoom) =>
      roomChannels(sitting.state, room).filter(({ kind }) => kind === 'spoken');
    expect(spoken('plenary')).toEqual([]);
    tell(sitting, 'dora', 'dora', 'en');
    expect(spoken('plenary')).toEqual([{ kind: 'spoken', id: who('dora'), language: 'en' }]);
    expect(spoken(RoomId.parse('elsewhere'))).toEqual([]);
  });

  it('[INT-5] has it told by themself, by interpreters and who presides, and by nobody else', () => {
    const sitting = Sitting.full();
    expect(tell(sitting, 'tuan', 'dora', 'en')).toBe('INT-5');
    expect(tell(sitting, 'vera', 'dora', 'en')).toBe('INT-5');
    for (const by of ['emma', 'chen', 'olga'] as const) expect(tell(sitting, by, 'dora', 'ar')).toBeNull();
    expect(tell(sitting, 'dora', 'dora', 'vi')).toBe('not.found');
  });

  it('[INT-5] is not told of by somebody in another room', () => {
    const sitting = Sitting.full();
    const roomId = sitting.state.definition.delegations[1]?.id;
    if (roomId === undefined) throw new Error('the sample has two delegations');
    sitting.happen({
      type: 'side-room-entered',
      participantId: who('dora'),
      roomId: RoomId.parse(roomId),
      at: 0,
    });
    expect(tell(sitting, 'emma', 'dora', 'en')).toBe('INT-5');
  });
});

describe('listening', () => {
  const listens = (sitting: Sitting, name: Who, channel: Channel) =>
    sitting.ask((state) => decideListen(state, who(name), channel));
  const heard = ({ state }: Sitting, channel: Channel) =>
    feeds(state).find((feed) => feed.channel === channel)?.listeners;

  it('[INT-6] is kept when somebody leaves and comes back', () => {
    const sitting = Sitting.full();
    expect(listens(sitting, 'tuan', 'fr')).toBeNull();
    expect(heard(sitting, 'fr')).toEqual(['tuan']);
    sitting.happen({ type: 'participant-left', participantId: who('tuan'), cause: 'lost' });
    expect(heard(sitting, 'fr')).toEqual([]);
    sitting.enter('tuan');
    expect(heard(sitting, 'fr')).toEqual(['tuan']);
  });

  it('[INT-6] is to one channel of the meeting', () => {
    const sitting = Sitting.full();
    expect(listens(sitting, 'vera', 'vi')).toBe('not.found');
    listens(sitting, 'vera', 'fr');
    listens(sitting, 'vera', 'ar');
    expect([heard(sitting, 'fr'), heard(sitting, 'ar')]).toEqual([[], ['vera']]);
  });

  it('[INT-6] of a channel that an edit took away is to the floor', () => {
    const sitting = Sitting.full();
    listens(sitting, 'vera', 'ar');
    const { definition } = sitting.state;
    sitting.happen({
      type: 'meeting-edited',
      revision: 1,
      definition: {
        ...boothsCreated({
          channels: ['floor', 'en', 'fr'],
          booths: [{ key: 'en', language: 'en' }],
          participants: [{ name: 'olga', role: 'organiser' }],
        }).definition,
        id: definition.id,
      },
    });
    expect(feeds(sitting.state).some(({ channel }) => channel === 'ar')).toBe(false);
    expect(feeds(sitting.state).flatMap(({ listeners }) => listeners)).not.toContain('vera');
    expect([...sitting.state.interpretation.booths.keys()]).toEqual([boothId('en')]);
  });
});
