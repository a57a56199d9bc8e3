import type { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import type { RemoteSource, RemoteSourceMap } from '../remote-sources.ts';
import type { HeardAs } from './mix.ts';

/** A sound that is to be heard. */
export interface HeardSound {
  readonly stream: MediaStream;
  readonly as: HeardAs;
  /** Its owner has closed it: what is still on its way is not to be heard. */
  readonly isClosed: boolean;
}

export type HeardSounds = ReadonlyMap<SubscriptionId, HeardSound>;

/** How people are heard. */
export interface Hearing {
  /** Whether somebody is of the room, or of the plenary behind it. */
  readonly whereOf: (participantId: ParticipantId) => 'floor' | 'background';
  /** Whose microphone is known to be closed. */
  readonly closed: ReadonlySet<ParticipantId>;
}

/** What of all that arrives is sound, and as what it is heard. */
export function heardSounds(sources: RemoteSourceMap, { whereOf, closed }: Hearing): HeardSounds {
  const sounds = new Map<SubscriptionId, HeardSound>();
  for (const [id, source] of sources) {
    const as = heardAs(source, whereOf);
    if (as === null) continue;
    const isClosed =
      source.from === 'participant' && source.source === 'microphone' && closed.has(source.participantId);
    sounds.set(id, { stream: source.stream, as, isClosed });
  }
  return sounds;
}

/** Null: a picture. */
function heardAs(source: RemoteSource, whereOf: Hearing['whereOf']): HeardAs | null {
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
