import { AgendaItemId, ParticipantId, RecordingId, RoomId, SourceId } from '@entente/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { roomNameOf, type RoomName } from '../domain/hearing.ts';
import { talkLines } from '../domain/interpretation/airways.ts';
import { recordedChannels } from '../domain/recording/recording.ts';
import type { MeetingState } from '../domain/state.ts';
import type { MediaNow, SourceNow } from './media-now.ts';
import { plan } from './plan.ts';
import { applied, channelId } from './testing/applied.ts';
import { ed, english, eve, fay, french, guy, interpreted } from './testing/interpreted.ts';
import { RehearsalRoom } from './testing/rehearsal-room.ts';
import { wishOf } from './wish.ts';

const [ada, bo, cy] = [ParticipantId.parse('ada'), ParticipantId.parse('bo'), ParticipantId.parse('cy')];
const caucus: RoomName = RoomId.parse('caucus');

const empty: MediaNow = {
  ...{ seats: [], sources: [], channels: [], subscriptions: [], given: [], overheard: [] },
};

const source = (participantId: ParticipantId, kind: 'booth' | 'microphone', room: RoomName): SourceNow => ({
  ...{ id: SourceId.parse(`${participantId}-${kind}-${room}`), participantId, kind, room, flow: 'paused' },
});

