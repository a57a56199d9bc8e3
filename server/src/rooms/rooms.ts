import type { Epoch, MeetingId, OrganiserId } from '@entente/shared/ids';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { EventOf } from '../domain/events.ts';
import { begin } from '../domain/evolve.ts';
import type { MeetingState } from '../domain/state.ts';
import type { EventLog, LogEntry } from '../persistence/event-log.ts';
import type { MeetingRepository } from '../persistence/repositories.ts';
import type { Room, Rooms, Stop } from './contract.ts';
import { headOf } from './head.ts';
import { factsOf, ListedMeetings } from './listed-meetings.ts';
import { Listeners } from './listeners.ts';
import { LiveRoom } from './room.ts';

export interface RoomsOptions {
  readonly log: EventLog;
  readonly meetings: MeetingRepository;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly newEpoch: () => Epoch;
  /** How long a seat is kept for somebody whose connection is down, in ms; 20 s unless told. */
  readonly graceMs?: number | undefined;
  /** How long a room stays in memory after anybody was there, in ms; 10 min unless told. */
  readonly idleMs?: number | undefined;
}

/** What is kept for those who come back: enough for a broken connection, not for an absence. */
const kept = { ops: 1000, ms: 5 * 60 * 1000 };

/** How often idle rooms are looked for, in ms. */
const sweepMs = 60_000;

/** All rooms of this process, over one log. */
export function createRooms(options: RoomsOptions): Rooms {
  return new LiveRooms(options);
}

class LiveRooms implements Rooms {
  readonly #options: RoomsOptions;
  readonly #logger: Logger;
  readonly #listed: ListedMeetings;
  readonly #watchers: Listeners<[Room]>;
  readonly #live = new Map<MeetingId, { readonly room: LiveRoom; usedAt: number }>();
  readonly #opening = new Map<MeetingId, Promise<LiveRoom | null>>();
  #stopSweeping: Stop;
  #closed = false;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#logger = options.logger;
    this.#listed = new ListedMeetings(options);
    this.#watchers = new Listeners(options.logger);
    this.#stopSweeping = options.clock.after(sweepMs, () => this.#sweep());
  }

  watch(listener: (room: Room) => void): Stop {
    for (const { room } of this.#live.values()) listener(room);
    return this.#watchers.add(listener);
  }

  get live(): readonly Room[] {
    return [...this.#live.values()].map(({ room }) => room);
  }

  async create(created: EventOf<'meeting-created'>, createdBy: OrganiserId | null): Promise<Room> {
    const { log, meetings, clock } = this.#options;
    const { id } = created.definition;
    const at = clock.now();
    const first: LogEntry = {
      ...{ seq: 1, at, commandId: null, output: {}, events: [created] },
      actor: createdBy === null ? { by: 'server' } : { by: 'organiser', organiserId: createdBy },
    };
    // The log first: a row of the list always has a meeting behind it.
    await log.append(id, [first]);
    await meetings.add({
      ...{ id, createdAt: at, createdBy, endedAt: null, cancelledAt: null },
      ...factsOf(begin(created)),
    });
    return this.#enter(id, [first]);
  }

  async open(meetingId: MeetingId): Promise<Room | null> {
    const known = this.#live.get(meetingId);
    if (known !== undefined) {
      known.usedAt = this.#options.clock.now();
      return known.room;
    }
    const opening = this.#opening.get(meetingId) ?? this.#bringBack(meetingId);
    this.#opening.set(meetingId, opening);
    return opening;
  }

  async restore(): Promise<void> {
    const { log, meetings } = this.#options;
    const rows = await meetings.list(Number.MAX_SAFE_INTEGER);
    for (const row of rows.filter(({ endedAt }) => endedAt === null)) {
      const entries = await log.read(row.id);
      const head = headOf(entries);
      if (head === null) continue;
      this.#listed.mend(row, head.state);
      if (head.state.phase === 'open' && hasPeople(head.state)) this.#enter(row.id, entries);
    }
    await this.#listed.settled();
    this.#logger.info({ rooms: this.#live.size }, 'rooms are back from their logs');
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopSweeping();
    await Promise.all(this.#opening.values());
    await Promise.all([...this.#live.values()].map(({ room }) => room.close()));
    this.#live.clear();
    await this.#listed.settled();
  }

  async #bringBack(meetingId: MeetingId): Promise<LiveRoom | null> {
    try {
      const entries = await this.#options.log.read(meetingId);
      if (entries.length === 0 || this.#closed) return null;
      return this.#enter(meetingId, entries);
    } finally {
      this.#opening.delete(meetingId);
    }
  }

  /** Unless it was entered meanwhile: there is one writer of a meeting. */
  #enter(id: MeetingId, entries: readonly LogEntry[]): LiveRoom {
    const known = this.#live.get(id);
    if (known !== undefined) return known.room;
    const { log, clock, newEpoch, graceMs } = this.#options;
    const room = new LiveRoom(entries, {
      ...{ log, clock, newEpoch, kept, logger: this.#logger, graceMs: graceMs ?? 20_000 },
    });
    this.#live.set(id, { room, usedAt: clock.now() });
    room.watch((before, after) => this.#listed.follow(before, after));
    this.#watchers.tell(room);
    return room;
  }

  /** Lets rooms go that nobody has used for long. What they hold comes back from the log. */
  #sweep(): void {
    const { clock, idleMs = 10 * 60 * 1000 } = this.#options;
    for (const [id, held] of this.#live) {
      if (!held.room.idle) held.usedAt = clock.now();
      if (clock.now() - held.usedAt < idleMs) continue;
      this.#live.delete(id);
      void held.room.close();
    }
    if (!this.#closed) this.#stopSweeping = clock.after(sweepMs, () => this.#sweep());
  }
}

function hasPeople({ roster }: MeetingState): boolean {
  return [...roster.values()].some(({ place }) => place.at === 'inside' || place.at === 'waiting');
}
