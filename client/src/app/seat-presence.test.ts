import { MeetingId } from '@entente/shared/ids';
import type { Role } from '@entente/shared/permissions';
import type { SourceKind } from '@entente/shared/room/records';
import type { SeatGrant } from '@entente/shared/seat-grant';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnSource } from '../media/own-source.ts';
import { fakeSources } from '../media/testing/fake-sources.ts';
import { createEmitter } from '../stores/emitter.ts';
import { RoomStore } from '../stores/room-store.ts';
import { wishMemory, type WishMemory } from '../stores/wish-memory.ts';
import { idOf } from '../views/testing/room.ts';
import type { SeatEvents } from './seat-events.ts';
import { SeatPresence } from './seat-presence.ts';
import { warmUp } from './warm-up.ts';

const meetingId = MeetingId.parse('m1');
let room: RoomStore;
let own: Record<SourceKind, OwnSource>;
let wishes: WishMemory;
const media = { start: vi.fn(), stop: vi.fn(), renew: vi.fn() };
const audio = { open: vi.fn(), close: vi.fn(), hear: vi.fn() };

beforeEach(() => {
  sessionStorage.clear();
  // jsdom has no user timing.
  Object.assign(performance, { mark: () => undefined });
  vi.clearAllMocks();
});

const grantOf = (role: Role): Pick<SeatGrant, 'you' | 'meeting'> => ({
  you: { id: idOf('ines'), name: 'Ines Rey', role, languages: ['fr'] },
  meeting: {
    ...{ id: meetingId, title: 'Talk', kind: 'bilateral', start: '2026-12-01T15:00', timeZone: 'UTC' },
    ...{ workingLanguages: ['fr'], channels: ['floor'], marking: 'none' },
  },
});

/** The page as it is after it was loaded. */
function seated(role: Role): SeatPresence {
  room = new RoomStore();
  own = fakeSources();
  wishes = wishMemory(sessionStorage, meetingId);
  const presence = new SeatPresence({
    ...{ grant: grantOf(role), room, own, media, audio, wishes },
    events: createEmitter<SeatEvents>(),
  });
  room.state.subscribe(() => {
    presence.follow();
  });
  for (const { state } of Object.values(own))
    state.subscribe(() => {
      presence.remember();
    });
  return presence;
}

const isHeard = (): boolean => own.microphone.state.get().isOpen;

describe('the microphone that was opened in the green room', () => {
  it('is on the floor after *Join*, for a delegate', async () => {
    const presence = seated('delegate');
    await own.microphone.open();
    presence.comeIn();
    room.entered('inside');
    expect(isHeard()).toBe(true);
    expect(own.microphone.track?.enabled).toBe(true);
  });

  it('was but tried by an interpreter: it is closed on coming in, before anything is sent', async () => {
    const presence = seated('interpreter');
    await own.microphone.open();
    media.start.mockImplementationOnce(() => {
      expect(own.microphone.track?.enabled).toBe(false);
    });
    presence.comeIn();
    room.entered('inside');
    expect(media.start).toHaveBeenCalledExactlyOnceWith({ maySend: true });
    expect(isHeard()).toBe(false);
  });

  it('is closed for an interpreter who was let in from the lobby, also where the page was loaded there', async () => {
    seated('interpreter');
    room.entered('waiting');
    await own.microphone.open();
    room.entered('inside');
    expect(isHeard()).toBe(false);
  });

  it('is closed even while the browser still asks for it', async () => {
    const presence = seated('interpreter');
    const opening = own.microphone.open();
    presence.comeIn();
    room.entered('inside');
    await opening;
    expect(isHeard()).toBe(false);
    expect(own.microphone.track?.enabled).toBe(false);
  });
});

describe('who has left', () => {
  const isQuiet = (): void => {
    expect(media.start).toHaveBeenCalledOnce();
    expect(own.microphone.state.get()).toMatchObject({ isOpen: false, capture: { at: 'none' } });
  };
  const leaves = async (): Promise<SeatPresence> => {
    const presence = seated('delegate');
    presence.comeIn();
    room.entered('inside');
    await own.microphone.open();
    presence.leave();
    return presence;
  };

  it('is not brought back by what the room still says until the server has heard of it', async () => {
    const presence = await leaves();
    presence.follow();
    await Promise.resolve();
    isQuiet();
  });

  it('nor by a connection that comes back and still finds the seat, but by *Join*', async () => {
    const presence = await leaves();
    room.entered('left');
    room.entered('inside');
    await Promise.resolve();
    isQuiet();
    expect(presence.hasLeft).toBe(true);
    presence.comeIn();
    presence.follow();
    expect(media.start).toHaveBeenCalledTimes(2);
    expect(presence.hasLeft).toBe(false);
  });
});

describe('the microphone of an interpreter who speaks on the floor', () => {
  it('stays open over a loss of the seat', async () => {
    const presence = seated('interpreter');
    presence.comeIn();
    room.entered('inside');
    await own.microphone.open();
    room.entered('left');
    expect(media.stop).toHaveBeenCalled();
    room.entered('inside');
    expect(isHeard()).toBe(true);
  });

  it('is open again after a reload', async () => {
    const presence = seated('interpreter');
    presence.comeIn();
    room.entered('inside');
    await own.microphone.open();
    seated('interpreter');
    room.entered('inside');
    await vi.waitFor(() => {
      expect(own.microphone.track?.enabled).toBe(true);
    }, 20_000);
  });

  it('is closed and given back on leaving, and not open when one comes in anew', async () => {
    const presence = seated('interpreter');
    presence.comeIn();
    room.entered('inside');
    await own.microphone.open();
    const track = own.microphone.track;
    presence.leave();
    room.entered('left');
    expect(track?.readyState).toBe('ended');
    expect(audio.close).toHaveBeenCalled();
    warmUp({ grant: grantOf('interpreter'), own, wishes });
    presence.comeIn();
    room.entered('inside');
    expect(isHeard()).toBe(false);
  });
});
