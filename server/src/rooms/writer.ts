import type { MeetingId } from '@entente/shared/ids';
import { err, ok } from '@entente/shared/result';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { evolve } from '../domain/evolve.ts';
import type { Actor, EventLog, LogEntry } from '../persistence/event-log.ts';
import type { Answer, CommitRequest } from './contract.ts';
import { headOf, type Head } from './head.ts';

/** Entries that go into one append at most. */
const batch = 256;
/** The author of what is told in nobody's name. */
const nobody = { actor: { by: 'server' }, commandId: null } as const;
/** Wait between attempts to bring a room back from a log that cannot be read, in ms. */
const retryAfter = 1000;

export interface WriterOptions {
  readonly meetingId: MeetingId;
  readonly log: EventLog;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly head: Head;
  /** A head became durable. Called in order, once for each, before the commit is answered. */
  readonly publish: (before: Head, after: Head) => void;
  /** Memory and log no longer agreed, so the room was brought back from these entries. */
  readonly recovered: (before: Head, after: Head, entries: readonly LogEntry[]) => void;
  /** Whether what this actor sees of the durable state has changed after `seq`. */
  readonly movedSince: (actor: Actor, seq: number) => boolean;
}

interface Pending {
  readonly head: Head;
  /** Null for a decision without events: it only waits for the facts that it was decided on. */
  readonly entry: LogEntry | null;
  readonly settle: (durable: boolean) => void;
}

/**
 * The one writer of a room. A decision is made on the newest *decided* head without any await; appends run behind it,
 * several entries in one while the former is in flight; what is durable is published in order and then answered.
 */
export class Writer {
  readonly #options: WriterOptions;
  #phase: 'ready' | 'recovering' | 'closed' = 'ready';
  #decided: Head;
  #durable: Head;
  #queue: Pending[] = [];
  #pumping: Promise<void> | null = null;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#decided = options.head;
    this.#durable = options.head;
  }

  /** The published head. */
  get head(): Head {
    return this.#durable;
  }

  /** Whether something is decided or being appended that is not durable yet. */
  get busy(): boolean {
    return this.#pumping !== null || this.#phase === 'recovering';
  }

  /** Rejects if `decide` or `evolve` threw; then nothing has changed. */
  async commit<O>({ actor, commandId, ifSeq, isUnnamed, decide }: CommitRequest<O>): Promise<Answer<O>> {
    if (this.#phase !== 'ready') return err({ code: 'server.unavailable' });
    if (ifSeq !== undefined && this.#stale(actor, ifSeq)) return err({ code: 'state.stale' });
    const at = this.#options.clock.now();
    const before = this.#decided;
    const decision = decide(before.state, at);
    if (!decision.ok) return decision;
    const { events, output } = decision.value;
    if (events.length === 0 && before === this.#durable) return ok({ output, seq: before.seq });
    const seq = events.length === 0 ? before.seq : before.seq + 1;
    const head = events.length === 0 ? before : { state: events.reduce(evolve, before.state), seq };
    const author = isUnnamed === true ? nobody : { actor, commandId: commandId ?? null };
    const entry = { seq, at, ...author, output, events };
    this.#decided = head;
    return new Promise((resolve) => {
      this.#queue.push({
        head,
        entry: events.length === 0 ? null : entry,
        settle: (durable) => resolve(durable ? ok({ output, seq }) : err({ code: 'server.unavailable' })),
      });
      this.#pumping ??= this.#pump();
    });
  }

  /** Waits for what is queued; from now on every commit is refused. */
  async close(): Promise<void> {
    this.#phase = 'closed';
    await this.#pumping;
  }

  #stale(actor: Actor, ifSeq: number): boolean {
    const { seq } = this.#durable;
    return this.#decided.seq !== seq || ifSeq > seq || this.#options.movedSince(actor, ifSeq);
  }

  async #pump(): Promise<void> {
    const { log, meetingId, logger } = this.#options;
    // What is decided in the same turn goes into one append.
    await Promise.resolve();
    for (let next = this.#queue.splice(0, batch); next.length > 0; next = this.#queue.splice(0, batch)) {
      const entries = next.flatMap(({ entry }) => entry ?? []);
      try {
        if (entries.length > 0) await log.append(meetingId, entries);
      } catch (error) {
        logger.error({ err: error, meetingId }, 'append failed, the room is brought back from its log');
        for (const pending of [...next, ...this.#queue.splice(0)]) pending.settle(false);
        if (this.#phase === 'ready') this.#phase = 'recovering';
        await this.#recover();
        continue;
      }
      for (const pending of next) {
        this.#publish(pending);
        pending.settle(true);
      }
    }
    this.#pumping = null;
  }

  #publish({ head, entry }: Pending): void {
    if (entry === null) return;
    const before = this.#durable;
    this.#durable = head;
    try {
      this.#options.publish(before, head);
    } catch (error) {
      const { logger, meetingId } = this.#options;
      logger.error(
        { err: error, meetingId, seq: head.seq },
        'publishing failed after the facts were written',
      );
    }
  }

  async #recover(): Promise<void> {
    const { log, meetingId, clock, logger } = this.#options;
    while (this.#phase === 'recovering') {
      try {
        const entries = await log.read(meetingId);
        const head = headOf(entries);
        if (head === null) throw new Error('the log of a living room is empty');
        const before = this.#durable;
        this.#durable = head;
        this.#decided = head;
        this.#options.recovered(before, head, entries);
        if (this.#isRecovering()) this.#phase = 'ready';
        logger.warn({ meetingId, seq: head.seq }, 'the room is back from its log');
      } catch (error) {
        logger.error({ err: error, meetingId }, 'the room cannot be brought back from its log yet');
        await new Promise<void>((resolve) => clock.after(retryAfter, resolve));
      }
    }
  }

  /** Asked anew after an await: `close` may have come between. */
  #isRecovering(): boolean {
    return this.#phase === 'recovering';
  }
}
