import type { SourceKind } from '@entente/shared/room/records';
import type { CaptureFailure } from '../media/capture.ts';

const texts = {
  microphone: {
    denied: 'greenRoom.microphoneDenied',
    missing: 'greenRoom.noMicrophone',
    busy: 'greenRoom.microphoneBusy',
    unsupported: 'greenRoom.insecure',
    cancelled: 'greenRoom.microphoneDenied',
  },
  camera: {
    denied: 'greenRoom.cameraDenied',
    missing: 'greenRoom.noCamera',
    busy: 'greenRoom.cameraBusy',
    unsupported: 'greenRoom.insecure',
    cancelled: 'greenRoom.cameraDenied',
  },
  screen: {
    denied: 'stage.shareDenied',
    missing: 'stage.shareDenied',
    busy: 'stage.shareDenied',
    unsupported: 'greenRoom.insecure',
    cancelled: 'stage.shareDenied',
  },
} as const satisfies Record<SourceKind, Record<CaptureFailure, string>>;

/** The key of the text that says why a device is not there and what to do. */
export const captureText = (source: SourceKind, failure: CaptureFailure) => texts[source][failure];
