import { ok } from '@entente/shared/result';
import { replay } from '../domain/evolve.ts';
import type { MeetingState } from '../domain/state.ts';
import type { LogEntry } from '../persistence/event-log.ts';
import type { Answers } from './answers.ts';

/** A state and the sequence number of the last fact in it. */
export interface Head {
  readonly state: MeetingState;
  readonly seq: number;
}

/** The head that a log leads to; null for an empty log. */
export function headOf(entries: readonly LogEntry[]): Head | null {
  const state = replay(entries.flatMap(({ events }) => events));
  return state === null ? null : { state, seq: entries.at(-1)?.seq ?? 0 };
}

/** Teaches `answers` what participants were answered before. */
export function recall(entries: readonly LogEntry[], answers: Answers): void {
  for (const { actor, commandId, output, seq } of entries)
    if (actor.by === 'participant' && commandId !== null)
      answers.remember(actor.participantId, commandId, ok({ output, seq }));
}
