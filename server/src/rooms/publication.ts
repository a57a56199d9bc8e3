import type { Epoch, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { Audience, StateUpdate } from '@entente/shared/protocol/events';
import type { Clock } from '../clock.ts';
import { allAudiences, ownView, project } from '../domain/project.ts';
import type { MeetingState } from '../domain/state.ts';
import { AudienceStream, type Kept } from './audience-stream.ts';
import type { RoomConnection } from './contract.ts';
import type { Head } from './head.ts';
import { Memberships, type MembershipChange } from './memberships.ts';

export interface PublicationOptions {
  readonly meetingId: MeetingId;
  readonly clock: Clock;
  readonly kept: Kept;
  readonly newEpoch: () => Epoch;
  readonly head: Head;
  readonly connectionOf: (participantId: ParticipantId) => RoomConnection | undefined;
  readonly broadcast: (group: string, update: StateUpdate) => void;
  /** A connection hears the public from now on. */
  readonly entered: (connection: RoomConnection) => void;
}

/** How far a connection got before. */
export interface Position {
  readonly epoch: Epoch;
  readonly seq: number;
}

/** Tells every audience what changed: one difference and one message for each, however many belong to it. */
export class Publication {
  readonly #options: PublicationOptions;
  #epoch: Epoch;
  #streams: Map<Audience, AudienceStream>;
  #memberships = new Memberships();

  constructor(options: PublicationOptions) {
    this.#options = options;
    this.#epoch = options.newEpoch();
    this.#streams = this.#begin(options.head);
    this.#memberships.advance(options.head);
  }

  get epoch(): Epoch {
    return this.#epoch;
  }

  groupOf(audience: Audience): string {
    return `${this.#options.meetingId}/${audience}`;
  }

  /** Publishes the step to `after`: standings first, then what is gone, the updates, and snapshots to who is new. */
  advance(before: Head, after: Head): void {
    const changes = this.#memberships.advance(after);
    this.#tellStandings(before.state, after.state);
    this.#tellGone(changes, after.seq);
    this.#addStreams(before, after);
    const now = this.#options.clock.now();
    for (const [audience, stream] of this.#streams) {
      const update = stream.advance(project(after.state, audience), after.seq, now);
      if (update !== null) this.#options.broadcast(this.groupOf(audience), update);
    }
    for (const { participantId, gained } of changes) this.#admit(participantId, gained, after.seq);
  }

  /** Begins a new life after a recovery: nothing older can be resumed, everybody connected gets snapshots. */
  restart(before: Head, after: Head): void {
    this.#epoch = this.#options.newEpoch();
    this.#streams = this.#begin(after);
    const changes = this.#memberships.advance(after);
    this.#tellStandings(before.state, after.state);
    this.#tellGone(changes, after.seq);
    this.#memberships = new Memberships();
    for (const { participantId, gained } of this.#memberships.advance(after))
      this.#admit(participantId, gained, after.seq);
  }

  /** Brings one connection level with what its participant may see, and lets it hear all further updates. */
  greet(connection: RoomConnection, resume: Position | null, seq: number): void {
    const { participantId } = connection;
    const audiences = this.#memberships.of(participantId);
    for (const update of this.#owed(participantId, resume, seq)) connection.send('state', update);
    for (const audience of audiences) connection.join(this.groupOf(audience));
    if (audiences.includes('public')) this.#options.entered(connection);
  }

  /** Lets a connection hear nothing more. */
  dismiss(connection: RoomConnection): void {
    for (const audience of this.#memberships.of(connection.participantId))
      connection.leave(this.groupOf(audience));
  }

  /** Whether anything that this participant sees has changed after `seq`. */
  movedSince(participantId: ParticipantId, seq: number): boolean {
    return this.#memberships.of(participantId).some((audience) => this.#stream(audience).seq > seq);
  }

  #begin(head: Head): Map<Audience, AudienceStream> {
    return new Map(
      allAudiences(head.state.definition).map((audience) => [audience, this.#open(audience, head)]),
    );
  }

  #open(audience: Audience, { state, seq }: Head): AudienceStream {
    const { kept } = this.#options;
    return new AudienceStream(audience, {
      ...{ epoch: this.#epoch, kept, records: project(state, audience), seq },
    });
  }

  /** A delegation that an edit brought in is an audience of its own. One that went is left without members. */
  #addStreams(before: Head, after: Head): void {
    if (before.state.definition === after.state.definition) return;
    for (const audience of allAudiences(after.state.definition))
      if (!this.#streams.has(audience)) this.#streams.set(audience, this.#open(audience, after));
  }

  #stream(audience: Audience): AudienceStream {
    const stream = this.#streams.get(audience);
    if (stream === undefined) throw new Error(`an audience that allAudiences does not name: ${audience}`);
    return stream;
  }

  /**
   * What somebody must be told to be level: by number, snapshots last, so that wherever this breaks off, the highest
   * number that came through is a true position to resume from.
   */
  #owed(participantId: ParticipantId, resume: Position | null, seq: number): readonly StateUpdate[] {
    const [epoch, now] = [this.#epoch, this.#options.clock.now()];
    const known = resume !== null && resume.epoch === epoch && resume.seq <= seq ? resume.seq : null;
    const gone = known === null ? [] : this.#memberships.goneSince(participantId, known);
    const steps: StateUpdate[] = gone.map(([audience, until]) => ({
      type: 'gone',
      audience,
      epoch,
      seq: until,
    }));
    const snapshots: StateUpdate[] = [];
    for (const audience of this.#memberships.of(participantId)) {
      const stream = this.#stream(audience);
      const held = known !== null && this.#memberships.held(participantId, audience, known);
      const missed = held ? stream.missed(known, now) : null;
      if (missed !== null) steps.push(...missed);
      else {
        snapshots.push(stream.snapshot(seq));
        this.#memberships.began(participantId, audience, seq);
      }
    }
    return [...steps.sort((a, b) => a.seq - b.seq), ...snapshots];
  }

  #admit(participantId: ParticipantId, gained: readonly Audience[], seq: number): void {
    const connection = this.#options.connectionOf(participantId);
    if (connection === undefined) return;
    for (const audience of gained) {
      connection.send('state', this.#stream(audience).snapshot(seq));
      connection.join(this.groupOf(audience));
    }
    if (gained.includes('public')) this.#options.entered(connection);
  }

  #tellGone(changes: readonly MembershipChange[], seq: number): void {
    for (const { participantId, lost } of changes) {
      const connection = this.#options.connectionOf(participantId);
      if (connection === undefined) continue;
      for (const audience of lost) {
        connection.leave(this.groupOf(audience));
        connection.send('state', { type: 'gone', audience, epoch: this.#epoch, seq });
      }
    }
  }

  #tellStandings(before: MeetingState, after: MeetingState): void {
    for (const [participantId, seat] of after.roster) {
      if (before.roster.get(participantId)?.place.at === seat.place.at) continue;
      const connection = this.#options.connectionOf(participantId);
      if (connection === undefined) continue;
      const { standing, reason } = ownView(after, participantId);
      connection.send('standing', { standing, reason });
    }
  }
}
