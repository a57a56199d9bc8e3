import type { BoothId, ParticipantId, RoomId } from '@entente/shared/ids';
import { against, facts, refuse, type Decision } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { inTurn } from '../in-turn.ts';
import { withdrawing } from '../side-rooms.ts';
import type { MeetingState } from '../state.ts';
import { boothOf, seatedIn } from './booths.ts';
import { boothLeaving } from './moves.ts';
import type { Booth } from './state.ts';

/** How long a booth may think about a call into a side room, ms. */
const callMs = 60_000;

const roomOf = (state: MeetingState, participantId: ParticipantId): RoomId | undefined => {
  const place = state.roster.get(participantId)?.place;
  return place?.at === 'inside' ? place.roomId : undefined;
};

/**
 * Asking a booth to come along. [BTH-10] by somebody in a side room, of a booth that works in the plenary with somebody in
 * it; one call at a time. Not during a recall.
 */
export function decideCallBooth(
  state: MeetingState,
  by: ParticipantId,
  { boothId, now }: { readonly boothId: BoothId; readonly now: number },
): Decision {
  const booth = state.interpretation.booths.get(boothId);
  if (booth === undefined) return refuse('not.found');
  const roomId = roomOf(state, by);
  if (roomId === undefined) return against('BTH-10');
  if (booth.room === roomId || booth.call?.roomId === roomId) return facts();
  if (booth.room !== 'plenary' || booth.call !== null || seatedIn(state, booth).length === 0)
    return against('BTH-10');
  if (state.recall !== null) return against('CAU-8');
  return facts({ type: 'booth-called', boothId, roomId, by, until: now + callMs, at: now });
}

/** Taking a call back or, if the booth is there, letting it go. [BTH-10] by somebody of that room. */
export function decideDismissBooth(
  state: MeetingState,
  by: ParticipantId,
  { boothId, now }: { readonly boothId: BoothId; readonly now: number },
): Decision {
  const booth = state.interpretation.booths.get(boothId);
  const roomId = roomOf(state, by);
  if (booth === undefined) return refuse('not.found');
  if (roomId === undefined) return against('BTH-10');
  if (booth.call?.roomId === roomId)
    return facts({ type: 'booth-call-ended', boothId, answer: 'withdrawn', at: now });
  return facts(...(booth.room === roomId ? boothReturning(state, booth, now) : []));
}

/**
 * Answering a call. [BTH-10] by anybody who sits in the booth; everybody of it who is in the plenary goes, and everything
 * that they send, the air too, ends before.
 */
export function decideAnswerCall(
  state: MeetingState,
  by: ParticipantId,
  { answer, now }: { readonly answer: 'accept' | 'decline'; readonly now: number },
): Decision {
  const booth = boothOf(state, by);
  if (booth === null) return against('BTH-2');
  if (booth.call === null || now >= booth.call.until) return refuse('not.found');
  const boothId = booth.plan.id;
  if (answer === 'decline') return facts({ type: 'booth-call-ended', boothId, answer: 'declined', at: now });
  if (state.recall !== null) return against('CAU-8');
  const { roomId } = booth.call;
  if (!state.sideRooms.has(roomId)) return refuse('not.found');
  const movers = seatedIn(state, booth).filter((id) => state.roster.get(id)?.place.at === 'inside');
  const moved = inTurn(state, movers, (before, participantId) => [
    ...withdrawing(before, participantId, now),
    { type: 'side-room-entered', roomId, participantId, at: now },
  ]);
  return facts({ type: 'booth-call-ended', boothId, answer: 'accepted', at: now }, ...moved, {
    ...{ type: 'booth-moved', boothId, roomId, at: now },
  });
}

/** The booth goes back to the plenary, by anybody who sits in it; there already is no fault. */
export function decideReturnBooth(state: MeetingState, by: ParticipantId, now: number): Decision {
  const booth = boothOf(state, by);
  if (booth === null) return against('BTH-2');
  return facts(...boothReturning(state, booth, now));
}

/** [BTH-10] Nobody answered the call in time. */
export function decideCallLapse(state: MeetingState, boothId: BoothId, now: number): Decision {
  const call = state.interpretation.booths.get(boothId)?.call ?? null;
  if (call === null || now < call.until) return facts();
  return facts({ type: 'booth-call-ended', boothId, answer: 'lapsed', at: now });
}

const boothReturning = (state: MeetingState, booth: Booth, now: number): DomainEvent[] =>
  inTurn(
    state,
    seatedIn(state, booth).filter((id) => roomOf(state, id) === booth.room),
    (before, participantId) => boothLeaving(before, participantId, now),
  );
