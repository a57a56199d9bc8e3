import { expect, it } from 'vitest';
import { after, entered, id } from '../../test/meeting-sample.ts';
import { decideEnterCaucus } from '../domain/caucus.ts';
import { evolve } from '../domain/evolve.ts';
import { recallMs } from '../domain/recall.ts';
import type { DomainEvent } from '../domain/events.ts';
import { HeldClock } from '../media/testing/held-clock.ts';
import { DueTimes } from './due-times.ts';

/** A clock on the wall, which is set while its timers run on. */
class SetClock extends HeldClock {
  behind = 0;

  override now(): number {
    return super.now() - this.behind;
  }
}

/** A recall under way; what was decided when its time was reached. */
function recalled(clock: SetClock) {
  const inside = after({ lobby: 'nobody' }, ...entered('chen', 'dora'));
  const caucus = decideEnterCaucus(inside, id('dora'), 0);
  if (!caucus.ok) throw new Error(caucus.error.code);
  const recall: DomainEvent = { type: 'recall-set', until: clock.now() + recallMs, at: clock.now() };
  const state = [...caucus.value.events, recall].reduce(evolve, inside);
  const decided: string[][] = [];
  const dueTimes = new DueTimes(clock, ({ decide }) => {
    const decision = decide(state, clock.now());
    decided.push(decision.ok ? decision.value.events.map(({ type }) => type) : [decision.error.code]);
  });
  dueTimes.reconcile(state);
  return { dueTimes, decided };
}

it.each([
  ['by a timer that is a millisecond early', 1],
  ['though the clock was set back meanwhile', 3_600_000],
])('[CAU-8] a time that the state holds is reached once, %s', (_, behind) => {
  const clock = new SetClock();
  const { dueTimes, decided } = recalled(clock);
  clock.behind = behind;
  clock.advance(recallMs - 1);
  expect(decided).toEqual([]);
  clock.advance(1);
  expect(decided).toEqual([['side-room-left', 'side-room-closed', 'recall-ended']]);
  clock.advance(recallMs);
  expect(decided).toHaveLength(1);
  expect(dueTimes.any).toBe(false);
});
