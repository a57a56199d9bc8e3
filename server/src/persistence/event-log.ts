import type { CommandId, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { DomainEvent } from '../domain/events.ts';

/** Who caused a commit: a participant by a command, an organiser from outside the room, or the server itself. */
export type Actor =
  | { readonly by: 'participant'; readonly participantId: ParticipantId }
  | { readonly by: 'organiser'; readonly organiserId: string }
  | { readonly by: 'server' };

/** One commit: all events of one decision, under one sequence number. */
export interface LogEntry {
  /** From 1 without gaps, within one meeting. */
  readonly seq: number;
  /** ms since the epoch. */
  readonly at: number;
  readonly actor: Actor;
  /** The command that caused it, so that a repeat after a restart still acts once. */
  readonly commandId: CommandId | null;
  /** What that command was answered. Plain JSON. */
  readonly output: unknown;
  readonly events: readonly DomainEvent[];
}

/** Thrown by `append` when another writer was there first: a bug or a second process, never a refusal. */
export class LogConflict extends Error {
  override readonly name = 'LogConflict';
}

/** The append-only record of every meeting: the audit trail, the source of the record and the way back after a restart. */
export interface EventLog {
  /**
   * Resolves when the entries are on disk: what was acknowledged survives SIGKILL. Entries go in whole or not at all.
   * Appends go in in the order in which they were asked for. One that rejects with `LogConflict` did not go in; with any
   * other error that is not known: read before writing more.
   */
  append(meetingId: MeetingId, entries: readonly LogEntry[]): Promise<void>;
  /** All entries with `seq > after`, in order. Empty for a meeting that does not exist. */
  read(meetingId: MeetingId, after?: number): Promise<LogEntry[]>;
}
