import type { Epoch } from '@entente/shared/ids';
import type { Audience, StateUpdate } from '@entente/shared/protocol/events';
import { diff, type RecordSet } from '@entente/shared/room/ops';

export interface Kept {
  /** How many ops are kept for those who come back, and for how long (ms). */
  readonly ops: number;
  readonly ms: number;
}

type Ops = Extract<StateUpdate, { type: 'ops' }>;

/** What one audience sees, and the last updates that led there. */
export class AudienceStream {
  readonly #audience: Audience;
  readonly #epoch: Epoch;
  readonly #kept: Kept;
  #records: RecordSet;
  /** The newest update's number; before any, the number that the stream began with. */
  #seq: number;
  #updates: { readonly update: Ops; readonly at: number }[] = [];
  #opsKept = 0;
  /** The newest number whose update is no longer kept. */
  #dropped = -1;

  constructor(audience: Audience, options: { epoch: Epoch; kept: Kept; records: RecordSet; seq: number }) {
    this.#audience = audience;
    this.#epoch = options.epoch;
    this.#kept = options.kept;
    this.#records = options.records;
    this.#seq = options.seq;
  }

  /** The number at which this audience last saw a change. */
  get seq(): number {
    return this.#seq;
  }

  /** Goes on to `records`. Answers the update that leads there; null if this audience sees no difference. */
  advance(records: RecordSet, seq: number, now: number): Ops | null {
    if (records === this.#records) return null;
    const ops = diff(this.#records, records);
    this.#records = records;
    if (ops.length === 0) return null;
    const update: Ops = {
      ...{ type: 'ops', audience: this.#audience, epoch: this.#epoch },
      ...{ prev: this.#seq, seq, ops },
    };
    this.#seq = seq;
    this.#updates.push({ update, at: now });
    this.#opsKept += ops.length;
    this.#forget(now);
    return update;
  }

  /** All that this audience sees, as of `seq`, the room's newest number. */
  snapshot(seq: number): StateUpdate {
    const records = [...this.#records.values()];
    return { type: 'snapshot', audience: this.#audience, epoch: this.#epoch, seq, records };
  }

  /**
   * What somebody missed who heard of `seq` last; null if that is no longer kept. Begins with the update of `seq` itself:
   * one commit may speak to several audiences, and the connection may have broken between them. Repeating it is harmless.
   */
  missed(seq: number, now: number): readonly Ops[] | null {
    this.#forget(now);
    if (seq <= this.#dropped) return null;
    return this.#updates.filter(({ update }) => update.seq >= seq).map(({ update }) => update);
  }

  #forget(now: number): void {
    const first = this.#updates.findIndex(({ update, at }) => {
      const keep = this.#opsKept <= this.#kept.ops && now - at <= this.#kept.ms;
      if (!keep) {
        this.#opsKept -= update.ops.length;
        this.#dropped = update.seq;
      }
      return keep;
    });
    this.#updates = first === -1 ? [] : this.#updates.slice(first);
  }
}
