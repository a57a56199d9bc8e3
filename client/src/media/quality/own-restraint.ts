import { createEmitter } from '../../stores/emitter.ts';
import type { OwnSource } from '../own-source.ts';
import type { PictureBudget } from './picture-budget.ts';

export interface RestraintEvents {
  /** A camera or screen that was just opened was closed again, since none may be sent now. */
  readonly held: { readonly kind: 'camera' | 'screen' };
}

/**
 * Closes one's own pictures while none may be sent. What was closed is opened again only by the reader's own act: a camera
 * must not go on by itself.
 */
export class OwnRestraint {
  readonly events = createEmitter<RestraintEvents>();
  readonly #sources: readonly OwnSource[];
  readonly #ends: readonly (() => void)[];
  readonly #closed = new Set<OwnSource>();
  #isClosing = false;

  constructor(sources: readonly OwnSource[]) {
    this.#sources = sources;
    this.#ends = sources.map((source) =>
      source.state.subscribe(() => {
        if (this.#isClosing && source.state.get().isOpen) this.#hold(source);
      }),
    );
  }

  /** Whether something was closed here and stands closed. */
  get hasClosed(): boolean {
    return this.#closed.size > 0;
  }

  /** `mayReopen`: the reader just chose to have pictures again. */
  apply(own: PictureBudget['own'], { mayReopen }: { readonly mayReopen: boolean }): void {
    const isClosing = own === 'closed';
    if (isClosing === this.#isClosing) return;
    this.#isClosing = isClosing;
    if (isClosing) {
      for (const source of this.#sources)
        if (source.state.get().isOpen) {
          source.close();
          this.#closed.add(source);
        }
      return;
    }
    const [camera] = [...this.#closed].filter(({ kind }) => kind === 'camera');
    this.#closed.clear();
    if (mayReopen) void camera?.open();
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  #hold(source: OwnSource): void {
    source.close();
    if (source.kind !== 'microphone') this.events.emit('held', { kind: source.kind });
  }
}
