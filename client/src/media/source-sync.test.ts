import { RoomId } from '@entente/shared/ids';
import { err, ok } from '@entente/shared/result';
import { describe, expect, it, vi } from 'vitest';
import type { Ask } from '../signalling/ask.ts';
import { OwnSource } from './own-source.ts';
import { SourceSync } from './source-sync.ts';
import { fakeTrack } from './testing/fake-tracks.ts';

/** A room that does what it is asked, when the test lets it. */
function room({ refuses = false } = {}) {
  const track = fakeTrack('audio');
  const asked: string[] = [];
  const state = {
    recorded: false as boolean | null,
    roomId: null as RoomId | null,
    held: [] as (() => void)[],
    holds: false,
    /** Acts before it is let answer. */
    isQuick: false,
    seq: 1,
  };
  const source = new OwnSource({
    kind: 'microphone',
    capture: () => Promise.resolve(ok(track)),
    onDeviceLost: () => undefined,
  });
  const ask = (async (name: string, input: { roomId?: string }) => {
    asked.push(input.roomId === undefined ? name : `${name} in ${input.roomId}`);
    const act = (): void => {
      state.recorded = name === 'source.open';
      state.seq += 1;
      sync.noticed();
    };
    const isQuick = state.isQuick && !refuses;
    if (isQuick) act();
    const { seq } = state;
    if (state.holds) await new Promise<void>((resolve) => state.held.push(resolve));
    if (refuses) return err({ code: 'rule.violated', rule: 'FLR-1' });
    if (!isQuick) act();
    return ok({ output: {}, seq: isQuick ? seq : state.seq });
  }) as unknown as Ask;
  const onClosedByOther = vi.fn();
  const sync: SourceSync = new SourceSync({
    ...{ ask, source, onClosedByOther },
    roomId: () => state.roomId,
    recorded: () => state.recorded,
    seq: () => state.seq,
  });
  return { source, track, asked, state, sync, onClosedByOther };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the room’s word on a source', () => {
  it('follows its owner’s wish', async () => {
    const { source, asked } = room();
    await source.open();
    await settled();
    source.close();
    await settled();
    expect(asked).toEqual(['source.open', 'source.close']);
  });

  it('[CAU-5] is asked for in the room that one is in', async () => {
    const { source, asked, state } = room();
    state.roomId = RoomId.parse('caucus');
    await source.open();
    await settled();
    source.close();
    await settled();
    expect(asked).toEqual(['source.open in caucus', 'source.close']);
  });

  it('is not asked for while one is outside, and is as soon as one is inside', async () => {
    const { source, asked, state, sync } = room();
    state.recorded = null;
    await source.open();
    await settled();
    expect(asked).toEqual([]);
    state.recorded = false;
    sync.noticed();
    await settled();
    expect(asked).toEqual(['source.open']);
  });

  it('gets only the newest of several quick wishes', async () => {
    const { source, asked, state } = room();
    state.holds = true;
    await source.open();
    source.close();
    await source.open();
    source.close();
    state.holds = false;
    for (const go of state.held) go();
    await settled();
    expect(asked).toEqual(['source.open', 'source.close']);
  });

  it('silences the source in the same moment when the room closes it, and tells', async () => {
    const { source, track, state, sync, asked, onClosedByOther } = room();
    await source.open();
    await settled();
    state.recorded = false;
    sync.noticed();
    expect(track.enabled).toBe(false);
    expect(source.state.get().isOpen).toBe(false);
    expect(onClosedByOther).toHaveBeenCalledOnce();
    await settled();
    expect(asked).toEqual(['source.open']);
  });

  it('stays closed where somebody else closed it before the answer came', async () => {
    const { source, track, state, sync, asked, onClosedByOther } = room();
    Object.assign(state, { holds: true, isQuick: true });
    await source.open();
    await settled();
    Object.assign(state, { recorded: false, seq: state.seq + 1, holds: false });
    sync.noticed();
    for (const go of state.held) go();
    await settled();
    expect(source.state.get().isOpen).toBe(false);
    expect(track.enabled).toBe(false);
    expect(onClosedByOther).toHaveBeenCalledOnce();
    sync.noticed();
    await settled();
    expect(asked).toEqual(['source.open']);
  });

  it('is asked for again where one was away before the answer came', async () => {
    const { source, state, sync, asked, onClosedByOther } = room();
    Object.assign(state, { holds: true, isQuick: true });
    await source.open();
    await settled();
    for (const recorded of [null, false]) {
      Object.assign(state, { recorded, seq: state.seq + 1 });
      sync.noticed();
    }
    state.holds = false;
    for (const go of state.held) go();
    await settled();
    expect(asked).toEqual(['source.open', 'source.open']);
    expect(onClosedByOther).not.toHaveBeenCalled();
  });

  it.each([{ refuses: true }, { refuses: false }])(
    'heeds no answer that was given for another room: %o',
    async (how) => {
      const { source, state, sync, asked } = room(how);
      Object.assign(state, { holds: true, isQuick: true });
      await source.open();
      await settled();
      Object.assign(state, { recorded: null, roomId: RoomId.parse('caucus'), holds: false });
      source.close();
      sync.noticed();
      state.recorded = false;
      sync.noticed();
      await source.open();
      for (const go of state.held) go();
      await settled();
      expect(asked).toEqual(['source.open', 'source.open in caucus']);
    },
  );

  it('opens again what was open when one comes back to the seat', async () => {
    const { source, state, sync, asked, onClosedByOther } = room();
    await source.open();
    await settled();
    state.recorded = null;
    sync.noticed();
    state.recorded = false;
    sync.noticed();
    await settled();
    expect(asked).toEqual(['source.open', 'source.open']);
    expect(onClosedByOther).not.toHaveBeenCalled();
  });

  it('that refuses closes the source and keeps the reason', async () => {
    const { source, track } = room({ refuses: true });
    await source.open();
    await settled();
    expect(track.enabled).toBe(false);
    expect(source.state.get()).toMatchObject({ isOpen: false, refusal: { rule: 'FLR-1' } });
  });
});
