import { err, ok } from '@entente/shared/result';
import { beforeEach, expect, it } from 'vitest';
import { OwnSource } from '../../media/own-source.ts';
import { fakeTrack } from '../../media/testing/fake-tracks.ts';
import { SignCameraAir } from './sign-camera-air.ts';

let camera: OwnSource;
let air: SignCameraAir;
let isThere: boolean;
const isOpen = () => camera.state.get().isOpen;

beforeEach(() => {
  isThere = true;
  camera = new OwnSource({
    kind: 'camera',
    capture: () => Promise.resolve(isThere ? ok(fakeTrack('video')) : err('missing' as const)),
    onDeviceLost: () => undefined,
  });
  air = new SignCameraAir(camera);
});

it('has the picture before the air is asked for, and says so where there is none', async () => {
  expect(await air.open()).toBe(true);
  expect(isOpen()).toBe(true);
  air.close();
  isThere = false;
  expect(await air.open()).toBe(false);
  expect(isOpen()).toBe(false);
});

it('waits for a camera that is on its way', async () => {
  void camera.open();
  expect(await air.open()).toBe(true);
  air.close();
  expect(isOpen()).toBe(true);
});

it('does not close a camera that its owner opened after it could not be had', async () => {
  isThere = false;
  expect(await air.open()).toBe(false);
  isThere = true;
  await camera.open();
  air.close();
  expect(isOpen()).toBe(true);
});

it('closes the camera after the air that it was opened for', async () => {
  await air.open();
  air.know(true);
  air.know(true);
  expect(isOpen()).toBe(true);
  air.know(false);
  expect(isOpen()).toBe(false);
});

it('opens it where one may be put on air at any moment, and leaves one that was open before as it was', async () => {
  air.know(true);
  await camera.warm();
  expect(isOpen()).toBe(true);
  air.know(false);
  expect(isOpen()).toBe(false);
  await camera.open();
  await air.open();
  air.know(true);
  air.know(false);
  expect(isOpen()).toBe(true);
});
