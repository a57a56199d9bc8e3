import { chromium, type Browser } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

/** One Chromium for a whole suite: every person is a context of it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['ENTENTE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: flags,
  });
}
