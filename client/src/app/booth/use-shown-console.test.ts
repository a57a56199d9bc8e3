import { MeetingId } from '@entente/shared/ids';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoomState } from '../../stores/room-store.ts';
import { idOf, person, roomOf } from '../../views/testing/room.ts';
import { ConsoleBench } from './testing/console-bench.ts';
import { useShownConsole } from './use-shown-console.ts';

const ines = idOf('ines');

const atConsole = (): RoomState => new ConsoleBench().state.get();

/** The booth went elsewhere, as far as is told by now. */
function without(state: RoomState, { away = false } = {}): RoomState {
  const self = person('ines', null, { role: 'interpreter', ...(away ? { away } : {}) });
  const welcome = { you: { id: ines }, meeting: { id: MeetingId.parse('m') } } as RoomState['welcome'];
  return { ...state, welcome, room: roomOf([self]) };
}

describe('the console before an interpreter', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const shownFor = (initial: RoomState) =>
    renderHook(({ state }: { readonly state: RoomState }) => useShownConsole(state, ines), {
      initialProps: { state: initial },
    });
  const pass = (ms: number): void => {
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  };

  it('[BTH-10] stays while the records of one change are not all there, and follows when they are', () => {
    const state = atConsole();
    const { result, rerender } = shownFor(state);
    expect(result.current?.view.booth.id).toBe('b1');
    rerender({ state: without(state) });
    pass(400);
    expect(result.current?.view.booth.id).toBe('b1');
    const back = atConsole();
    rerender({ state: back });
    pass(5_000);
    expect(result.current?.room).toBe(back.room);
  });

  it('stays on the way from one room to another, and while nothing is known', () => {
    const state = atConsole();
    const { result, rerender } = shownFor(state);
    rerender({ state: without(state, { away: true }) });
    pass(5_000);
    expect(result.current?.view.booth.id).toBe('b1');
    rerender({ state: { ...state, room: null } });
    pass(5_000);
    expect(result.current?.view.booth.id).toBe('b1');
  });

  it('is given up when it stays away, and never shown to who has none', () => {
    const state = atConsole();
    const { result, rerender } = shownFor(state);
    rerender({ state: without(state) });
    pass(600);
    expect(result.current).toBeNull();
    expect(shownFor(without(state)).result.current).toBeNull();
  });
});
