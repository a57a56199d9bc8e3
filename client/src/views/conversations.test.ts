import { BoothId, CommandId, DelegationId } from '@entente/shared/ids';
import { LanguageTag } from '@entente/shared/languages';
import type { Role } from '@entente/shared/permissions';
import type { Correspondent, MessageRecord, MessageTo } from '@entente/shared/room/messages';
import type { BoothRecord, InterpreterRecord } from '@entente/shared/room/interpretation';
import { messageIdOf } from '@entente/shared/room/messages';
import { describe, expect, it } from 'vitest';
import { conversations, keyOf } from './conversations.ts';
import { noInterpretation } from './interpretation/interpretation.ts';
import { messageLines } from './message-lines.ts';
import { MessageNews } from './message-news.ts';
import { idOf, person, roomOf } from './testing/room.ts';

const who = (name: string, role: Role = 'delegate'): Correspondent => ({
  participantId: idOf(name),
  name,
  role,
});

let written = 0;
function message(from: string, to: MessageTo, change: Partial<MessageRecord> = {}): MessageRecord {
  const id = messageIdOf(idOf(from), CommandId.parse(`c${(written += 1)}`));
  const content = { is: 'said' as const, text: 'Good morning' };
  return { kind: 'message', id, from: who(from), to, at: written * 1000, content, ...change };
}

const all: MessageTo = { kind: 'all' };
const to = (name: string): MessageTo => ({ kind: 'participant', participant: who(name) });
const thread = (name?: string): MessageTo => ({
  kind: 'secretariat',
  ...(name === undefined ? {} : { with: who(name) }),
});
const me = { id: idOf('linh'), role: 'delegate' as const };
const organiser = { id: idOf('olga'), role: 'organiser' as const };

const people = [
  person('linh', 'vn'),
  person('minh', 'vn'),
  person('claire', 'fr'),
  person('ines', null, { role: 'interpreter' }),
  person('olga', null, { role: 'organiser' }),
];

describe('the conversation of a message', () => {
  it.each([
    [message('minh', all), me, 'all'],
    [message('minh', { kind: 'delegation', delegationId: DelegationId.parse('vn') }), me, 'delegation'],
    [message('linh', to('claire')), me, 'participant:claire'],
    [message('claire', to('linh')), me, 'participant:claire'],
    [message('linh', thread('linh')), me, 'secretariat'],
    [message('olga', thread('linh')), me, 'secretariat'],
    [message('linh', thread('linh')), organiser, 'secretariat:linh'],
    [message('olga', thread()), organiser, 'secretariat'],
    [message('otto', thread('olga')), organiser, 'secretariat'],
  ] as const)('%# is %3$s', (record, reader, key) => {
    expect(keyOf(record, reader)).toBe(key);
  });
});

const booths = {
  en: { boothId: BoothId.parse('b1'), language: 'en' },
  fr: { boothId: BoothId.parse('b2'), language: 'fr' },
};

describe('the conversations of interpreters', () => {
  const inBooths = (chief: boolean) => {
    const booth = (which: keyof typeof booths, seated: string[]): BoothRecord => ({
      ...{ kind: 'booth', id: booths[which].boothId, boothKind: 'voice', order: 1, shifts: [] },
      language: LanguageTag.parse(which),
      seats: seated.map((name) => ({
        ...{ participantId: idOf(name), incoming: 'floor', outgoing: LanguageTag.parse(which), airMs: 0 },
      })),
    });
    const ines: InterpreterRecord = {
      ...{ kind: 'interpreter', id: idOf('ines'), name: 'ines', languages: [], booths: [], chief },
      proficiency: {},
    };
    return roomOf(people, {
      messages: [message('ivan', { kind: 'booth', boothId: booths.en.boothId })],
      interpretation: {
        ...noInterpretation,
        booths: [booth('en', ['ines', 'ivan']), booth('fr', ['fay'])],
        interpreters: new Map([[ines.id, ines]]),
      },
    });
  };
  const keys = (chief: boolean) =>
    conversations({
      ...{ room: inBooths(chief), reader: { id: idOf('ines'), role: 'interpreter' }, readUntil: {} },
    }).map(({ key, unread }) => [key, unread]);

  it('are those of the own booth and its chief', () => {
    expect(keys(false)).toEqual([
      ...[
        ['all', 0],
        ['secretariat', 0],
      ],
      ...[
        ['booth:b1', 1],
        ['chief:b1', 0],
      ],
    ]);
  });

  it('are, for a chief, those with the other booths too', () => {
    expect(keys(true).at(-1)).toEqual(['chief:b2', 0]);
  });
});

