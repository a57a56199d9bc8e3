import type { ParticipantId } from '@entente/shared/ids';
import { stricter, type StageLimit } from '@entente/shared/quality';
import type { PublishKind } from '@entente/shared/room/records';
import { facts, refuse, type Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import { signersOf } from './interpretation/sign.ts';
import { isInside, overCode, type MeetingState, type PictureLimits } from './state.ts';

export const noLimits: PictureLimits = { everyone: 'full', people: new Map() };

/** Limiting the pictures, for one person or for `everyone`. [QUA-2] what is so already is no fault; [MTG-2] not after the end. */
export function decideStageLimit(
  state: MeetingState,
  whom: ParticipantId | 'everyone',
  limit: StageLimit,
): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  if (whom === 'everyone')
    return state.limits.everyone === limit ? facts() : facts({ type: 'stage-limit-set', limit });
  if (!isInside(state, whom)) return refuse('not.found');
  if ((state.limits.people.get(whom) ?? 'full') === limit) return facts();
  return facts({ type: 'stage-limit-set', limit, participantId: whom });
}

/** The limit that was set for one person alone. */
export const ownLimit = (limits: PictureLimits, participantId: ParticipantId): StageLimit =>
  limits.people.get(participantId) ?? 'full';

/** How much of a source may be sent to one receiver: all and before other pictures, all, its smallest layer, nothing. */
export type PictureShare = 'first' | 'full' | 'small' | 'none';

/** A source by its kind and whose it is; a channel is nobody's. */
export interface LimitedSource {
  readonly kind: PublishKind | 'channel';
  readonly participantId?: ParticipantId;
}

/**
 * [QUA-1] What the stricter limit leaves of a source to a receiver, whatever the receiver asks for. Sound passes, and under
 * `reduced` a shared screen, which nobody could read at its smallest. [BTH-15] who signs on air comes before all other
 * pictures and yields to `audio-only` for the receiver alone: who is deaf has no other way to follow.
 */
export function shareFor(
  state: MeetingState,
  receiver: ParticipantId,
  { kind: source, participantId }: LimitedSource,
): PictureShare {
  const { limits } = state;
  if (source !== 'camera' && source !== 'screen') return 'full';
  if (source === 'camera' && participantId !== undefined && signersOf(state).has(participantId))
    return ownLimit(limits, receiver) === 'audio-only' ? 'none' : 'first';
  switch (stricter(limits.everyone, ownLimit(limits, receiver))) {
    case 'full':
      return 'full';
    case 'reduced':
      return source === 'screen' ? 'full' : 'small';
    case 'audio-only':
      return 'none';
  }
}

export function limited(
  limits: PictureLimits,
  { limit, participantId }: EventOf<'stage-limit-set'>,
): PictureLimits {
  if (participantId === undefined) return { ...limits, everyone: limit };
  const people = new Map(limits.people);
  if (limit === 'full') people.delete(participantId);
  else people.set(participantId, limit);
  return { ...limits, people };
}
