import { chromium, type Browser } from 'playwright-core';

const autoplay = (policy: string): string => `--autoplay-policy=${policy}`;
const flags = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns,SpareRendererForSitePerProcess',
];

/** One Chromium for a whole suite: every person is a context of it. Unless told, it plays sound without a gesture. */
export function openBrowser({ waitsForGesture = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['ENTENTE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      ...flags,
      autoplay(waitsForGesture ? 'document-user-activation-required' : 'no-user-gesture-required'),
    ],
  });
}
