import type { ParticipantId, RoomId } from '@entente/shared/ids';
import type { OwnCorrection, OwnPlate, Standing, Welcome } from '@entente/shared/protocol/handshake';
import type { ParticipantRecord } from '@entente/shared/room/records';
import type { SignallingClient } from '../signalling/signalling-client.ts';
import { applyUpdate, merged, newestSeq, noRecords, type RoomRecords } from '../signalling/room-records.ts';
import { hear, silence, type Speakers } from '../views/recent-speakers.ts';
import { roomView, type RoomView } from '../views/room-view.ts';
import { createStore, type Store } from './store.ts';

/** What this client knows of the meeting. */
export interface RoomState {
  readonly welcome: Welcome | null;
  readonly standing: Standing;
  /** One's own plate as it is now; null before the first welcome. */
  readonly you: OwnPlate | null;
  readonly correction?: OwnCorrection | undefined;
  /** Since when the reader waits, by the server's clock (ms since the epoch); with `waiting`. */
  readonly since?: number | undefined;
  /** The organiser's words, with `refused`. */
  readonly reason?: string | undefined;
  /** The organiser has taken a refusal back, and the reader has not gone on since. */
  readonly isReadmitted: boolean;
  /** Null until the first snapshot: outside, nothing of the room is known. */
  readonly room: RoomView | null;
  readonly seq: number;
  /** What to add to this machine's clock to have the server's (ms). */
  readonly clockOffset: number;
  /** Whose connection is down. */
  readonly reconnecting: ReadonlySet<ParticipantId>;
}

const nothing: RoomState = {
  welcome: null,
  you: null,
  standing: 'outside',
  isReadmitted: false,
  room: null,
  seq: 0,
  clockOffset: 0,
  reconnecting: new Set(),
};

/** Keeps level with the server: listens to signalling and holds what it said. */
export class RoomStore {
  readonly #state = createStore(nothing);
  readonly #speakers = createStore(silence);
  #records: RoomRecords = noRecords;

  get state(): Store<RoomState> {
    return this.#state;
  }

  /** Apart from the rest, because it changes several times a second. */
  get speakers(): Store<Speakers> {
    return this.#speakers;
  }

  get records(): RoomRecords {
    return this.#records;
  }

  /** Follows a connection; the answer ends it. */
  follow(signalling: SignallingClient): () => void {
    const ends = [
      signalling.on('welcome', (welcome) => {
        const clockOffset = welcome.serverTime - Date.now();
        const { you, correction } = welcome;
        this.#state.update((state) => ({ ...state, welcome, clockOffset, you, correction }));
        this.#stand(welcome.standing, { reason: welcome.reason, since: welcome.since });
      }),
      signalling.on('standing', ({ standing, reason, since }) => {
        this.#stand(standing, { reason, since });
      }),
      signalling.on('plate', ({ you, correction }) => {
        this.#state.update((state) => ({ ...state, you, correction }));
      }),
      signalling.on('state', (update) => {
        const next = applyUpdate(this.#records, update);
        if (!next.ok) signalling.startOver();
        else if (next.value !== this.#records) this.#hold(next.value);
      }),
      signalling.on('presence', ({ reconnecting }) => {
        this.#state.update((state) => ({ ...state, reconnecting: new Set(reconnecting) }));
      }),
      signalling.on('levels', (levels) => {
        this.#speakers.update((before) => hear(before, levels));
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  /**
   * The answer to a command, which may be there before the server's own word. One that was `asked` over an earlier connection
   * is passed over: what is so now was told by the welcome of this one.
   */
  entered(standing: Standing, asked: Welcome | null = this.#state.get().welcome): void {
    const now = this.#state.get();
    if (now.welcome === asked && now.standing !== standing) this.#stand(standing);
  }

  /** Nobody is heard any more of those who were: the reader is in another room now. */
  readonly hush = (): void => {
    this.#speakers.set(silence);
  };

  /** What is held has a gap. It stays on the screen until the next snapshot replaces it. */
  readonly forget = (): void => {
    this.#records = noRecords;
  };

  #hold(records: RoomRecords): void {
    this.#records = records;
    const room = records.parts.size === 0 ? null : roomView(merged(records));
    this.#state.update((state) => ({ ...state, room, seq: newestSeq(records) }));
  }

  /** Whoever is not inside holds nothing of the room, and forgets what was held. */
  #stand(
    standing: Standing,
    { reason, since }: { reason?: string | undefined; since?: number | undefined } = {},
  ): void {
    this.#state.update((state) =>
      state.standing === standing && state.reason === reason && state.since === since
        ? state
        : {
            ...{ ...state, standing, reason, since },
            isReadmitted: standing === 'left' && (state.standing === 'refused' || state.isReadmitted),
          },
    );
    if (standing !== 'inside') {
      this.#hold(noRecords);
      this.#speakers.set(silence);
    }
  }
}

/** One's own record, while inside. */
export function ownRecord({ welcome, room }: RoomState): ParticipantRecord | undefined {
  return room?.participants.find(({ id }) => id === welcome?.you.id);
}

/**
 * The side room that the reader is in, null in the plenary; undefined while that is not known: on the way from one to the
 * other the records of the new room come a moment after it is told that one is away.
 */
export function ownRoom(state: RoomState): RoomId | null | undefined {
  const own = ownRecord(state);
  if (own === undefined || (own.away === true && own.roomId === undefined)) return undefined;
  return own.roomId ?? null;
}
