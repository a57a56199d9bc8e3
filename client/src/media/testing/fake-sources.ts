import { ok } from '@entente/shared/result';
import type { SourceKind } from '@entente/shared/room/records';
import { OwnSource } from '../own-source.ts';
import { fakeTrack } from './fake-tracks.ts';

/** One's own sources, whose devices are there as soon as they are asked for. */
export function fakeSources(): Record<SourceKind, OwnSource> {
  const source = (kind: SourceKind) =>
    new OwnSource({
      kind,
      capture: () => Promise.resolve(ok(fakeTrack(kind === 'microphone' ? 'audio' : 'video'))),
      onDeviceLost: () => undefined,
    });
  return { microphone: source('microphone'), camera: source('camera'), screen: source('screen') };
}
