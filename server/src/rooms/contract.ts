import type { Refusal } from '@entente/shared/errors';
import type { CommandId, Epoch, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { ServerEventName, ServerEvents } from '@entente/shared/protocol/events';
import type { Result } from '@entente/shared/result';
import type { Decision } from '../domain/decision.ts';
import type { EventOf } from '../domain/events.ts';
import type { MeetingState } from '../domain/state.ts';
import type { Actor } from '../persistence/event-log.ts';
import type { OrganiserId } from '@entente/shared/ids';

/** All rooms of this process. One writer per meeting: its plenary with its side rooms is one `Room`. */
export interface Rooms {
  /** Writes the first fact of a meeting and its row in the list. */
  create(created: EventOf<'meeting-created'>, createdBy: OrganiserId | null): Promise<Room>;
  /** The room of a meeting, brought back from its log if it is not in memory; null if there is no such meeting. */
  open(meetingId: MeetingId): Promise<Room | null>;
  /** Rooms in memory now. */
  readonly live: readonly Room[];
  /** Brings every meeting with people in it back from its log; called once at start. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

export interface CommitRequest<O> {
  readonly actor: Actor;
  /** Given for a participant's command: a repeat of it acts once and is answered as the first was. */
  readonly commandId?: CommandId | undefined;
  /** Refused with `state.stale` if the state has moved past it. */
  readonly ifSeq?: number | undefined;
  /** Pure; called at once, with the newest decided state and the time. */
  readonly decide: (state: MeetingState, now: number) => Decision<O>;
}

export interface Committed<O> {
  readonly output: O;
  readonly seq: number;
}

export interface Room {
  readonly id: MeetingId;
  readonly epoch: Epoch;
  /** The published state: every fact in it is durable. */
  readonly state: MeetingState;
  readonly seq: number;
  /**
   * The one way for anything to change: decide (synchronously, on the newest decided state), append, and when that is
   * durable publish to the audiences and answer. A decision without events is answered with the current `seq`.
   */
  commit<O>(request: CommitRequest<O>): Promise<Result<Committed<O>, Refusal>>;
  /** Called after every publication, in order. The answer ends it. */
  watch(listener: (before: MeetingState, after: MeetingState) => void): () => void;
  /**
   * A participant's live connection. A newer one of the same participant supersedes it: the older gets `ended` with
   * `session.superseded`. In the same tick the new one gets `welcome`'s state: the missed updates, else snapshots.
   */
  attach(connection: RoomConnection, resume: { epoch: Epoch; seq: number } | null): void;
  /** The connection is gone. From now the grace period runs; at its end the server says `participant-left`. */
  detach(connection: RoomConnection): void;
  /** Whose connection is down, of those inside. */
  readonly reconnecting: readonly ParticipantId[];
  isConnected(participantId: ParticipantId): boolean;
  /** Says something to one participant, if connected. */
  tell<N extends ServerEventName>(participantId: ParticipantId, name: N, data: ServerEvents[N]): void;
  /** Says something volatile to everybody inside. */
  tellAll<N extends ServerEventName>(name: N, data: ServerEvents[N]): void;
}

/** What a room needs of a socket. Implemented by signalling. */
export interface RoomConnection {
  readonly participantId: ParticipantId;
  /** `volatile` messages may be dropped on a slow link. */
  send<N extends ServerEventName>(
    name: N,
    data: ServerEvents[N],
    options?: { readonly volatile: boolean },
  ): void;
  /** Says why, then closes. */
  end(code: Refusal['code'], reason?: string): void;
}
