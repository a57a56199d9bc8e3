import { RoomId } from '@entente/shared/ids';
import type { BoothRecord } from '@entente/shared/room/interpretation';
import type { Channel } from '@entente/shared/languages';
import { describe, expect, it } from 'vitest';
import { idOf, roomOf } from '../testing/room.ts';
import type { RoomView } from '../room-view.ts';
import { captionOf } from './caption.ts';
import { channelLines } from './channel-lines.ts';
import { coverageOf } from './coverage.ts';
import { boothOf, heardChannel, ownChannels } from './own-room.ts';
import { boothId, channel, interpretedRoom, speaker } from './testing/interpreted.ts';

const caucus = RoomId.parse('caucus-1');
const inCaucus = (room: RoomView): RoomView => ({
  ...room,
  sideRoom: { kind: 'side-room', id: caucus, room: 'caucus' },
});

const booth = (change: Partial<BoothRecord> = {}): BoothRecord => ({
  ...{ kind: 'booth', id: boothId, boothKind: 'voice', language: 'fr', order: 1, seats: [], shifts: [] },
  ...change,
});

describe('what can be listened to', () => {
  it('is the floor and each language in the order of the meeting, with what it carries and how', () => {
    expect(channelLines(interpretedRoom())).toEqual([
      { channel: 'floor', how: 'spoken', language: 'en' },
      { channel: 'en', how: 'direct' },
      { channel: 'fr', how: 'interpreted' },
      { channel: 'ar', how: 'floor' },
    ]);
  });

  it('names the language in between of a relay', () => {
    const channels = [channel('ar', 'relay', { from: 'fr' }), channel('fr', 'interpreted')];
    expect(channelLines(interpretedRoom({ channels }))).toContainEqual({
      ...{ channel: 'ar', how: 'relay', through: 'fr' },
    });
  });

  it('is nothing where the meeting has no booths', () => {
    expect(channelLines(roomOf([]))).toEqual([]);
    expect(captionOf(roomOf([]), 'floor')).toBeNull();
  });

  it('is what the reader’s own room has, and nothing of another', () => {
    const room = interpretedRoom({
      speakers: [speaker('linh', 'en'), speaker('paul', 'fr', caucus)],
      channels: [channel('fr', 'interpreted'), channel('fr', 'direct', { room: caucus })],
    });
    expect(channelLines(room)).toContainEqual({ channel: 'fr', how: 'interpreted' });
    expect(channelLines(inCaucus(room))).toEqual([
      { channel: 'floor', how: 'spoken', language: 'fr' },
      { channel: 'fr', how: 'direct' },
    ]);
    expect(ownChannels(inCaucus(interpretedRoom()))).toEqual([]);
  });
});

describe('what reaches an ear', () => {
  const paul = idOf('paul');
  it.each<[string, RoomView, Channel, Channel]>([
    ['what was chosen', interpretedRoom(), 'fr', 'fr'],
    ['the floor, of a language that is no channel here', interpretedRoom(), 'vi', 'floor'],
    ['the floor where there are no booths', roomOf([]), 'fr', 'floor'],
    [
      'in a booth, what is set there as incoming',
      interpretedRoom({
        booths: [booth({ seats: [{ participantId: paul, incoming: 'ar', outgoing: 'fr', airMs: 0 }] })],
      }),
      'en',
      'ar',
    ],
  ])('is %s', (_, room, listening, heard) => {
    expect(heardChannel(room, paul, listening)).toBe(heard);
  });

  it('is not that of a booth in which somebody else sits', () => {
    expect(boothOf(interpretedRoom({ booths: [booth()] }), paul)).toBeNull();
  });
});

describe('the caption', () => {
  const silent = interpretedRoom({ speakers: [speaker(null)] });
  const unknown = interpretedRoom({ speakers: [speaker('linh')] });
  const relay = interpretedRoom({ channels: [channel('ar', 'relay', { from: 'fr' })] });
  it.each<[string, RoomView, Channel, object]>([
    ['the floor', interpretedRoom(), 'floor', { at: 'floor', speaking: 'en' }],
    ['a language that is spoken', interpretedRoom(), 'en', { at: 'direct', hears: 'en' }],
    ['a booth', interpretedRoom(), 'fr', { at: 'interpreted', speaking: 'en', hears: 'fr' }],
    ['a relay', relay, 'ar', { at: 'relay', speaking: 'en', hears: 'ar', through: 'fr' }],
    ['a language that nobody interprets into', interpretedRoom(), 'ar', { at: 'uncovered', wanted: 'ar' }],
    ['a booth, of a language that was not told', unknown, 'fr', { at: 'interpreted', speaking: null }],
    ['a pause, with somebody on air', silent, 'fr', { at: 'quiet', hears: 'fr', isCovered: true }],
    ['a pause, with nobody on air', silent, 'ar', { at: 'quiet', hears: 'ar', isCovered: false }],
    ['a pause on the floor', silent, 'floor', { at: 'quiet', hears: null, isCovered: true }],
  ])('tells of %s', (_, room, heard, caption) => {
    expect(captionOf(room, heard)).toMatchObject(caption);
  });
});

describe('coverage', () => {
  const listeners = {
    kind: 'listeners',
    id: 'plenary',
    channels: { fr: 2, ar: 1 },
    uncovered: ['ar'],
  } as const;
  const known = { listeners: [{ ...listeners, uncovered: ['ar'] }] };

  it('is nothing to who may not know', () => {
    expect(coverageOf(interpretedRoom())).toBeNull();
    expect(coverageOf(inCaucus(interpretedRoom(known)))).toBeNull();
  });

  it('counts the listeners of each channel, names who is on air, and raises the alarm', () => {
    expect(coverageOf(interpretedRoom(known))?.lines).toMatchObject([
      { channel: 'en', listeners: 0, isUncovered: false, interpreter: null },
      { channel: 'fr', how: 'interpreted', listeners: 2, isUncovered: false, interpreter: 'ines' },
      { channel: 'ar', how: 'floor', listeners: 1, isUncovered: true },
    ]);
  });

  it('tells what booths ask for, whose sound does not suffice, and which are away', () => {
    const coverage = coverageOf(
      interpretedRoom({
        ...known,
        slowDowns: { kind: 'slow-downs', id: 'plenary', speaker: idOf('linh'), booths: 2 },
        booths: [
          booth({ insufficient: { since: 1, speaker: idOf('linh') } }),
          booth({ language: 'ar', away: true }),
        ],
      }),
    );
    expect(coverage).toMatchObject({ slowDowns: 2, insufficient: [{ speaker: 'linh' }] });
    expect(coverage?.lines.map(({ isAway }) => isAway)).toEqual([false, false, true]);
  });
});
