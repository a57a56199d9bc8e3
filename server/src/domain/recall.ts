import { facts, refuse, type Decision } from './decision.ts';
import { inTurn } from './in-turn.ts';
import { peopleAway, returning } from './side-rooms.ts';
import { overCode, type MeetingState } from './state.ts';

/** How long those who are away have to finish their sentence, ms. */
export const recallMs = 30_000;

/** *Recall everyone*. [CAU-8] one recall at a time, and none where nobody is away. */
export function decideRecall(state: MeetingState, now: number): Decision {
  if (state.phase === 'ended') return refuse('meeting.ended');
  if (state.recall !== null || peopleAway(state).length === 0) return facts();
  return facts({ type: 'recall-set', until: now + recallMs, at: now });
}

/** *Cancel recall*. [CAU-10] who is away stays there and may go on; where none runs there is nothing to cancel. */
export function decideCancelRecall(state: MeetingState, now: number): Decision {
  if (state.phase === 'ended') return refuse(overCode(state));
  return state.recall === null ? facts() : facts({ type: 'recall-cancelled', at: now });
}

/** [CAU-8] The time has run out: everybody is back, and the recall is over. */
export function decideRecallEnd(state: MeetingState, now: number): Decision {
  if (state.recall === null || now < state.recall.until) return facts();
  const away = peopleAway(state);
  if (away.length === 0) return facts({ type: 'recall-ended', at: now });
  return facts(...inTurn(state, away, (before, who) => returning(before, who, now)));
}
