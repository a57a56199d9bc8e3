import type { ParticipantId } from '@entente/shared/ids';
import type { QualityReport, StageLimit } from '@entente/shared/quality';
import type { SourceKind } from '@entente/shared/room/records';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf } from '../../views/testing/room.ts';
import { createStore } from '../../stores/store.ts';
import type { MediaState, Restriction } from '../media-client.ts';
import type { RemotePicture } from '../picture-gate.ts';
import type { OwnSource } from '../own-source.ts';
import { noSigns, type SignPictures } from '../sign-pictures.ts';
import { fakeSources } from '../testing/fake-sources.ts';
import { MediaServer } from '../testing/media-server.ts';
import type { SaveData } from './picture-budget.ts';
import { QualityEngine } from './quality-engine.ts';
import { ScriptedLine } from './testing/scripted-line.ts';

let line: ScriptedLine;
let server: MediaServer;
let own: Record<SourceKind, OwnSource>;
let engine: QualityEngine;
let restriction: Restriction;
let choice: SaveData;
let limit: StageLimit;
let speaker: ParticipantId | null;
let signs: SignPictures;
const media = createStore<MediaState>('off');

beforeEach(async () => {
  vi.useFakeTimers();
  [choice, limit, speaker, signs] = ['auto', 'full', idOf('Paul'), noSigns];
  line = new ScriptedLine();
  server = new MediaServer();
  own = fakeSources();
  await own.camera.open();
  media.set('off');
  engine = new QualityEngine({
    media: {
      state: media,
      stats: () => Promise.resolve(line.stats()),
      restrict: (given) => {
        restriction = given;
      },
    },
    ...{ own, ask: server.ask, now: () => line.now },
    ...{ choice: () => choice, limit: () => limit, speaker: () => speaker, signs: () => signs },
  });
  media.set('on');
});
afterEach(() => {
  engine.close();
  vi.useRealTimers();
});

/** So many readings over a line that loses this share of the sound. */
async function readings(count: number, concealed = 0): Promise<void> {
  for (let reading = 0; reading < count; reading += 1) {
    line.pass(2_000, concealed);
    await engine.read();
  }
}
const camera = (name: string): RemotePicture => ({
  ...{ participantId: idOf(name), source: 'camera', isLayered: true },
});
const shares = () => [
  restriction.others(camera('Linh')),
  restriction.others(camera('Paul')),
  restriction.own,
];
const reports = () => server.inputsOf('quality.report') as QualityReport[];

describe('in “auto”', () => {
  it('pictures yield one after the other while the sound suffers, and come back when it has not for long', async () => {
    await readings(2);
    expect(shares()).toEqual(['full', 'full', 'full']);
    await readings(2, 0.2);
    expect(shares()).toEqual(['none', 'small', 'full']);
    await readings(1, 0.2);
    expect(shares()).toEqual(['none', 'small', 'low']);
    await readings(1, 0.2);
    expect(shares()).toEqual(['none', 'none', 'low']);
    expect(engine.state.get().remedies).toEqual(['all-paused', 'camera-low']);
    await readings(9);
    expect(shares()).toEqual(['none', 'none', 'low']);
    await readings(40);
    expect(shares()).toEqual(['full', 'full', 'full']);
    expect(engine.state.get()).toMatchObject({ verdict: { level: 'good', causes: [] }, remedies: [] });
    expect(own.camera.state.get().isOpen).toBe(true);
  });

  it('a camera stays open on a line that is believed to be thin only since little is sent', async () => {
    // Read on the loopback of a busy machine: the browser takes its own lateness for a queue.
    for (const available of [386, 133, 154, 207, 257, 282]) {
      [line.availableUp, line.picture] = [available * 1000, Math.min(120, available * 0.8) * 1000];
      await readings(1);
    }
    [line.availableUp, line.picture] = [140_000, 75_000];
    await readings(30);
    expect(restriction.own).toBe('full');
    expect(own.camera.state.get().isOpen).toBe(true);
  });

  it('a line out that is thin and full takes the picture low and, where it loses even that, the camera', async () => {
    [line.availableUp, line.picture] = [100_000, 90_000];
    await readings(60);
    expect(restriction.own).toBe('low');
    line.lossUp = 0.12;
    await readings(12);
    expect(own.camera.state.get().isOpen).toBe(false);
    expect(engine.state.get().remedies).toContain('camera-closed');
  });

  it('after ten seconds that did not help, doing without pictures is proposed', async () => {
    await readings(1);
    await readings(4, 0.2);
    expect(engine.state.get().proposal).toBeNull();
    await readings(4, 0.2);
    expect(engine.state.get().proposal).toBe('audio-only');
  });
});

