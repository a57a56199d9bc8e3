import type { DomainEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { MeetingState } from './state.ts';

/** The facts of several things that happen one after another, each decided on the state that the former lead to. */
export function inTurn<T>(
  state: MeetingState,
  things: readonly T[],
  decide: (state: MeetingState, thing: T) => readonly DomainEvent[],
): DomainEvent[] {
  const events: DomainEvent[] = [];
  let now = state;
  for (const thing of things) {
    const next = decide(now, thing);
    events.push(...next);
    now = next.reduce(evolve, now);
  }
  return events;
}
