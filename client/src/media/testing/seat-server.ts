import type { Refusal } from '@entente/shared/errors';
import { SourceId, type CommandId } from '@entente/shared/ids';
import { contract, type CommandInput, type CommandName } from '@entente/shared/protocol/contract';
import type { TransportOffer } from '@entente/shared/protocol/rtp';
import { err, ok, type Result } from '@entente/shared/result';
import type { PublishKind } from '@entente/shared/room/records';
import * as fakes from 'mediasoup-client/fakeParameters';
import type { Ask } from '../../signalling/ask.ts';
import { PendingRequests, type Post } from '../../signalling/pending-requests.ts';

type Answered = Result<object, Refusal>;

/** What a seat holds of one kind. */
export interface HeldSource {
  readonly sourceId: SourceId;
  readonly mid: string | undefined;
}

interface HeldSeat {
  /** Its transport for what the participant sends. */
  readonly sendId: string;
  readonly sources: Map<PublishKind, HeldSource>;
  /** The newest publication of each kind; an older one that is still under way is refused. */
  readonly publishing: Map<PublishKind, object>;
}

/** How long a message is on its way, ms. */
const way = 10;

const unavailable = err({ code: 'media.unavailable', retryAfter: 1 } as const);
const refused = err({ code: 'media.refused' } as const);

interface Told {
  /** In this room now. */
  room(room: number): void;
  /** All that is held of what one has published. */
  published(sourceIds: SourceId[]): void;
  /** The seat is gone. */
  reset(): void;
}

/**
 * Keeps the seat of one participant as the server does: one source of a kind, of the room in which it was published. What is
 * asked arrives in the order in which it was asked; how long each takes there is the test's. What a lost connection leaves
 * unanswered is asked again, and done again where it was refused.
 */
export class SeatServer {
  readonly #takes: () => number;
  readonly #told: Told;
  readonly #pending = new PendingRequests();
  readonly #done = new Map<CommandId, Promise<Answered>>();
  #seat: HeldSeat | null = null;
  #isLost = false;
  #joining: object | null = null;
  #made = 0;
  #room = 0;
  /** The connection that there is; null while it is down. */
  #line: object | null = {};

  constructor(takes: () => number, told: Told) {
    this.#takes = takes;
    this.#told = told;
  }

  get sources(): ReadonlyMap<PublishKind, HeldSource> {
    return this.#seat?.sources ?? new Map<PublishKind, HeldSource>();
  }

  get sendId(): string | undefined {
    return this.#seat?.sendId;
  }

  readonly ask: Ask = (name, input, options = {}) =>
    this.#pending.ask(name, input, options, this.#line === null ? null : this.#post);

  /** Into the other of two rooms: what was published in the former is gone. */
  move(): void {
    this.#room = 1 - this.#room;
    this.#seat?.sources.clear();
    const room = this.#room;
    this.#tell(() => {
      this.#told.room(room);
    });
  }

  /** The media worker died. */
  die(): void {
    if (this.#seat === null) return;
    this.#seat = null;
    this.#isLost = true;
    this.#tell(() => {
      this.#told.reset();
    });
  }

  /** The connection is lost, with all that is on its way. */
  cut(): void {
    this.#line = null;
  }

  /** It is back: first one is told what is, then what was unanswered is asked again. */
  mend(): void {
    if (this.#line !== null) return;
    this.#line = {};
    const [room, isLost] = [this.#room, this.#isLost];
    const sourceIds = [...this.sources.values()].map(({ sourceId }) => sourceId);
    this.#tell(() => {
      this.#told.room(room);
      if (isLost) this.#told.reset();
      else this.#told.published(sourceIds);
    });
    this.#pending.repeat(this.#post);
  }

  #tell(say: () => void): void {
    void this.#carry(say);
  }

  async #carry(say: () => void): Promise<void> {
    const line = this.#line;
    await pause(way);
    if (line !== null && line === this.#line) say();
  }

  readonly #post: Post = (name, { id, input }, answer) => {
    void this.#carry(() => {
      const known = this.#done.get(id) ?? this.#answer(name, input);
      this.#done.set(id, known);
      void known.then((answered) => {
        if (!answered.ok) this.#done.delete(id);
        this.#tell(() => {
          answer(answered.ok ? { ok: true, data: answered.value, seq: 1 } : answered);
        });
      });
    });
  };

  async #answer(name: CommandName, input: unknown): Promise<Answered> {
    switch (name) {
      case 'media.join':
        return this.#join();
      case 'media.publish':
        return this.#publish(contract[name].input.parse(input));
      case 'media.unpublish': {
        const unpublished = contract[name].input.parse(input);
        for (const [kind, { sourceId }] of this.sources)
          if (sourceId === unpublished.sourceId) this.#seat?.sources.delete(kind);
        return ok({});
      }
      default:
        return this.#seat === null ? refused : ok({});
    }
  }

  async #join(): Promise<Answered> {
    const attempt = {};
    this.#joining = attempt;
    this.#seat = null;
    await pause(this.#takes());
    if (this.#joining !== attempt) return unavailable;
    this.#isLost = false;
    const send = offer();
    this.#seat = { sendId: send.id, sources: new Map(), publishing: new Map() };
    return ok({ send, receive: offer(), iceServers: [] });
  }

  async #publish({ source, rtpParameters }: CommandInput<'media.publish'>): Promise<Answered> {
    const seat = this.#seat;
    const room = this.#room;
    if (seat === null) return refused;
    const attempt = {};
    seat.publishing.set(source, attempt);
    seat.sources.delete(source);
    await pause(this.#takes());
    if (seat !== this.#seat || seat.publishing.get(source) !== attempt || room !== this.#room) return refused;
    this.#made += 1;
    const sourceId = SourceId.parse(`source-${String(this.#made)}`);
    seat.sources.set(source, { sourceId, mid: rtpParameters.mid });
    return ok({ sourceId });
  }
}

const offer = (): TransportOffer => {
  const { id, iceParameters, dtlsParameters } = fakes.generateTransportRemoteParameters();
  return { id, iceParameters, dtlsParameters, iceCandidates: [] };
};

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
