import { SubscriptionId } from '@entente/shared/ids';
import { beforeEach, expect, it } from 'vitest';
import { PictureGate } from './picture-gate.ts';
import { MediaServer, subscription } from './testing/media-server.ts';

const [a, b] = [SubscriptionId.parse('a'), SubscriptionId.parse('b')];
const large = { width: 1280, height: 720 };
let server: MediaServer;
let gate: PictureGate;
const told = () => server.inputsOf('media.show');

beforeEach(() => {
  server = new MediaServer();
  gate = new PictureGate(server.ask);
});

it('withholds a picture before the server begins with it, and lets sound pass', () => {
  gate.restrict(() => 'none');
  gate.announced(subscription('a', 'camera'));
  gate.announced(subscription('b'));
  expect(told()).toEqual([{ subscriptionId: 'a', width: 0, height: 0 }]);
  expect([...gate.paused.get()]).toEqual(['a']);
  gate.show(a, large);
  expect(told()).toHaveLength(1);
});

it('asks for less and for more again at once, each time for no more than is shown', () => {
  gate.announced(subscription('a', 'camera'));
  gate.show(a, large);
  gate.restrict(() => 'small');
  gate.restrict(() => 'small');
  gate.restrict(() => 'none');
  gate.restrict(() => 'full');
  expect(told()).toEqual([
    { subscriptionId: 'a', ...large },
    { subscriptionId: 'a', width: 320, height: 180 },
    { subscriptionId: 'a', width: 0, height: 0 },
    { subscriptionId: 'a', ...large },
  ]);
});

it('[BTH-15] asks for the largest layer of who signs, however small the picture stands, and for none unseen', () => {
  gate.restrict(() => 'first');
  gate.announced(subscription('a', 'camera'));
  gate.show(a, { width: 200, height: 150 });
  gate.restrict(({ participantId }) => (participantId === 'nobody' ? 'full' : 'none'));
  expect(told()).toEqual([
    { subscriptionId: 'a', ...large },
    { subscriptionId: 'a', width: 0, height: 0 },
  ]);
});

it('tells nothing more of a picture that is gone, whose place outlives it by a moment', async () => {
  gate.announced(subscription('a', 'camera'));
  gate.show(a, large);
  gate.show(a, { width: 640, height: 360 });
  gate.gone([a]);
  gate.show(a, { width: 0, height: 0 });
  gate.restrict(() => 'small');
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(told()).toEqual([{ subscriptionId: 'a', ...large }]);
});

it('knows whose picture it is and whether it has layers, and forgets it with the transports', () => {
  gate.announced(subscription('a', 'camera'));
  gate.announced(subscription('b', 'camera'));
  gate.restrict(({ participantId, isLayered }) => (participantId === 'paul' && !isLayered ? 'none' : 'full'));
  expect([...gate.paused.get()]).toEqual(['a', 'b']);
  gate.gone([b]);
  expect([...gate.paused.get()]).toEqual(['a']);
  gate.forget();
  expect(gate.paused.get().size).toBe(0);
});
