import type { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import type { RemoteSource, RemoteSourceMap } from '../remote-sources.ts';
import type { HeardAs } from './graph-input.ts';

/** A sound that is to be heard. */
export interface HeardSound {
  readonly stream: MediaStream;
  readonly as: HeardAs;
}

export type HeardSounds = ReadonlyMap<SubscriptionId, HeardSound>;

/** Whether somebody is of the room, or of the plenary behind it. */
export type WhereOf = (participantId: ParticipantId) => 'floor' | 'background';

/** What of all that arrives is sound, and as what it is heard. */
export function heardSounds(sources: RemoteSourceMap, whereOf: WhereOf): HeardSounds {
  const sounds = new Map<SubscriptionId, HeardSound>();
  for (const [id, source] of sources) {
    const as = heardAs(source, whereOf);
    if (as !== null) sounds.set(id, { stream: source.stream, as });
  }
  return sounds;
}

/** Null: a picture. */
function heardAs(source: RemoteSource, whereOf: WhereOf): HeardAs | null {
  if (source.from === 'channel') return { kind: 'channel', language: source.language };
  const { participantId } = source;
  switch (source.source) {
    case 'microphone':
      return { kind: whereOf(participantId), participantId };
    case 'booth':
      return { kind: 'line', participantId };
    case 'camera':
    case 'screen':
      return null;
  }
}
