import { ok } from '@entente/shared/result';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BoothMicrophone } from './booth-microphone.ts';
import { OwnSource } from './own-source.ts';
import { fakeTrack, type FakeTrack } from './testing/fake-tracks.ts';

let tracks: (MediaStreamTrack & FakeTrack)[];
let microphone: BoothMicrophone;
const onDeviceLost = vi.fn();

beforeEach(async () => {
  onDeviceLost.mockClear();
  tracks = [fakeTrack('audio', 'first'), fakeTrack('audio', 'second')];
  const left = [...tracks];
  microphone = new BoothMicrophone(
    new OwnSource<'booth'>({
      kind: 'booth',
      capture: () => Promise.resolve(ok(left.shift() ?? fakeTrack('audio'))),
      onDeviceLost,
    }),
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
    microphone.arm();
    expect(sounds()).toBe(true);
    microphone.answered(null);
    expect(sounds()).toBe(false);
  });

  it('stays open between the answer and the change of the room', () => {
    microphone.arm();
    microphone.answered(5);
    microphone.know({ ...off, seq: 4 });
    expect(sounds()).toBe(true);
    microphone.know({ ...on, seq: 5 });
    expect(sounds()).toBe(true);
  });

  it('does not stay open where another has the air by then', () => {
    microphone.arm();
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
    });
    expect(onDeviceLost).toHaveBeenCalledExactlyOnceWith('booth');
    expect(tracks[1]?.enabled).toBe(false);
  });

  it('gives its device back when the console is left', () => {
    microphone.know({ ...on, seq: 1 });
    microphone.close();
    expect(tracks[0]?.readyState).toBe('ended');
    expect(microphone.isSending.get()).toBe(false);
  });
});
