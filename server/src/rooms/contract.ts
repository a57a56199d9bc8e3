import type { ErrorCode, Refusal } from '@entente/shared/errors';
import type { CommandId, Epoch, MeetingId, OrganiserId, ParticipantId } from '@entente/shared/ids';
import type { Audience, ServerEventName, ServerEvents } from '@entente/shared/protocol/events';
import type { Result } from '@entente/shared/result';
import type { Decision } from '../domain/decision.ts';
import type { EventOf } from '../domain/events.ts';
import type { RoomName } from '../domain/hearing.ts';
import type { MeetingState } from '../domain/state.ts';
import type { Actor } from '../persistence/event-log.ts';

/** All rooms of this process. One writer per meeting: its plenary with its side rooms is one `Room`. */
export interface Rooms {
  /** Writes the first fact of a meeting and its row in the list. */
  create(created: EventOf<'meeting-created'>, createdBy: OrganiserId | null): Promise<Room>;
  /** The room of a meeting, brought back from its log if it is not in memory; null if there is no such meeting. */
  open(meetingId: MeetingId): Promise<Room | null>;
  /** Rooms in memory now. */
  readonly live: readonly Room[];
  /** Called for every room in memory, and for each that comes, before anything is committed in it. */
  watch(listener: (room: Room) => void): Stop;
  /** Brings every meeting with people in it back from its log; called once, just before the server listens. */
  restore(): Promise<void>;
  /** Waits for what is being appended; after it every commit is refused with `server.unavailable`. */
  close(): Promise<void>;
}

export interface CommitRequest<O> {
  readonly actor: Actor;
  /** Given for a participant's command: a repeat of it acts once and is answered as the first was. */
  readonly commandId?: CommandId | undefined;
  /** Refused with `state.stale` if what this actor sees of the state has moved past it. */
  readonly ifSeq?: number | undefined;
  /** The log keeps what was told and not by whom; a repeat is known as long as the room is in memory. */
  readonly isUnnamed?: boolean;
  /** Pure; called at once, with the newest decided state and the time. */
  readonly decide: (state: MeetingState, now: number) => Decision<O>;
}

interface Committed<O> {
  readonly output: O;
  readonly seq: number;
}

export type Answer<O> = Result<Committed<O>, Refusal>;

/** Ends what began with the call that answered it; a second call is harmless. */
export type Stop = () => void;

export interface Room {
  readonly id: MeetingId;
  /** Changes when the room had to be brought back from its log. */
  readonly epoch: Epoch;
  /** The published state: every fact in it is durable. */
  readonly state: MeetingState;
  readonly seq: number;
  /**
   * The one way for anything to change: decide (synchronously, on the newest decided state), append, and when that is
   * durable publish to the audiences and answer. A decision without events is answered with the current `seq`.
   * Rejects only if `decide` threw, which is a bug and changes nothing. Refusals are not remembered.
   */
  commit<O>(request: CommitRequest<O>): Promise<Answer<O>>;
  /** Acts once for a command that changes no state (media); a repeat shares or is given the first answer. */
  once<O>(
    participantId: ParticipantId,
    commandId: CommandId,
    act: () => Promise<Result<O, Refusal>>,
  ): Promise<Answer<O>>;
  /** Called after every publication, in order. */
  watch(listener: (before: MeetingState, after: MeetingState) => void): Stop;
  /** Called after a participant's connection came (with all it was told at first) or went. */
  watchConnections(listener: (participantId: ParticipantId, connected: boolean) => void): Stop;
  /** Called once, when the room leaves memory: after long idleness, or with the process. */
  onClose(listener: () => void): void;
  /**
   * A participant's live connection, after its `welcome`. A newer one of the same participant supersedes it: the older
   * gets `ended` with `session.superseded`. In the same tick the new one gets the missed updates, else snapshots.
   */
  attach(connection: RoomConnection, resume: { epoch: Epoch; seq: number } | null): void;
  /** The connection is gone. From now the grace period runs; at its end the server says `participant-left`. */
  detach(connection: RoomConnection): void;
  /** Whose connection is down, of those inside. */
  readonly reconnecting: readonly ParticipantId[];
  isConnected(participantId: ParticipantId): boolean;
  /** Says something to one participant, if connected. */
  tell<N extends ServerEventName>(participantId: ParticipantId, name: N, data: ServerEvents[N]): void;
  /** Says something unnumbered to everybody who is in this room and connected, encoded once. */
  tellRoom<N extends ServerEventName>(
    room: RoomName,
    name: N,
    data: ServerEvents[N],
    options?: SendOptions,
  ): void;
  /** The same to everybody inside: for what concerns no one room. */
  tellAll<N extends ServerEventName>(name: N, data: ServerEvents[N], options?: SendOptions): void;
  /** Says something unnumbered to an audience's members who are connected, encoded once. */
  tellAudience<N extends ServerEventName>(
    audience: Audience,
    name: N,
    data: ServerEvents[N],
    options?: SendOptions,
  ): void;
}

export interface SendOptions {
  /** May be dropped where the link is slow or busy at this moment. */
  readonly volatile: boolean;
}

/** What a room needs of a socket. Implemented by signalling. */
export interface RoomConnection {
  readonly participantId: ParticipantId;
  /** Where this connection listens to groups. */
  readonly hub: Hub;
  send<N extends ServerEventName>(name: N, data: ServerEvents[N], options?: SendOptions): void;
  /** From this tick on it gets what is published to `group`. */
  join(group: string): void;
  leave(group: string): void;
  /** Says why, then closes. Closing twice is harmless. */
  end(code: ErrorCode, reason?: string): void;
}

/** Says one thing to all connections of a group, encoded once. In order with what is sent to each of them. */
export interface Hub {
  publish<N extends ServerEventName>(
    group: string,
    name: N,
    data: ServerEvents[N],
    options?: SendOptions,
  ): void;
}
