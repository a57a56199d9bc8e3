import { ParticipantId, RoomId, SourceId } from '@entente/shared/ids';
import { describe, expect, it } from 'vitest';
import type { RoomName } from '../domain/hearing.ts';
import type { Feed, FeedSource, TalkLine } from '../domain/interpretation/airways.ts';
import type { ChannelNow, MediaNow, SourceNow, SubscriptionNow } from './media-now.ts';
import { plan, type Plan } from './plan.ts';
import { channelId } from './testing/applied.ts';
import { fay } from './testing/interpreted.ts';
import type { Wish } from './wish.ts';

const p = (name: string): ParticipantId => ParticipantId.parse(name);
const [ada, bo] = [p('ada'), p('bo')];
const caucus: RoomName = RoomId.parse('caucus');

const sourceId = (participantId: ParticipantId, kind: string, room: RoomName = 'plenary'): SourceId =>
  SourceId.parse(`${participantId}-${kind}-${room}`);
const source = (
  participantId: ParticipantId,
  kind: FeedSource['kind'],
  { flow = 'paused', room = 'plenary' }: Partial<Pick<SourceNow, 'flow' | 'room'>> = {},
): SourceNow => ({ id: sourceId(participantId, kind, room), participantId, kind, room, flow });
const booth = (flow: SourceNow['flow'], room: RoomName = 'plenary'): SourceNow =>
  source(fay, 'booth', { flow, room });
const voice = source(ada, 'microphone', { flow: 'flowing' });

const feed = (from: FeedSource | null, holders: ParticipantId[], ...listeners: ParticipantId[]): Feed => ({
  ...{ room: 'plenary', channel: 'fr', source: from, holders, listeners, recorded: false },
});
const fromBooth: FeedSource = { participantId: fay, kind: 'booth' };
const fromFloor: FeedSource = { participantId: ada, kind: 'microphone' };

/** Ada, Bo and Fay in the plenary, Ada's microphone open. */
const wish = (feeds: Feed[], ...lines: TalkLine[]): Wish => ({
  groups: [
    {
      ...{ room: 'plenary', listeners: [], receivers: [ada, bo, fay] },
      sources: [{ participantId: ada, source: 'microphone' }],
    },
  ],
  ...{ feeds, lines },
});

const id = channelId('plenary', 'fr');
const channel = (fed: SourceNow | null, ...ready: SourceNow[]): ChannelNow => ({
  ...{ room: 'plenary', channel: 'fr', id, fed: fed?.id ?? null, ready: ready.map((one) => one.id) },
  recorded: false,
});
const name = { room: 'plenary' as const, channel: 'fr' };
const of = (receiver: ParticipantId, one: SourceId): SubscriptionNow => ({ receiver, sourceId: one });
/** What everybody has of Ada's voice. */
const heard = [of(bo, voice.id), of(fay, voice.id)];
const now = (parts: Partial<MediaNow> = {}): MediaNow => ({
  ...{
    seats: [ada, bo, fay],
    sources: [voice],
    channels: [],
    subscriptions: heard,
    given: [],
    overheard: [],
  },
  ...parts,
});
const nothing: Plan = {
  ...{ unseat: [], discard: [], close: [], pause: [], resume: [], open: [] },
  ...{
    unrecord: [],
    unhear: [],
    overhear: [],
    record: [],
    shut: [],
    cut: [],
    withhold: [],
    ready: [],
    feed: [],
    give: [],
    openChannels: [],
  },
};

