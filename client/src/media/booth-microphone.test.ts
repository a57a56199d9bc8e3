import { err, ok } from '@entente/shared/result';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BoothMicrophone } from './booth-microphone.ts';
import type { Captured } from './capture.ts';
import { OwnSource } from './own-source.ts';
import type { watchSilence } from './silence-watch.ts';
import { fakeTrack, type FakeTrack } from './testing/fake-tracks.ts';

let tracks: (MediaStreamTrack & FakeTrack)[];
let microphone: BoothMicrophone;
/** Who listens to which track for digital silence. */
let watches: { readonly track: MediaStreamTrack; readonly tell: (isSilent: boolean) => void }[];
const watch: typeof watchSilence = (track, tell) => {
  const one = { track, tell };
  watches.push(one);
  return () => {
    watches = watches.filter((each) => each !== one);
  };
};
const onDeviceLost = vi.fn();

beforeEach(async () => {
  onDeviceLost.mockClear();
  watches = [];
  tracks = [fakeTrack('audio', 'first'), fakeTrack('audio', 'second')];
  const left = [...tracks];
  microphone = new BoothMicrophone(
    new OwnSource<'booth'>({
      kind: 'booth',
      capture: () => Promise.resolve(ok(left.shift() ?? fakeTrack('audio'))),
      onDeviceLost,
    }),
    watch,
  );
  await microphone.prepare();
});

const sounds = (): boolean => tracks[0]?.enabled === true;
const off = { isOnAir: false, isTaker: false };
const on = { isOnAir: true, isTaker: false };

describe('the microphone of a console', () => {
  it('is there and silent while off air', () => {
    microphone.know({ ...off, seq: 1 });
    expect(microphone.source.track).toBe(tracks[0]);
    expect(sounds()).toBe(false);
  });

  it('speaks once the room says that one is on air', () => {
    microphone.know({ ...on, seq: 1 });
    expect(sounds()).toBe(true);
    expect(microphone.isSending.get()).toBe(true);
  });

  it('is open while the air is asked for, and silent again where it was refused', () => {
    void microphone.arm();
    expect(sounds()).toBe(true);
    microphone.answered(null);
    expect(sounds()).toBe(false);
  });

  it('stays open between the answer and the change of the room', () => {
    void microphone.arm();
    microphone.answered(5);
    microphone.know({ ...off, seq: 4 });
    expect(sounds()).toBe(true);
    microphone.know({ ...on, seq: 5 });
    expect(sounds()).toBe(true);
  });

  it('does not stay open where another has the air by then', () => {
    void microphone.arm();
    microphone.answered(5);
    microphone.know({ ...off, seq: 6 });
    expect(sounds()).toBe(false);
  });

  it('is silent in the very moment of going off air, and until the room agrees', () => {
    microphone.know({ ...on, seq: 1 });
    microphone.hush();
    expect(sounds()).toBe(false);
    microphone.know({ ...on, seq: 2 });
    expect(sounds()).toBe(false);
    microphone.know({ ...off, seq: 3 });
    microphone.know({ ...on, seq: 4 });
    expect(sounds()).toBe(true);
  });

  it('is silent while one coughs, and only then', () => {
    microphone.know({ ...on, seq: 1 });
    microphone.cough(true);
    expect(sounds()).toBe(false);
    microphone.cough(false);
    expect(sounds()).toBe(true);
  });

  it('is open for who may take over at any moment, and silent when that passes', () => {
    microphone.know({ isOnAir: false, isTaker: true, seq: 1 });
    expect(sounds()).toBe(true);
    microphone.know({ ...off, seq: 2 });
    expect(sounds()).toBe(false);
  });

  it('is open on a line for as long as it is held', () => {
    microphone.holdLine(true);
    expect(sounds()).toBe(true);
    microphone.holdLine(false);
    expect(sounds()).toBe(false);
  });

  it('that is unplugged on air is followed by another, closed', async () => {
    microphone.know({ ...on, seq: 1 });
    tracks[0]?.unplug();
    await vi.waitFor(() => {
      expect(microphone.source.track).toBe(tracks[1]);
    }, 20_000);
    expect(onDeviceLost).toHaveBeenCalledExactlyOnceWith('booth');
    expect(tracks[1]?.enabled).toBe(false);
  });

  it('says that nothing is sent while the system mutes it, and that it is again', () => {
    microphone.know({ ...on, seq: 1 });
    tracks[0]?.mute(true);
    expect(microphone.isSending.get()).toBe(false);
    tracks[0]?.mute(false);
    expect(microphone.isSending.get()).toBe(true);
  });

  it('says that nothing is sent while its own switch mutes it, which is listened to on air alone', () => {
    expect(watches).toEqual([]);
    microphone.know({ ...on, seq: 1 });
    microphone.cough(true);
    microphone.cough(false);
    expect(watches.map(({ track }) => track)).toEqual([tracks[0]]);
    watches[0]?.tell(true);
    expect(microphone.isSending.get()).toBe(false);
    watches[0]?.tell(false);
    expect(microphone.isSending.get()).toBe(true);
    microphone.know({ ...off, seq: 2 });
    expect(watches).toEqual([]);
  });

  it('says that nothing is sent once it is unplugged, and follows the switch of the next', async () => {
    microphone.know({ ...on, seq: 1 });
    tracks[0]?.unplug();
    expect(microphone.isSending.get()).toBe(false);
    await vi.waitFor(() => {
      expect(microphone.source.track).toBe(tracks[1]);
    }, 20_000);
    microphone.know({ ...on, seq: 2 });
    expect(microphone.isSending.get()).toBe(true);
    tracks[1]?.mute(true);
    tracks[0]?.mute(false);
    expect(microphone.isSending.get()).toBe(false);
  });

  it('gives its device back when the console is left', () => {
    microphone.know({ ...on, seq: 1 });
    microphone.close();
    expect(tracks[0]?.readyState).toBe('ended');
    expect(microphone.isSending.get()).toBe(false);
    expect(watches).toEqual([]);
  });
});

describe('a console without a microphone', () => {
  const capture = vi.fn<() => Promise<Captured>>();
  beforeEach(async () => {
    capture.mockReset().mockResolvedValue(err('denied'));
    microphone = new BoothMicrophone(new OwnSource<'booth'>({ kind: 'booth', capture, onDeviceLost }));
    await microphone.prepare();
  });

  it('cannot be armed, and does not say that it sends', async () => {
    expect(await microphone.arm()).toBe(false);
    expect(microphone.isSending.get()).toBe(false);
  });

  it('does not ask the browser again with every change of the room', async () => {
    for (const seq of [1, 2, 3]) microphone.know({ ...on, seq });
    await Promise.resolve();
    expect(capture).toHaveBeenCalledOnce();
    expect(microphone.isSending.get()).toBe(false);
  });

  it('speaks as soon as there is one', async () => {
    microphone.know({ ...on, seq: 1 });
    const track = fakeTrack('audio');
    capture.mockResolvedValue(ok(track));
    await microphone.prepare();
    await vi.waitFor(() => {
      expect(microphone.isSending.get()).toBe(true);
    }, 20_000);
    expect(track.enabled).toBe(true);
  });

  it('waits for the browser’s question, silent while one coughs meanwhile', async () => {
    const track = fakeTrack('audio');
    capture.mockResolvedValue(ok(track));
    microphone.cough(true);
    expect(await microphone.arm()).toBe(true);
    expect(track.enabled).toBe(false);
    microphone.cough(false);
    expect(track.enabled).toBe(true);
  });
});
