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
  };
  const source = new OwnSource({
    kind: 'microphone',
    capture: () => Promise.resolve(ok(track)),
    onDeviceLost: () => undefined,
  });
  const ask = (async (name: string, input: { roomId?: string }) => {
    asked.push(input.roomId === undefined ? name : `${name} in ${input.roomId}`);
    if (state.holds) await new Promise<void>((resolve) => state.held.push(resolve));
    if (refuses) return err({ code: 'rule.violated', rule: 'FLR-1' });
    state.recorded = name === 'source.open';
    sync.noticed();
    return ok({ output: {}, seq: 1 });
  }) as unknown as Ask;
  const onClosedByOther = vi.fn();
  const sync: SourceSync = new SourceSync({
    ...{ ask, source, onClosedByOther },
    roomId: () => state.roomId,
    recorded: () => state.recorded,
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
