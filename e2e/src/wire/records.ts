/** One record of the state. What else it holds depends on its kind. */
export interface WireRecord {
  readonly kind: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

type WireOp =
  { readonly op: 'put'; readonly record: WireRecord } | { readonly op: 'remove'; readonly key: string };

export type WireUpdate =
  | {
      readonly type: 'snapshot';
      readonly audience: string;
      readonly epoch: string;
      readonly seq: number;
      readonly records: readonly WireRecord[];
    }
  | {
      readonly type: 'ops';
      readonly audience: string;
      readonly epoch: string;
      readonly prev: number;
      readonly seq: number;
      readonly ops: readonly WireOp[];
    }
  | { readonly type: 'gone'; readonly audience: string; readonly epoch: string; readonly seq: number };

/** What a client holds of the state: the records of each audience that it belongs to, and how far it got. */
export class Mirror {
  epoch: string | null = null;
  seq = 0;
  /** Updates that led from a state this client does not have: a fault of the server. */
  gaps = 0;
  readonly #audiences = new Map<string, { seq: number; records: Map<string, WireRecord> }>();

  take(update: WireUpdate): void {
    if (update.epoch !== this.epoch) {
      if (this.epoch !== null && update.type !== 'snapshot') this.gaps++;
      this.#audiences.clear();
      this.epoch = update.epoch;
      this.seq = 0;
    }
    this.seq = Math.max(this.seq, update.seq);
    switch (update.type) {
      case 'snapshot': {
        const records = new Map(update.records.map((record) => [`${record.kind}:${record.id}`, record]));
        this.#audiences.set(update.audience, { seq: update.seq, records });
        return;
      }
      case 'ops':
        this.#step(update);
        return;
      case 'gone':
        this.#audiences.delete(update.audience);
    }
  }

  get audiences(): string[] {
    return [...this.#audiences.keys()];
  }

  of(kind: string): WireRecord[] {
    return [...this.#audiences.values()].flatMap(({ records }) =>
      [...records.values()].filter((record) => record.kind === kind),
    );
  }

  find(kind: string, id: string): WireRecord | undefined {
    return this.of(kind).find((record) => record.id === id);
  }

  #step(update: Extract<WireUpdate, { type: 'ops' }>): void {
    const held = this.#audiences.get(update.audience);
    if (held === undefined || held.seq < update.prev) {
      this.gaps++;
      return;
    }
    // Applied already: a resumption may repeat one.
    if (update.seq <= held.seq) return;
    held.seq = update.seq;
    for (const op of update.ops)
      if (op.op === 'put') held.records.set(`${op.record.kind}:${op.record.id}`, op.record);
      else held.records.delete(op.key);
  }
}
