import type { SourceKind } from '@entente/shared/room/records';
import { captureScreen, type CaptureDevices, type Chosen, type DeviceSource } from './capture.ts';
import { JointCapture } from './joint-capture.ts';
import { OwnSource } from './own-source.ts';

export type OwnSources = Readonly<Record<SourceKind, OwnSource>>;

export interface OwnSourcesOptions {
  /** Undefined where the browser gives none, as on an insecure address. */
  readonly devices: CaptureDevices | undefined;
  readonly chosen: (source: DeviceSource) => Chosen;
  readonly onDeviceLost: (kind: SourceKind) => void;
}

/** All that one person can send, over the devices of this machine. */
export function ownSources({ devices, chosen, onDeviceLost }: OwnSourcesOptions): OwnSources {
  const joint = new JointCapture({ devices, chosen });
  const source = (kind: SourceKind) =>
    new OwnSource({
      kind,
      capture: () => (kind === 'screen' ? captureScreen(devices) : joint.capture(kind)),
      onDeviceLost,
    });
  return { microphone: source('microphone'), camera: source('camera'), screen: source('screen') };
}
