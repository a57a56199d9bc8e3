import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { Line } from '@entente/shared/interpretation';
import type { Channel } from '@entente/shared/languages';
import { against, facts, refuse, type Decision } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { seatOf, type MeetingState } from '../state.ts';
import { airOf, boothOf, consoleOf, mouthOf } from './booths.ts';
import { boothsBack } from './moves.ts';

/** *Listen to*. [INT-6] the floor or a channel of the meeting; kept until another is chosen. */
export function decideListen(state: MeetingState, participantId: ParticipantId, channel: Channel): Decision {
  if (!state.definition.channels.includes(channel)) return refuse('not.found');
  if (listenedTo(state, participantId) === channel) return facts();
  return facts({ type: 'channel-chosen', participantId, channel });
}

/** [INT-6] What somebody has chosen to listen to; a channel that the meeting no longer has is the floor. */
export function listenedTo(
  { interpretation, definition }: MeetingState,
  participantId: ParticipantId,
): Channel {
  const chosen = interpretation.listening.get(participantId) ?? 'floor';
  return definition.channels.includes(chosen) ? chosen : 'floor';
}

/**
 * Sitting down in another booth. [BTH-9] one that one is assigned to, and not while on air: an interpreter serves one
 * booth at a time. Into a booth that went along into a side room one goes by its call alone; [BTH-10] one that is left there
 * with nobody in it is back in the plenary. [BTH-3] A handover to who goes ends.
 */
export function decideSit(
  state: MeetingState,
  participantId: ParticipantId,
  { boothId, now }: { readonly boothId: BoothId; readonly now: number },
): Decision {
  const booth = state.interpretation.booths.get(boothId);
  if (booth === undefined) return refuse('not.found');
  const assigned = state.interpretation.assignments.get(participantId)?.booths ?? [];
  if (!assigned.includes(boothId)) return against('BTH-2');
  if (consoleOf(state, participantId)?.boothId === boothId) return facts();
  const { place } = seatOf(state, participantId);
  if (place.at !== 'inside') return refuse('admission.required');
  if (airOf(state, participantId) !== null) return against('BTH-9');
  if ((place.roomId ?? 'plenary') !== booth.room) return against('BTH-10');
  return facts(...leavingConsole(state, participantId, now), {
    ...{ type: 'console-taken', boothId, participantId, at: now },
  });
}

function leavingConsole(state: MeetingState, participantId: ParticipantId, at: number): DomainEvent[] {
  const left = boothOf(state, participantId);
  if (left === null) return [];
  const lapsed = left.handover?.to === participantId;
  return [
    ...(lapsed
      ? [{ type: 'handover-ended' as const, boothId: left.plan.id, answer: 'lapsed' as const, at }]
      : []),
    ...(left.room === 'plenary' ? [] : boothsBack(state, left.room, { gone: [participantId], at })),
  ];
}

/**
 * Holding a line, or letting it go. [BTH-8] only off air, and while nobody else is on air by the same microphone: nothing for
 * a boothmate may reach the channel.
 */
export function decideLine(state: MeetingState, participantId: ParticipantId, line: Line | null): Decision {
  const held = consoleOf(state, participantId)?.line ?? null;
  if (held === line) return facts();
  if (line === null) return facts({ type: 'line-closed', participantId });
  if (boothOf(state, participantId) === null) return against('BTH-2');
  if (airOf(state, participantId) !== null || isHeardFrom(state, participantId)) return against('BTH-8');
  return facts({ type: 'line-opened', participantId, line });
}

const isHeardFrom = (state: MeetingState, participantId: ParticipantId): boolean =>
  [...state.interpretation.booths.values()].some(
    ({ plan, onAir }) =>
      plan.kind === 'voice' && onAir !== null && mouthOf(state, onAir.interpreter) === participantId,
  );