describe('by the reader’s choice', () => {
  it('“off” pauses nothing, but saving is proposed', async () => {
    choice = 'off';
    engine.noticed();
    await readings(10, 0.3);
    expect(shares()).toEqual(['full', 'full', 'full']);
    expect(engine.state.get().proposal).toBe('save-data');
  });

  it('“audio only” closes the camera and holds it closed, until pictures are chosen again', async () => {
    const held = vi.fn();
    engine.restraint.events.on('held', held);
    choice = 'audio-only';
    engine.noticed();
    expect(own.camera.state.get().isOpen).toBe(false);
    expect(engine.state.get().remedies).toEqual(['all-paused', 'camera-closed']);
    await own.camera.open();
    expect(own.camera.state.get().isOpen).toBe(false);
    expect(held).toHaveBeenCalledExactlyOnceWith({ kind: 'camera' });
    choice = 'auto';
    engine.noticed();
    await vi.waitFor(() => {
      expect(own.camera.track).not.toBeNull();
    }, 20_000);
    expect(own.camera.state.get().isOpen).toBe(true);
  });

  it('saving pauses what has no smaller layer, but for the speaker', () => {
    choice = 'on';
    engine.noticed();
    const single = (name: string) => restriction.others({ ...camera(name), isLayered: false });
    expect([single('Linh'), single('Paul')]).toEqual(['none', 'small']);
    speaker = idOf('Linh');
    engine.noticed();
    expect([single('Linh'), single('Paul')]).toEqual(['small', 'none']);
  });
});

it('[QUA-1] a limit that is lifted does not open the camera: that is for its owner to do', async () => {
  limit = 'audio-only';
  engine.noticed();
  expect(shares()).toEqual(['none', 'none', 'closed']);
  expect(own.camera.state.get().isOpen).toBe(false);
  limit = 'full';
  engine.noticed();
  await readings(3);
  expect(shares()).toEqual(['full', 'full', 'full']);
  expect(own.camera.state.get().isOpen).toBe(false);
});

describe('[BTH-15] who signs', () => {
  beforeEach(() => {
    signs = { shown: idOf('Sima'), unseen: new Set([idOf('Sven')]), isOwn: false };
  });
  const asked = () => ['Sima', 'Sven', 'Linh'].map((name) => restriction.others(camera(name)));

  it('stays whole when pictures are limited for everybody, saved, or have all yielded', async () => {
    for (const [wish, bound] of [
      ['auto', 'reduced'],
      ['auto', 'audio-only'],
      ['on', 'full'],
    ] as const) {
      [choice, limit] = [wish, bound];
      engine.noticed();
      expect(asked().slice(0, 2)).toEqual(['first', 'none']);
      expect(asked()[2]).not.toBe('full');
    }
    [choice, limit] = ['auto', 'full'];
    engine.noticed();
    await readings(40, 0.2);
    expect(asked()).toEqual(['first', 'none', 'none']);
  });

  it('goes with the reader’s own “audio only”', () => {
    choice = 'audio-only';
    engine.noticed();
    expect(asked()).toEqual(['none', 'none', 'none']);
  });

  it('keeps the own camera open and whole at the console of a booth of pictures, unless its reader closes it', () => {
    signs = { ...noSigns, isOwn: true };
    limit = 'audio-only';
    engine.noticed();
    expect(own.camera.state.get().isOpen).toBe(true);
    expect(restriction.own).toBe('full');
    choice = 'audio-only';
    engine.noticed();
    expect(own.camera.state.get().isOpen).toBe(false);
  });
});

describe('the report', () => {
  it('is sent at once when something changed, never in a stream, and only in figures that the wire takes', async () => {
    await readings(30, 0.2);
    const count = reports().length;
    expect(count).toBeGreaterThan(2);
    expect(count).toBeLessThanOrEqual(1 + 60 / 5);
    expect(reports().at(-1)).toMatchObject({ level: 'poor', causes: ['loss-down'], concealed: 0.2 });
    await readings(3, 0.2);
    expect(reports().length).toBeLessThanOrEqual(count + 1);
  });

  it('says that media is being restored, and is sent anew to a new life of the server', async () => {
    await readings(3);
    media.set('lost');
    expect(engine.state.get().verdict).toEqual({ level: 'poor', causes: ['reconnecting'] });
    const before = reports().length;
    engine.retell();
    expect(reports()).toHaveLength(before + 1);
  });

  it('is of nobody who is not there', async () => {
    media.set('off');
    const before = reports().length;
    await readings(10, 0.2);
    engine.retell();
    expect(reports()).toHaveLength(before);
    expect(engine.state.get().verdict.level).toBe('good');
  });
});
