import { MeetingId, ParticipantId, type RoomId } from '@entente/shared/ids';
import type { ServerEventName, ServerEvents } from '@entente/shared/protocol/events';
import { ok } from '@entente/shared/result';
import type { DomainEvent, EventOf } from '../../domain/events.ts';
import type { RoomName } from '../../domain/hearing.ts';
import { begin, evolve } from '../../domain/evolve.ts';
import type { MeetingState } from '../../domain/state.ts';
import type { Answer, CommitRequest } from '../../rooms/contract.ts';
import type { MediaRoom } from '../floor-media.ts';

export interface Told {
  readonly to: ParticipantId | RoomId | 'all';
  readonly name: ServerEventName;
  readonly data: unknown;
}

type Created = EventOf<'meeting-created'>;

/** What a meeting has beside its delegates. */
export interface LaidDown {
  readonly definition?: Partial<Created['definition']>;
  readonly people?: Created['roster'];
}

/** The side of a room that media sees, on the real state of a meeting, without a log and without sockets. */
export class RehearsalRoom implements MediaRoom {
  readonly id = MeetingId.parse('rehearsal');
  readonly told: Told[] = [];
  state: MeetingState;
  readonly #watchers = new Set<(before: MeetingState, after: MeetingState) => void>();
  readonly #connectionWatchers = new Set<(participantId: ParticipantId, connected: boolean) => void>();
  readonly #closers: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();

  /** Everybody stands outside at first. */
  constructor(names: readonly string[], { definition, people = [] }: LaidDown = {}) {
    this.state = begin({
      type: 'meeting-created',
      definition: {
        id: this.id,
        kind: 'bilateral',
        title: 'Rehearsal',
        start: '2026-12-01T15:00',
        startsAt: 0,
        timeZone: 'UTC',
        workingLanguages: ['en'],
        channels: ['floor'],
        marking: 'none',
        lobby: 'nobody',
        floorPolicy: 'open',
        delegations: [],
        agenda: [],
        booths: [],
        ...definition,
      },
      roster: [
        ...names.map((name) => ({
          ...{ id: ParticipantId.parse(name), name, role: 'delegate' as const },
          ...{ languages: [], trusted: false },
        })),
        ...people,
      ],
    });
  }

  happen(...events: readonly DomainEvent[]): void {
    const before = this.state;
    this.state = events.reduce(evolve, before);
    for (const watcher of this.#watchers) watcher(before, this.state);
  }

  async commit<O>({ decide }: Pick<CommitRequest<O>, 'actor' | 'decide'>): Promise<Answer<O>> {
    const decided = decide(this.state, 0);
    if (!decided.ok) return decided;
    const { events, output } = decided.value;
    if (events.length > 0) this.happen(...events);
    return ok({ output, seq: 0 });
  }

  enter(...participantIds: readonly ParticipantId[]): void {
    this.happen(
      ...participantIds.map((participantId) => ({ type: 'participant-entered' as const, participantId })),
    );
  }

  connection(participantId: ParticipantId, connected: boolean): void {
    for (const watcher of this.#connectionWatchers) watcher(participantId, connected);
  }

  leaveMemory(): void {
    for (const close of this.#closers) close();
  }

  /** What one participant was told under one name, oldest first. */
  heard<N extends ServerEventName>(to: ParticipantId | RoomId | 'all', name: N): ServerEvents[N][] {
    return this.told
      .filter((one) => one.to === to && one.name === name)
      .map(({ data }) => data as ServerEvents[N]);
  }

  /** Resolves as soon as `holds`, asked after everything that is told. */
  async until(holds: () => boolean, ms = 30_000): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const listener = (): void => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#listeners.delete(listener);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#listeners.delete(listener);
        reject(
          new Error(
            `not within ${String(ms)} ms; told: ${this.told.map(({ to, name }) => `${to} ${name}`).join(', ')}`,
          ),
        );
      }, ms);
      this.#listeners.add(listener);
    });
  }

  watch(listener: (before: MeetingState, after: MeetingState) => void): () => void {
    this.#watchers.add(listener);
    return () => void this.#watchers.delete(listener);
  }

  watchConnections(listener: (participantId: ParticipantId, connected: boolean) => void): () => void {
    this.#connectionWatchers.add(listener);
    return () => void this.#connectionWatchers.delete(listener);
  }

  onClose(listener: () => void): void {
    this.#closers.push(listener);
  }

  tell<N extends ServerEventName>(participantId: ParticipantId, name: N, data: ServerEvents[N]): void {
    this.#say({ to: participantId, name, data });
  }

  tellRoom<N extends ServerEventName>(room: RoomName, name: N, data: ServerEvents[N]): void {
    this.#say({ to: room === 'plenary' ? 'all' : room, name, data });
  }

  #say(told: Told): void {
    this.told.push(told);
    for (const listener of [...this.#listeners]) listener();
  }
}
