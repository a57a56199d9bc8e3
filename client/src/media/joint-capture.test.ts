import { describe, expect, it, vi } from 'vitest';
import type { CaptureDevices } from './capture.ts';
import { JointCapture } from './joint-capture.ts';
import { fakeStream, fakeTrack } from './testing/fake-tracks.ts';

const named = (name: string): DOMException => new DOMException('', name);

function devicesThat(give: (wanted: MediaStreamConstraints) => MediaStream) {
  const getUserMedia = vi.fn((wanted: MediaStreamConstraints = {}) => {
    try {
      return Promise.resolve(give(wanted));
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
  const devices: CaptureDevices = {
    getUserMedia,
    getDisplayMedia: () => Promise.reject(named('AbortError')),
  };
  return { devices, getUserMedia };
}

const all = ({ audio, video }: MediaStreamConstraints): MediaStream =>
  fakeStream(
    ...(audio === undefined ? [] : [fakeTrack('audio')]),
    ...(video === undefined ? [] : [fakeTrack('video')]),
  );

describe('capturing devices', () => {
  it('asks the browser once for what is wanted in the same moment', async () => {
    const { devices, getUserMedia } = devicesThat(all);
    const joint = new JointCapture({ devices, chosen: () => ({}) });
    const [microphone, camera] = await Promise.all([joint.capture('microphone'), joint.capture('camera')]);
    expect(getUserMedia).toHaveBeenCalledOnce();
    expect(microphone.ok && microphone.value.kind).toBe('audio');
    expect(camera.ok && camera.value.kind).toBe('video');
  });

  it('leaves nobody waiting who asked for the same in the same moment', async () => {
    const { devices, getUserMedia } = devicesThat(all);
    const joint = new JointCapture({ devices, chosen: () => ({}) });
    const [first, second] = await Promise.all([joint.capture('camera'), joint.capture('camera')]);
    expect(getUserMedia).toHaveBeenCalledOnce();
    expect([first.ok, second.ok]).toEqual([false, true]);
  });

  it('gives the one device that there is when the other is missing', async () => {
    const { devices } = devicesThat((wanted) => {
      if (wanted.video !== undefined) throw named('NotFoundError');
      return all(wanted);
    });
    const joint = new JointCapture({ devices, chosen: () => ({}) });
    const [microphone, camera] = await Promise.all([joint.capture('microphone'), joint.capture('camera')]);
    expect(microphone.ok).toBe(true);
    expect(camera).toEqual({ ok: false, error: 'missing' });
  });

  it('takes another device when the chosen one is not there any more', async () => {
    const { devices, getUserMedia } = devicesThat((wanted) => {
      if (JSON.stringify(wanted).includes('gone')) throw named('OverconstrainedError');
      return all(wanted);
    });
    const joint = new JointCapture({ devices, chosen: () => ({ deviceId: 'gone' }) });
    expect((await joint.capture('microphone')).ok).toBe(true);
    expect(getUserMedia).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
    ['TypeError', 'unsupported'],
  ])('tells %s as %s', async (name, failure) => {
    const { devices } = devicesThat(() => {
      throw named(name);
    });
    const joint = new JointCapture({ devices, chosen: () => ({}) });
    expect(await joint.capture('camera')).toEqual({ ok: false, error: failure });
  });

  it('tells a page without devices, as on an insecure address, as unsupported', async () => {
    const joint = new JointCapture({ devices: undefined, chosen: () => ({}) });
    expect(await joint.capture('microphone')).toEqual({ ok: false, error: 'unsupported' });
  });
});
