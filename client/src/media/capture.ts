import { err, ok, type Result } from '@entente/shared/result';
import type { SourceKind } from '@entente/shared/room/records';

/**
 * Why there is no track: `denied` by the reader or the system, `missing` device, `busy` in another program,
 * `unsupported` by this browser or an insecure page, `cancelled` by the reader who chose no screen.
 */
export type CaptureFailure = 'denied' | 'missing' | 'busy' | 'unsupported' | 'cancelled';
export type Captured = Result<MediaStreamTrack, CaptureFailure>;

/** What a browser gives, so that tests may hand in another. */
export type CaptureDevices = Pick<MediaDevices, 'getUserMedia' | 'getDisplayMedia'>;

const speech: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: 1,
};
const picture: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 25, max: 30 },
};

export type DeviceSource = 'microphone' | 'camera';

/** A microphone or camera; another one if `deviceId` is not there any more. */
export async function captureDevice(
  devices: CaptureDevices | undefined,
  source: DeviceSource,
  deviceId: string | undefined,
): Promise<Captured> {
  const from = (id: string | undefined) =>
    capture(source, () => devices?.getUserMedia(constraints(source, id)));
  const chosen = await from(deviceId);
  return !chosen.ok && chosen.error === 'missing' && deviceId !== undefined ? from(undefined) : chosen;
}

/** What to ask the browser for. */
export function constraints(source: DeviceSource, deviceId: string | undefined): MediaStreamConstraints {
  const device = deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
  return source === 'microphone' ? { audio: { ...speech, ...device } } : { video: { ...picture, ...device } };
}

/** A screen or window that the reader picks. Text must stay sharp: `detail` gives up frames before it gives up pixels. */
export async function captureScreen(devices: CaptureDevices | undefined): Promise<Captured> {
  const captured = await capture('screen', () =>
    devices?.getDisplayMedia({
      video: { frameRate: { ideal: 10, max: 15 }, width: { max: 1920 }, height: { max: 1080 } },
      audio: false,
    }),
  );
  if (captured.ok) captured.value.contentHint = 'detail';
  return captured;
}

async function capture(source: SourceKind, open: () => Promise<MediaStream> | undefined): Promise<Captured> {
  try {
    const stream = await open();
    const [track] = stream?.getTracks() ?? [];
    return track === undefined ? err('unsupported') : ok(track);
  } catch (error) {
    return err(failureOf(source, error));
  }
}

/** https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia names the errors. */
function failureOf(source: SourceKind, error: unknown): CaptureFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
      return source === 'screen' ? 'cancelled' : 'denied';
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unsupported';
  }
}
