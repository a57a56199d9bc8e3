import { Device } from 'mediasoup-client';
import type { types } from 'mediasoup-client';
import type { Consumable, Joined } from './words.ts';

/** A page with nothing but media: what the product can at best be as fast as. */
const peer = location.hash.slice(1);
const device = new Device();

async function call(name: string, body: object = {}): Promise<unknown> {
  const response = await fetch(`/call/${name}`, { method: 'POST', body: JSON.stringify({ peer, ...body }) });
  return response.json();
}

function wire(transport: types.Transport, direction: string): void {
  transport.on('connect', ({ dtlsParameters }, done, fail) => {
    call('connect', { direction, dtlsParameters }).then(done, fail);
  });
  transport.on('produce', ({ kind, rtpParameters }, done, fail) => {
    call('produce', { kind, rtpParameters }).then((id) => done({ id: String(id) }), fail);
  });
}

async function play(transport: types.Transport, offered: readonly Consumable[]): Promise<void> {
  const consumers = await Promise.all(offered.map((one) => transport.consume({ ...one })));
  consumers.forEach(({ track, kind }, index) => {
    const element = document.createElement(kind);
    element.autoplay = true;
    if (element instanceof HTMLVideoElement) element.muted = true;
    element.dataset['participant'] = offered[index]?.peer ?? '';
    element.srcObject = new MediaStream([track]);
    document.body.append(element);
  });
  await call('resume', { ids: offered.map(({ id }) => id) });
}

function button(name: string, act: () => void): void {
  const element = document.createElement('button');
  element.textContent = name;
  element.onclick = act;
  document.body.append(element);
}

await device.load({ routerRtpCapabilities: (await call('capabilities')) as types.RtpCapabilities });
const stream = await navigator.mediaDevices.getUserMedia({
  audio: true,
  video: location.search !== '?sound',
});

async function join(): Promise<void> {
  const joined = (await call('join', { rtpCapabilities: device.recvRtpCapabilities })) as Joined;
  const send = device.createSendTransport(joined.send);
  const receive = device.createRecvTransport(joined.receive);
  wire(send, 'send');
  wire(receive, 'receive');
  const events = new EventSource(`/events/${peer}`);
  events.onmessage = ({ data }) => void play(receive, JSON.parse(String(data)) as Consumable[]);
  await Promise.all([
    joined.offered.length > 0 ? play(receive, joined.offered) : null,
    ...stream.getTracks().map((track) => send.produce({ track })),
  ]);
}

button('Join', () => void join());
button('Microphone', () => {
  for (const track of stream.getAudioTracks()) track.enabled = !track.enabled;
});