describe('the plan that keeps channels level with the state', () => {
  const rows: readonly [string, Wish, MediaNow, Partial<Plan>][] = [
    ['opens a channel for who may hold it', wish([feed(null, [bo])]), now(), { openChannels: [name] }],
    ['opens none that nobody may hold', wish([feed(fromFloor, [])]), now(), {}],
    [
      '[REC-2] opens one that is recorded, for nobody',
      wish([{ ...feed(fromFloor, []), recorded: true }]),
      now(),
      { openChannels: [name] },
    ],
    [
      '[REC-2] hears the open microphones of what is recorded',
      wish([{ ...feed(fromFloor, []), recorded: true }]),
      now({ channels: [channel(voice)] }),
      { overhear: [voice.id], record: [name] },
    ],
    [
      '[REC-2] hears none any more once it is recorded no longer',
      wish([feed(fromFloor, [bo])]),
      now({
        channels: [{ ...channel(voice), recorded: true }],
        subscriptions: [...heard, of(bo, id)],
        overheard: [voice.id],
      }),
      { unrecord: [name], unhear: [voice.id] },
    ],
    [
      'opens none for who has no seat',
      wish([feed(null, [bo])]),
      now({ seats: [ada], subscriptions: [] }),
      {},
    ],
    [
      'waits for one that is being opened',
      wish([feed(fromFloor, [bo], bo)]),
      now({ channels: [{ ...channel(null), id: null }] }),
      {},
    ],
    [
      '[INT-1] feeds it, gives it and lets it be held',
      wish([feed(fromFloor, [bo], bo)]),
      now({ channels: [channel(null)] }),
      { feed: [{ ...name, sourceId: voice.id }], give: [of(bo, id)], open: [of(bo, id)] },
    ],
    [
      '[INT-6] gives it to no holder who does not listen',
      wish([feed(fromFloor, [bo, fay], bo)]),
      now({ channels: [channel(voice)], given: [of(bo, id)], subscriptions: [...heard, of(bo, id)] }),
      { open: [of(fay, id)] },
    ],
    [
      'gives nobody their own voice back',
      wish([feed(fromFloor, [ada], ada)]),
      now({ channels: [channel(voice)], given: [of(ada, id)], subscriptions: [...heard, of(ada, id)] }),
      { withhold: [of(ada, id)] },
    ],
    [
      '[INT-1] cuts the floor and feeds the booth, which flows from then on',
      wish([feed(fromBooth, [bo])]),
      now({
        ...{ sources: [voice, booth('paused')], channels: [channel(voice, booth('paused'))] },
        subscriptions: [...heard, of(bo, id)],
      }),
      { cut: [name], resume: [booth('paused').id], feed: [{ ...name, sourceId: booth('paused').id }] },
    ],
    [
      '[BTH-5] cuts a booth off air, and stops it',
      wish([feed(fromFloor, [bo])]),
      now({
        ...{ sources: [voice, booth('flowing')], channels: [channel(booth('flowing'), booth('flowing'))] },
        subscriptions: [...heard, of(bo, id)],
      }),
      { cut: [name], pause: [booth('flowing').id], feed: [{ ...name, sourceId: voice.id }] },
    ],
    [
      'holds the microphone of a booth ready',
      wish([feed(null, [bo])]),
      now({
        ...{ sources: [voice, booth('paused')], channels: [channel(null)] },
        subscriptions: [...heard, of(bo, id)],
      }),
      { ready: [{ ...name, sourceIds: [booth('paused').id] }] },
    ],
    [
      '[BTH-8] gives nobody the microphone of a booth that is on air, and takes back what they have of it',
      wish([feed(fromBooth, [])], { from: fay, to: [bo] }),
      now({ sources: [voice, booth('flowing')], subscriptions: [...heard, of(bo, booth('flowing').id)] }),
      { close: [of(bo, booth('flowing').id)] },
    ],
    [
      '[BTH-8] lets a line flow to those it is for',
      wish([feed(null, [])], { from: fay, to: [bo] }),
      now({ sources: [voice, booth('paused')] }),
      { resume: [booth('paused').id], open: [of(bo, booth('paused').id)] },
    ],
    [
      'lets a line to nobody not flow',
      wish([], { from: fay, to: [] }),
      now({ sources: [voice, booth('paused')] }),
      {},
    ],
    [
      '[CAU-4] takes nothing of a booth that was published in another room',
      wish([feed(fromBooth, [bo])]),
      now({
        ...{ sources: [voice, booth('flowing', caucus)], channels: [channel(booth('flowing', caucus))] },
        subscriptions: [...heard, of(bo, id)],
      }),
      { cut: [name], discard: [booth('flowing', caucus).id], pause: [booth('flowing', caucus).id] },
    ],
    [
      'shuts what nobody may hold any more, with all that was had of it',
      wish([feed(fromFloor, [])]),
      now({ channels: [channel(voice)], given: [of(bo, id)], subscriptions: [...heard, of(bo, id)] }),
      { shut: [name], withhold: [of(bo, id)], close: [of(bo, id)] },
    ],
  ];
  it.each(rows)('%s', (_, wished, media, expected) => {
    expect(plan(wished, media)).toEqual({ ...nothing, ...expected });
  });
});
