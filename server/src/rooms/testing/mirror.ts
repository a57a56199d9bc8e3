import type { Epoch } from '@entente/shared/ids';
import type { Audience, StateUpdate } from '@entente/shared/protocol/events';
import { apply, recordSet, type RecordSet } from '@entente/shared/room/ops';

/** A client's copy of what it may see, kept by the rules of PROTOCOL.md and no others. A gap throws. */
export class Mirror {
  #epoch: Epoch | null = null;
  readonly #parts = new Map<Audience, { readonly seq: number; readonly records: RecordSet }>();

  /** What a client does with the `epoch` of `welcome`: of another life of the room it keeps nothing. */
  begin(epoch: Epoch): void {
    if (epoch !== this.#epoch) this.#parts.clear();
    this.#epoch = epoch;
  }

  take(update: StateUpdate): void {
    this.begin(update.epoch);
    const part = this.#parts.get(update.audience);
    switch (update.type) {
      case 'snapshot':
        this.#parts.set(update.audience, { seq: update.seq, records: recordSet(update.records) });
        break;
      case 'gone':
        this.#parts.delete(update.audience);
        break;
      case 'ops':
        if (part === undefined || part.seq < update.prev) throw new Error(`a gap in ${update.audience}`);
        if (part.seq < update.seq)
          this.#parts.set(update.audience, { seq: update.seq, records: apply(part.records, update.ops) });
        break;
    }
  }

  /** How far it got: null if it holds nothing. */
  get position(): { epoch: Epoch; seq: number } | null {
    if (this.#epoch === null || this.#parts.size === 0) return null;
    return { epoch: this.#epoch, seq: Math.max(...[...this.#parts.values()].map(({ seq }) => seq)) };
  }

  /** Plain, as JSON would carry it: audiences in order, records by key. */
  get held(): unknown {
    return plain([...this.#parts].map(([audience, { records }]) => [audience, records]));
  }
}

/** What a client should hold, in the shape of `Mirror.held`. */
export function plain(parts: readonly (readonly [Audience, RecordSet])[]): unknown {
  const sorted = parts.map(([audience, records]) => [audience, Object.fromEntries([...records].sort(byKey))]);
  return JSON.parse(JSON.stringify(Object.fromEntries(sorted.sort(byKey))));
}

const byKey = ([a]: readonly unknown[], [b]: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1);
