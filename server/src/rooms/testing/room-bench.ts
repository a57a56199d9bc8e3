import { CommandId, Epoch, MeetingId } from '@entente/shared/ids';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { created, id, type Name } from '../../../test/meeting-sample.ts';
import type { Decision } from '../../domain/decision.ts';
import { audiencesOf, project } from '../../domain/project.ts';
import type { MeetingState } from '../../domain/state.ts';
import { HeldClock } from '../../media/testing/held-clock.ts';
import { openEmbeddedStore } from '../../persistence/embedded/embedded-store.ts';
import type { Store } from '../../persistence/store.ts';
import type { Answer, Room, Rooms } from '../contract.ts';
import { createRooms } from '../rooms.ts';
import { HeardConnection, LocalHub } from './heard-connection.ts';
import { Mirror, plain } from './mirror.ts';
import { UnsteadyLog } from './unsteady-log.ts';

type Decide<O> = (state: MeetingState, now: number) => Decision<O>;

/** The sample meeting in a room on a real store, with a clock that is held. */
export class RoomBench {
  readonly clock = new HeldClock();
  readonly hub = new LocalHub();
  readonly store: Store;
  readonly log: UnsteadyLog;
  readonly #folder: string;
  rooms: Rooms;
  #room: Room | null = null;
  #epochs = 0;

  static async open(settings: Parameters<typeof created>[0] = {}): Promise<RoomBench> {
    const folder = await mkdtemp(join(tmpdir(), 'entente-room-'));
    const store = await openEmbeddedStore({ file: join(folder, 'entente.db') });
    const bench = new RoomBench(store, folder);
    bench.#room = await bench.rooms.create(created(settings), null);
    return bench;
  }

  private constructor(store: Store, folder: string) {
    this.store = store;
    this.#folder = folder;
    this.log = new UnsteadyLog(store.log);
    this.rooms = this.#openRooms();
  }

  get room(): Room {
    if (this.#room === null) throw new Error('the bench has no room');
    return this.#room;
  }

  /** A process that comes after this one, on the same store. */
  async restart(): Promise<void> {
    await this.rooms.close();
    this.rooms = this.#openRooms();
    await this.rooms.restore();
    await this.reopen();
  }

  async reopen(): Promise<void> {
    this.#room = await this.rooms.open(MeetingId.parse('meeting'));
  }

  /** Somebody connects, from where `mirror` got to or, with a new one, for the first time. */
  connect(name: Name, mirror = new Mirror(), lifetime?: number): HeardConnection {
    const connection = new HeardConnection(id(name), { hub: this.hub, mirror, lifetime });
    const position = mirror.position;
    mirror.begin(this.room.epoch);
    this.room.attach(connection, position);
    return connection;
  }

  /** A commit by the server. */
  commit<O>(decide: Decide<O>): Promise<Answer<O>> {
    return this.room.commit({ actor: { by: 'server' }, decide });
  }

  /** A commit by a participant's command. */
  command<O>(name: Name, commandId: string, decide: Decide<O>, ifSeq?: number): Promise<Answer<O>> {
    return this.room.commit({
      ...{ actor: { by: 'participant', participantId: id(name) }, commandId: CommandId.parse(commandId) },
      ...{ decide, ifSeq },
    });
  }

  /** What this participant should hold now, in the shape of `Mirror.held`. */
  due(name: Name): unknown {
    const { state } = this.room;
    return plain(audiencesOf(state, id(name)).map((audience) => [audience, project(state, audience)]));
  }

  /** Where this participant stands. */
  standing(name: Name): string | undefined {
    return this.room.state.roster.get(id(name))?.place.at;
  }

  /** Everything under way is done (in the room as it is now, if it left memory): a commit of nothing waits for all before it, and for a recovery. */
  async settled(): Promise<void> {
    await this.reopen();
    const nothing = () => this.commit(() => ({ ok: true, value: { events: [], output: {} } }));
    while (!(await nothing()).ok) await new Promise((resolve) => setImmediate(resolve));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.rooms.close();
    await this.store.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #openRooms(): Rooms {
    return createRooms({
      ...{
        log: this.log,
        meetings: this.store.meetings,
        clock: this.clock,
        logger: pino({ level: 'silent' }),
      },
      newEpoch: () => Epoch.parse(`epoch-${(this.#epochs += 1)}`),
    });
  }
}
