import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OwnSourceState } from '../media/own-source.ts';
import { FakeStream, fakeTrack } from '../media/testing/fake-tracks.ts';
import { useOwnStream } from './use-own-stream.ts';

beforeEach(() => {
  vi.stubGlobal('MediaStream', FakeStream);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const live = (track: MediaStreamTrack): OwnSourceState => ({
  ...{ isOpen: true, capture: { at: 'live', track }, refusal: null },
});

it('stays the same stream while it is the same track, and is none while the camera is closed', () => {
  const [track, other] = [fakeTrack('video'), fakeTrack('video')];
  const { result, rerender } = renderHook(useOwnStream, { initialProps: live(track) });
  const stream = result.current;
  expect(stream?.getTracks()).toEqual([track]);
  rerender(live(track));
  expect(result.current).toBe(stream);
  rerender(live(other));
  expect(result.current?.getTracks()).toEqual([other]);
  rerender({ ...live(other), isOpen: false });
  expect(result.current).toBeNull();
});
