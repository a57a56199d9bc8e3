import type { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import type { RemoteSourceMap } from '../remote-sources.ts';
import type { HeardAs } from './graph-input.ts';

/** A sound of somebody else that is to be heard. */
export interface HeardSound {
  readonly stream: MediaStream;
  readonly participantId: ParticipantId;
  readonly as: HeardAs;
}

export type HeardSounds = ReadonlyMap<SubscriptionId, HeardSound>;

/** Whether somebody is of the room, or of the plenary behind it. */
export type WhereOf = (participantId: ParticipantId) => 'floor' | 'background';

/** What of all that arrives is sound, and as what it is heard. */
export function heardSounds(sources: RemoteSourceMap, whereOf: WhereOf): HeardSounds {
  const sounds = new Map<SubscriptionId, HeardSound>();
  for (const [id, { source, participantId, stream }] of sources)
    if (source === 'microphone')
      sounds.set(id, { stream, participantId, as: { kind: whereOf(participantId), participantId } });
  return sounds;
}