describe('channels, whatever happens', () => {
  const everybody = [ada, bo, cy, fay, guy, eve, ed];
  const interpreters = [fay, guy, eve, ed];
  const closedItem = AgendaItemId.parse('closed');
  const room = new RehearsalRoom(['ada', 'bo', 'cy'], {
    ...interpreted,
    definition: {
      ...interpreted.definition,
      agenda: [{ id: closedItem, order: 1, title: 'Personnel', closed: true }],
    },
  });
  room.happen({ type: 'side-room-opened', roomId: caucus, room: 'corridor', at: 0 });
  room.enter(...everybody);

  const inBooth = { at: 0 };
  const happening: fc.Arbitrary<DomainEvent> = fc.oneof(
    fc.record({
      ...{ type: fc.constant('channel-chosen' as const), participantId: fc.constantFrom(...everybody) },
      channel: fc.constantFrom('floor', 'en', 'fr'),
    }),
    fc.record({
      type: fc.constantFrom('source-opened' as const, 'source-closed' as const),
      participantId: fc.constantFrom(...everybody),
      source: fc.constant('microphone' as const),
    }),
    fc
      .record({ who: fc.constantFrom(...interpreters), what: fc.constantFrom('en', 'fr') })
      .map(({ who, what }) => ({
        ...{ type: 'air-taken' as const, boothId: [fay, guy].includes(who) ? french : english },
        ...{ participantId: who, outgoing: what, ...inBooth },
      })),
    fc.constantFrom(...interpreters).map((who) => ({
      ...{ type: 'air-left' as const, boothId: [fay, guy].includes(who) ? french : english },
      ...{ participantId: who, ...inBooth },
    })),
    fc
      .record({ who: fc.constantFrom(...interpreters), channel: fc.constantFrom('floor', 'en', 'fr') })
      .map(({ who, channel: incoming }) => ({
        ...{ type: 'incoming-chosen' as const, boothId: [fay, guy].includes(who) ? french : english },
        ...{ participantId: who, channel: incoming, ...inBooth },
      })),
    fc.record({
      ...{ type: fc.constant('line-opened' as const), participantId: fc.constantFrom(...interpreters) },
      line: fc.constantFrom('boothmate' as const, 'chief' as const, 'technician' as const),
    }),
    fc.record({
      type: fc.constantFrom('side-room-entered' as const, 'side-room-left' as const),
      ...{ participantId: fc.constantFrom(...everybody), roomId: fc.constant(caucus), at: fc.constant(0) },
    }),
    fc.record({
      type: fc.constant('booth-moved' as const),
      ...{
        boothId: fc.constantFrom(french, english),
        roomId: fc.constantFrom(null, caucus),
        at: fc.constant(0),
      },
    }),
    fc.constantFrom<DomainEvent>(
      { type: 'recording-started', recordingId: RecordingId.parse('first'), at: 0 },
      { type: 'recording-stopped', recordingId: RecordingId.parse('first'), at: 0, cause: 'asked' },
      { type: 'agenda-item-moved', itemId: closedItem, to: 'current', at: 0 },
      { type: 'agenda-item-moved', itemId: closedItem, to: 'suspended', at: 0 },
    ),
    fc.constantFrom(...everybody).map((participantId) => ({
      ...{ type: 'participant-left' as const, participantId, cause: 'left' as const },
    })),
    fc.constantFrom(...everybody).map((participantId) => ({
      ...{ type: 'participant-entered' as const, participantId },
    })),
  );
  /** Everybody inside joins again and publishes, where they are now, what they do not send yet. */
  const joined = (media: MediaNow, state: MeetingState): MediaNow => {
    const seats = everybody.filter((who) => roomNameOf(state, who) !== null);
    const sources = seats.flatMap((who) => {
      const where = roomNameOf(state, who) ?? 'plenary';
      const kinds = interpreters.includes(who)
        ? (['booth', 'microphone'] as const)
        : (['microphone'] as const);
      return kinds.map((kind) => source(who, kind, where));
    });
    const before = new Set(media.sources.map((one) => one.id));
    return { ...media, seats, sources: [...media.sources, ...sources.filter((one) => !before.has(one.id))] };
  };

  it('[INT-1] [BTH-5] [BTH-8] [SEC-4] [REC-2] never lets anything of a booth go astray, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.array(happening, { maxLength: 4 }), { maxLength: 8 }), (commits) => {
        let state = room.state;
        let media = empty;
        for (const commit of commits) {
          state = commit.reduce(evolve, state);
          media = applied(media, plan(wishOf(state), media));
          checkSafe(state, media);
          media = joined(media, state);
          // The second time for the channels that were opened.
          for (let again = 0; again < 2; again += 1) media = applied(media, plan(wishOf(state), media));
          checkSafe(state, media);
          checkWhole(state, media);
          expect(Object.values(plan(wishOf(state), media)).flat()).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What must hold at every moment. */
function checkSafe(state: MeetingState, media: MediaNow): void {
  const { booths } = state.interpretation;
  const bySource = new Map(media.sources.map((one) => [one.id, one]));
  const byChannel = new Map(media.channels.map((one) => [one.id, one]));
  const feeding = media.channels.map(({ fed }) => fed);
  for (const { receiver, sourceId: had } of media.subscriptions) {
    const from = byChannel.get(had);
    if (from !== undefined) expect(roomNameOf(state, receiver), 'a channel of another room').toBe(from.room);
    const boothSource = bySource.get(had);
    if (boothSource?.kind !== 'booth') continue;
    const line = talkLines(state).find((one) => one.from === boothSource.participantId);
    expect(line?.to ?? [], 'a booth that is heard beside its line').toContain(receiver);
    expect(feeding, 'a booth that is on air and on a line').not.toContain(had);
    expect(roomNameOf(state, receiver)).toBe(boothSource.room);
  }
  for (const { room, channel, recorded } of media.channels) {
    if (!recorded) continue;
    expect(room, 'a side room that is recorded').toBe('plenary');
    expect(recordedChannels(state), 'recorded behind closed doors').toContain(channel);
  }
  const place = (who: ParticipantId) => state.roster.get(who)?.place;
  for (const heard of media.overheard) {
    const microphone = bySource.get(heard);
    expect(recordedChannels(state), 'overheard though nothing is recorded').toContain('floor');
    expect(microphone, 'overheard out of the plenary').toMatchObject({ kind: 'microphone', room: 'plenary' });
    const owner = microphone && place(microphone.participantId);
    const isOpen = owner?.at === 'inside' && owner.open.includes('microphone');
    expect(isOpen && owner.roomId === undefined, 'overheard though closed, or in a side room').toBe(true);
  }
  const receivers = media.given.map(({ receiver }) => receiver);
  expect(new Set(receivers).size, 'two channels at once').toBe(receivers.length);
  for (const { fed, room, channel: language } of media.channels) {
    const from = fed === null ? undefined : bySource.get(fed);
    if (from === undefined) continue;
    expect(from.room, 'a source of another room').toBe(room);
    const onAir = [...booths.values()].filter((one) => one.onAir?.outgoing === language && one.room === room);
    if (from.kind === 'booth') expect(onAir, 'a booth that is off air').not.toEqual([]);
    else expect(from.flow === 'paused', 'a microphone that is closed').toBe(false);
  }
  for (const { receiver, sourceId: had } of media.given) {
    const fed = byChannel.get(had)?.fed;
    if (fed !== undefined && fed !== null)
      expect(bySource.get(fed)?.participantId, 'an own voice').not.toBe(receiver);
  }
}

/** What holds once everything was done. */
function checkWhole(state: MeetingState, media: MediaNow): void {
  const { feeds, lines } = wishOf(state);
  const isRecorded = feeds.some(({ recorded }) => recorded);
  for (const { id, kind, flow, room } of media.sources)
    if (kind === 'microphone' && room === 'plenary')
      expect(media.overheard.includes(id), 'overheard while recorded and open').toBe(
        isRecorded && flow === 'flowing',
      );
  for (const { kind, flow, participantId, room } of media.sources) {
    if (kind !== 'booth') continue;
    const isOnAir = feeds.some(
      (one) =>
        one.room === room && one.source?.kind === 'booth' && one.source.participantId === participantId,
    );
    const isOnLine = lines.some(({ from, to }) => from === participantId && to.length > 0);
    expect(flow === 'flowing', 'flows on air and on a line').toBe(isOnAir || isOnLine);
  }
  for (const wanted of feeds)
    for (const listener of wanted.listeners)
      if (wanted.source?.participantId !== listener)
        expect(media.given).toContainEqual({
          receiver: listener,
          sourceId: channelId(wanted.room, wanted.channel),
        });
}
