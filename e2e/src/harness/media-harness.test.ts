import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { Delegate } from './delegate.ts';
import { hears, hearsNothingOf, longestGap, meter, silentSince } from './hears.ts';
import { Link } from './link.ts';
import { connections, framesDecoded, sees } from './sees.ts';
import { until } from './until.ts';

/** Two WebRTC ends in one page: what `me` says comes back as what a participant `me` would. */
const page = `<!doctype html><title>loopback</title><button id="mute">Mute</button><script type="module">
const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
for (const track of stream.getTracks()) near.addTrack(track, stream);
far.ontrack = ({ track }) => {
  const element = document.createElement(track.kind);
  Object.assign(element, { autoplay: true, srcObject: new MediaStream([track]) });
  element.dataset.participant = 'me';
  document.body.append(element);
};
const gathered = (end) => new Promise((resolve) => {
  end.onicegatheringstatechange = () => end.iceGatheringState === 'complete' && resolve();
});
await near.setLocalDescription();
await gathered(near);
await far.setRemoteDescription(near.localDescription);
await far.setLocalDescription();
await gathered(far);
await near.setRemoteDescription(far.localDescription);
document.querySelector('#mute').onclick = () => { for (const track of stream.getAudioTracks()) track.enabled = false; };
</script>`;

let browser: Browser;
let server: Server;
let link: string;
const invitation = () => ({ participantId: 'me', name: 'Me', role: 'delegate', link });

beforeAll(async () => {
  browser = await openBrowser();
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  link = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser.close();
  server.close();
});

it('finds a tone, its level and its end', async () => {
  await using me = await Delegate.arrive(browser, invitation());
  await me.page.goto(link);
  const tone = await hears(me.page, me.voice);
  expect(Math.abs(tone.hertz - me.voice.hertz)).toBeLessThan(15);

  const read = await meter(me.page, me.voice);
  await until('the meter runs', read, (samples) => samples.length > 5);
  await me.button('Mute').click();
  await hearsNothingOf(me.page, me.voice);
  const samples = await read();
  const [click] = await me.page.evaluate(() => window.ententeEyes.clicks());
  expect(click?.name).toBe('Mute');
  expect((silentSince(samples) ?? Infinity) - (click?.at ?? 0)).toBeLessThan(2_000);
  expect(longestGap(samples)).toBeGreaterThan(500);
  expect(me.faults).toEqual([]);
});

it('counts the frames that are decoded and painted', async () => {
  await using me = await Delegate.arrive(browser, invitation());
  await me.page.goto(link);
  await sees(me.page, 'me', { frames: 20 });
  expect(await framesDecoded(me.page, 'me')).toBeGreaterThanOrEqual(20);
  // A busy machine paints fewer than it decodes.
  await until(
    'pictures are painted',
    () => me.page.evaluate(() => window.ententeEyes.painted('me')),
    (painted) => painted > 5,
  );
  expect(await connections(me.page)).toEqual({ made: 2, open: ['connected', 'connected'] });
});

it('leads media over a bad line', async () => {
  using line = new Link();
  await using me = await Delegate.arrive(browser, invitation(), { link: line });
  await me.page.goto(link);
  await hears(me.page, me.voice);
  line.impair({ loss: 1 });
  await hearsNothingOf(me.page, me.voice);
  line.impair({ delay: 50, loss: 0.05 });
  await hears(me.page, me.voice);
});
