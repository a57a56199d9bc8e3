import type { Refusal } from '@entente/shared/errors';
import type { CommandId, Epoch, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { Audience, ServerEventName, ServerEvents } from '@entente/shared/protocol/events';
import { ok, type Result } from '@entente/shared/result';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { decideLeave } from '../domain/admission.ts';
import type { Due } from '../domain/due.ts';
import type { RoomName } from '../domain/hearing.ts';
import type { MeetingState } from '../domain/state.ts';
import type { Actor, EventLog, LogEntry } from '../persistence/event-log.ts';
import { Answers } from './answers.ts';
import { Attendance } from './attendance.ts';
import type { Kept } from './audience-stream.ts';
import type { Answer, CommitRequest, Room, RoomConnection, SendOptions, Stop } from './contract.ts';
import { Deadlines } from './deadlines.ts';
import { DueTimes } from './due-times.ts';
import { barred, endedBy } from './ending.ts';
import { headOf, recall, type Head } from './head.ts';
import { Listeners } from './listeners.ts';
import { Publication, type Position } from './publication.ts';
import { Whereabouts } from './whereabouts.ts';
import { Writer } from './writer.ts';

export interface RoomOptions {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly newEpoch: () => Epoch;
  /** How long a seat is kept for somebody whose connection is down, in ms. */
  readonly graceMs: number;
  readonly kept: Kept;
}

/** A room in memory: what joins the writer, the publication and the attendance of one meeting. It knows no rule. */
export class LiveRoom implements Room {
  readonly id: MeetingId;
  readonly #logger: Logger;
  readonly #answers = new Answers();
  readonly #answersWithoutFacts = new Answers();
  readonly #writer: Writer;
  readonly #publication: Publication;
  readonly #attendance: Attendance;
  readonly #deadlines: Deadlines;
  readonly #dueTimes: DueTimes;
  readonly #whereabouts: Whereabouts;
  readonly #watchers: Listeners<[before: MeetingState, after: MeetingState]>;
  readonly #connectionWatchers: Listeners<[participantId: ParticipantId, connected: boolean]>;
  readonly #closers: Listeners<[]>;
  #closing: Promise<void> | null = null;

  /** From the entries of its log, of which there must be at least the first. */
  constructor(entries: readonly LogEntry[], options: RoomOptions) {
    const head = headOf(entries);
    if (head === null) throw new Error('a room needs a log that begins');
    const { clock, graceMs, log, newEpoch, kept } = options;
    const meetingId = head.state.definition.id;
    this.id = meetingId;
    this.#logger = options.logger.child({ meetingId });
    this.#watchers = new Listeners(this.#logger);
    this.#connectionWatchers = new Listeners(this.#logger);
    this.#closers = new Listeners(this.#logger);
    recall(entries, this.#answers);
    const deadlines = new Deadlines(clock);
    this.#deadlines = deadlines;
    this.#dueTimes = new DueTimes(clock, ({ key, decide }) => this.#act(key, decide));
    this.#attendance = new Attendance({
      ...{ clock, graceMs, deadlines },
      lost: (participantId) => this.#lose(participantId),
    });
    this.#whereabouts = new Whereabouts({
      meetingId,
      broadcast: (group, reconnecting) => this.#broadcast(group, 'presence', { reconnecting }),
    });
    this.#publication = new Publication({
      ...{ meetingId, clock, kept, newEpoch, head },
      connectionOf: (participantId) => this.#attendance.connectionOf(participantId),
      broadcast: (group, update) => this.#broadcast(group, 'state', update),
    });
    this.#writer = new Writer({
      ...{ meetingId, log, clock, head, logger: this.#logger },
      publish: (before, after) => this.#settle(before, after, () => this.#publication.advance(before, after)),
      recovered: (before, after, newest) => {
        recall(newest, this.#answers);
        this.#settle(before, after, () => this.#publication.restart(before, after));
      },
      movedSince: (actor, seq) => this.#movedSince(actor, seq),
    });
    this.#level(head.state);
  }

  get epoch(): Epoch {
    return this.#publication.epoch;
  }

  get state(): MeetingState {
    return this.#writer.head.state;
  }

  get seq(): number {
    return this.#writer.head.seq;
  }

  get reconnecting(): readonly ParticipantId[] {
    return this.#attendance.reconnecting;
  }

  /** True if nobody is connected or awaited and nothing is under way: it may leave memory and come back from its log. */
  get idle(): boolean {
    const isAwaited = this.#deadlines.any || this.#dueTimes.any;
    return this.#attendance.connections.length === 0 && !isAwaited && !this.#writer.busy;
  }

  commit<O>(request: CommitRequest<O>): Promise<Answer<O>> {
    const { actor, commandId } = request;
    if (actor.by !== 'participant' || commandId === undefined) return this.#writer.commit(request);
    return this.#answers.once(actor.participantId, commandId, () => this.#writer.commit(request));
  }

  once<O>(
    participantId: ParticipantId,
    commandId: CommandId,
    act: () => Promise<Result<O, Refusal>>,
  ): Promise<Answer<O>> {
    return this.#answersWithoutFacts.once(participantId, commandId, async () => {
      const result = await act();
      return result.ok ? ok({ output: result.value, seq: this.seq }) : result;
    });
  }

  watch(listener: (before: MeetingState, after: MeetingState) => void): Stop {
    return this.#watchers.add(listener);
  }

  watchConnections(listener: (participantId: ParticipantId, connected: boolean) => void): Stop {
    return this.#connectionWatchers.add(listener);
  }

  onClose(listener: () => void): void {
    this.#closers.add(listener);
  }

  attach(connection: RoomConnection, resume: Position | null): void {
    const { participantId } = connection;
    const bar =
      this.#closing === null ? barred(this.state, participantId) : { code: 'server.unavailable' as const };
    if (bar !== null) {
      connection.end(bar.code);
      return;
    }
    const older = this.#attendance.take(connection);
    if (older !== undefined) {
      this.#publication.dismiss(older);
      this.#whereabouts.dismiss(older);
      older.end('session.superseded');
    }
    this.#publication.greet(connection, resume, this.seq);
    this.#level(this.state);
    this.#connectionWatchers.tell(participantId, true);
  }

  detach(connection: RoomConnection): void {
    if (!this.#attendance.drop(connection)) return;
    this.#publication.dismiss(connection);
    this.#whereabouts.dismiss(connection);
    if (this.#closing === null) this.#level(this.state);
    this.#connectionWatchers.tell(connection.participantId, false);
  }

  isConnected(participantId: ParticipantId): boolean {
    return this.#attendance.connectionOf(participantId) !== undefined;
  }

  tell<N extends ServerEventName>(participantId: ParticipantId, name: N, data: ServerEvents[N]): void {
    this.#attendance.connectionOf(participantId)?.send(name, data);
  }

  tellAll<N extends ServerEventName>(name: N, data: ServerEvents[N], options?: SendOptions): void {
    this.tellAudience('public', name, data, options);
  }

  tellAudience<N extends ServerEventName>(
    audience: Audience,
    name: N,
    data: ServerEvents[N],
    options?: SendOptions,
  ): void {
    this.#broadcast(this.#publication.groupOf(audience), name, data, options);
  }

  tellRoom<N extends ServerEventName>(
    room: RoomName,
    name: N,
    data: ServerEvents[N],
    options?: SendOptions,
  ): void {
    this.#broadcast(this.#whereabouts.groupOf(room), name, data, options);
  }

  /** Waits for what is being appended, then tells those who hold something of this room. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#deadlines.close();
    this.#dueTimes.close();
    await this.#writer.close();
    this.#closers.tell();
  }

  /** After a step became durable: publish it, end whom it sends away, and bring presence level. */
  #settle(before: Head, after: Head, publish: () => void): void {
    publish();
    for (const connection of this.#attendance.connections) {
      const ending = endedBy(before.state, after.state, connection.participantId);
      if (ending !== null) connection.end(ending.code);
    }
    if (this.#closing === null) this.#level(after.state);
    this.#watchers.tell(before.state, after.state);
  }

  /** Brings rooms, presence and deadlines level with the state. */
  #level(state: MeetingState): void {
    this.#attendance.reconcile(state);
    this.#whereabouts.presence(this.#attendance.reconnecting, state);
    for (const connection of this.#attendance.connections) this.#whereabouts.place(connection, state);
    this.#dueTimes.reconcile(state);
  }

  #broadcast<N extends ServerEventName>(
    group: string,
    name: N,
    data: ServerEvents[N],
    options?: SendOptions,
  ): void {
    const hubs = new Set(this.#attendance.connections.map(({ hub }) => hub));
    for (const hub of hubs) hub.publish(group, name, data, options);
  }

  #lose(participantId: ParticipantId): void {
    this.#logger.info({ participantId }, 'grace period ran out');
    this.commit({
      actor: { by: 'server' },
      decide: (state, now) => decideLeave(state, participantId, { cause: 'lost', now }),
    }).catch((error: unknown) => this.#logger.error({ err: error, participantId }, 'leaving failed'));
  }

  /** A deadline of the state was reached. */
  #act(key: string, decide: Due['decide']): void {
    this.commit({ actor: { by: 'server' }, decide }).catch((error: unknown) =>
      this.#logger.error({ err: error, deadline: key }, 'a deadline was not kept'),
    );
  }

  #movedSince(actor: Actor, seq: number): boolean {
    return actor.by === 'participant'
      ? this.#publication.movedSince(actor.participantId, seq)
      : seq !== this.seq;
  }
}
