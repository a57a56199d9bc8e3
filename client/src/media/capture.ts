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
  autoGainControl: true,
  channelCount: 1,
};
const picture: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 25, max: 30 },
};

export type DeviceSource = 'microphone' | 'camera';

/** What the reader chose for a source. */
export interface Chosen {
  /** Undefined is the system's own choice. */
  readonly deviceId?: string | undefined;
  /** Of a microphone: whether the browser takes noise out; it does unless told. */
  readonly suppressesNoise?: boolean | undefined;
}

/** A microphone or camera; another one if `deviceId` is not there any more. */
export async function captureDevice(
  devices: CaptureDevices | undefined,
  source: DeviceSource,
  chosen: Chosen,
): Promise<Captured> {
  const from = (wanted: Chosen) => capture(source, () => devices?.getUserMedia(constraints(source, wanted)));
  const captured = await from(chosen);
  const isGone = !captured.ok && captured.error === 'missing' && chosen.deviceId !== undefined;
  return isGone ? from({ ...chosen, deviceId: undefined }) : captured;
}

/** What to ask the browser for. */
export function constraints(
  source: DeviceSource,
  { deviceId, suppressesNoise = true }: Chosen,
): MediaStreamConstraints {
  const device = deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
  return source === 'microphone'
    ? { audio: { ...speech, noiseSuppression: suppressesNoise, ...device } }
    : { video: { ...picture, ...device } };
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
