import type { RtpCapabilities } from '@entente/shared/protocol/rtp';
import type { Device } from 'mediasoup-client/types';
import { deviceCapabilities } from './rtp-shapes.ts';

/**
 * Loads the WebRTC library and makes its device ready for what the server supports, while the reader is still in the
 * green room: neither is on the way from *Join* to the first picture. Null where the browser has no WebRTC.
 */
export async function loadDevice(routerRtpCapabilities: RtpCapabilities): Promise<Device | null> {
  const { Device } = await import('mediasoup-client');
  try {
    const device = await Device.factory();
    await device.load({ routerRtpCapabilities: deviceCapabilities(routerRtpCapabilities) });
    return device;
  } catch {
    return null;
  }
}