describe('the conversations', () => {
  const of = (
    reader: { id: ReturnType<typeof idOf>; role: Role },
    messages: MessageRecord[] = [],
    readUntil = {},
  ) => conversations({ room: roomOf(people, { messages }), reader, readUntil });

  it('of a delegate are all, the own delegation, the secretariat, and those who take part in the talks', () => {
    expect(of(me).map(({ key, to: addressee, writable }) => [key, addressee, writable])).toEqual([
      ['all', { kind: 'all' }, 'yes'],
      ['delegation', { kind: 'delegation' }, 'yes'],
      ['secretariat', { kind: 'secretariat' }, 'yes'],
      ...['claire', 'minh', 'olga'].map((name) => [
        ...[`participant:${name}`, { kind: 'participant', participantId: name }, 'yes'],
      ]),
    ]);
  });

  it('of who listens are read, but for the secretariat', () => {
    const reader = { id: idOf('ines'), role: 'interpreter' as const };
    expect(of(reader).map(({ key, writable }) => [key, writable])).toEqual([
      ['all', 'listens'],
      ['secretariat', 'yes'],
    ]);
  });

  it('of an organiser hold a thread with whoever wrote to the secretariat or can do nothing else', () => {
    const keys = of(organiser, [message('linh', thread('linh'))]).map(({ key }) => key);
    expect(keys).toContain('secretariat:linh');
    expect(keys).toContain('secretariat:ines');
    expect(keys).toContain('participant:linh');
  });

  it('with somebody who has gone stay, to be read', () => {
    const gone = of(me, [message('paul', to('linh'))]).find(
      ({ key }) => key === `participant:${idOf('paul')}`,
    );
    expect(gone).toMatchObject({ writable: 'gone', with: { name: 'paul' }, unread: 1 });
  });

  it('count what others said after what was read last', () => {
    const messages = [
      message('minh', all, { at: 1 }),
      message('minh', all, { at: 2 }),
      message('linh', all, { at: 3 }),
      message('minh', all, { at: 4, content: { is: 'removed' } }),
      message('claire', all, { at: 5 }),
    ];
    expect(of(me, messages)[0]?.unread).toBe(3);
    expect(of(me, messages, { all: 1 })[0]?.unread).toBe(2);
    expect(of(me, messages, { all: 5 })[0]?.unread).toBe(0);
  });
});

describe('the lines of a conversation', () => {
  it('stand under one name while one person goes on', () => {
    const minute = 60_000;
    const at = [0, minute, 2 * minute, 20 * minute];
    const messages = ['minh', 'minh', 'claire', 'claire'].map((name, index) =>
      message(name, all, { at: at[index] ?? 0 }),
    );
    expect(messageLines(messages, me, 0).map(({ isFirst }) => isFirst)).toEqual([true, false, true, true]);
  });

  it('[MSG-7] [MSG-8] offer to take back one’s own for a while, and to an organiser to remove one to all', () => {
    const messages = [
      message('linh', all, { at: 0 }),
      message('minh', all, { at: 0 }),
      message('minh', to('olga'), { at: 0 }),
    ];
    const may = (reader: typeof me | typeof organiser, now: number) =>
      messageLines(messages, reader, now).map(({ canTakeBack, canRemove }) => [canTakeBack, canRemove]);
    expect(may(me, 299_999)).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
    expect(may(me, 300_000)[0]).toEqual([false, false]);
    expect(may(organiser, 0)).toEqual([
      [false, true],
      [false, true],
      [false, false],
    ]);
  });
});

describe('the news', () => {
  it('is what others wrote since, each once, over a reconnection too', () => {
    const [old, own, one] = [message('minh', all), message('linh', all), message('minh', to('linh'))];
    const news = new MessageNews({ reader: me.id, since: old.at });
    expect(news.of(roomOf(people, { messages: [old, own] }))).toEqual([]);
    expect(news.of(roomOf(people, { messages: [old, own, one] }))).toEqual([one]);
    expect(news.of(null)).toEqual([]);
    expect(news.of(roomOf(people, { messages: [old] }))).toEqual([]);
    expect(news.of(roomOf(people, { messages: [old, own, one] }))).toEqual([]);
  });
});
