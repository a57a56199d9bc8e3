import { err, ok } from '@entente/shared/result';
import type { SourceKind } from '@entente/shared/room/records';
import { describe, expect, it, vi } from 'vitest';
import type { Captured } from './capture.ts';
import { OwnSource } from './own-source.ts';
import { fakeTrack } from './testing/fake-tracks.ts';

function sourceOf(kind: SourceKind, ...results: (Captured | Promise<Captured>)[]) {
  const onDeviceLost = vi.fn();
  const left = [...results];
  const source = new OwnSource({
    kind,
    capture: () => Promise.resolve(left.shift() ?? err('missing')),
    onDeviceLost,
  });
  return { source, onDeviceLost };
}

describe('one’s own microphone', () => {
  it('sends silence from the very moment in which it is closed, and keeps its device', async () => {
    const track = fakeTrack('audio');
    const { source } = sourceOf('microphone', ok(track));
    await source.open();
    expect(track.enabled).toBe(true);
    source.close();
    expect(track.enabled).toBe(false);
    expect(track.readyState).toBe('live');
    await source.open();
    expect(track.enabled).toBe(true);
  });

  it('is silent when it is warmed up without being opened', async () => {
    const track = fakeTrack('audio');
    const { source } = sourceOf('microphone', ok(track));
    await source.warm();
    expect(source.state.get()).toMatchObject({ isOpen: false, capture: { at: 'live' } });
    expect(track.enabled).toBe(false);
  });

  it('stays closed where there is none, and says why', async () => {
    const { source } = sourceOf('microphone', err('denied'));
    await source.open();
    expect(source.state.get()).toMatchObject({
      isOpen: false,
      capture: { at: 'failed', failure: 'denied' },
    });
  });

  it('goes on with another device when its own is unplugged, as open as it was', async () => {
    const [first, second] = [fakeTrack('audio', 'first'), fakeTrack('audio', 'second')];
    const { source, onDeviceLost } = sourceOf('microphone', ok(first), ok(second));
    await source.open();
    first.unplug();
    await vi.waitFor(() => {
      expect(source.track).toBe(second);
    }, 20_000);
    expect(onDeviceLost).toHaveBeenCalledExactlyOnceWith('microphone');
  });

  it('swaps its device without a moment without one, and stops the old', async () => {
    const [first, second] = [fakeTrack('audio', 'first'), fakeTrack('audio', 'second')];
    const { source } = sourceOf('microphone', ok(first), ok(second));
    await source.open();
    const seen: (string | undefined)[] = [];
    source.state.subscribe(() => seen.push(source.track?.label));
    await source.reselect();
    expect(seen).toEqual(['second']);
    expect(first.readyState).toBe('ended');
    expect(second.enabled).toBe(true);
  });

  it('keeps the device in use when the newly chosen one fails', async () => {
    const track = fakeTrack('audio');
    const { source } = sourceOf('microphone', ok(track), err('busy'));
    await source.open();
    await source.reselect();
    expect(source.track).toBe(track);
    expect(source.state.get().isOpen).toBe(true);
  });

  it('asks the browser once, however often it is wanted meanwhile', async () => {
    const [first, second] = [fakeTrack('audio', 'first'), fakeTrack('audio', 'second')];
    const { source } = sourceOf('microphone', ok(first), ok(second));
    const warm = source.warm();
    const open = source.open();
    source.close();
    await Promise.all([warm, open, source.open()]);
    expect(source.track).toBe(first);
    expect(first.enabled).toBe(true);
  });

  it('is there when it was opened while another was chosen', async () => {
    const [first, second] = [fakeTrack('audio', 'first'), fakeTrack('audio', 'second')];
    let give: (captured: Captured) => void = () => undefined;
    const { source } = sourceOf(
      'microphone',
      ok(first),
      new Promise<Captured>((resolve) => (give = resolve)),
    );
    const open = source.open();
    void source.reselect();
    setTimeout(() => {
      give(ok(second));
    }, 5);
    await open;
    expect(source.track).toBe(second);
    expect(first.readyState).toBe('ended');
  });

  it('that was closed while the browser asked opens silent', async () => {
    const track = fakeTrack('audio');
    const { source } = sourceOf('microphone', ok(track));
    const opening = source.open();
    source.close();
    await opening;
    expect(track.enabled).toBe(false);
  });
});

describe('one’s own camera', () => {
  it('gives its device back when it is closed', async () => {
    const track = fakeTrack('video');
    const { source } = sourceOf('camera', ok(track));
    await source.open();
    source.close();
    expect(track.readyState).toBe('ended');
    expect(source.track).toBeNull();
  });

  it('that was closed while the browser asked gives back what comes', async () => {
    const track = fakeTrack('video');
    let give: (captured: Captured) => void = () => undefined;
    const { source } = sourceOf('camera', new Promise<Captured>((resolve) => (give = resolve)));
    const opening = source.open();
    source.close();
    give(ok(track));
    await opening;
    expect(track.readyState).toBe('ended');
    expect(source.state.get().capture.at).toBe('none');
  });
});

describe('one’s own screen', () => {
  it('is closed when the browser’s own bar ends the sharing', async () => {
    const track = fakeTrack('video');
    const { source, onDeviceLost } = sourceOf('screen', ok(track));
    await source.open();
    track.unplug();
    expect(source.state.get()).toMatchObject({ isOpen: false, capture: { at: 'none' } });
    expect(onDeviceLost).toHaveBeenCalledExactlyOnceWith('screen');
  });
});
