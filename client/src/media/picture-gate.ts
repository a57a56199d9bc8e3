import type { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import type { Subscribed } from '@entente/shared/protocol/events';
import type { Ask } from '../signalling/ask.ts';
import { createStore, type Store } from '../stores/store.ts';
import { layered, type RemoteSource } from './remote-sources.ts';
import { ShownSizes, type PictureShare } from './shown-sizes.ts';

/** What is known of a picture of another when it is said how much of it may be asked for. */
export interface RemotePicture extends Pick<RemoteSource, 'isLayered'> {
  readonly participantId: ParticipantId;
  readonly source: 'camera' | 'screen';
}

/** How much of a picture of another may be asked for. */
export type ShareOf = (picture: RemotePicture) => PictureShare;

/** Asks the server for the pictures of others: as large as they are shown, and no more than they may be. Sound passes. */
export class PictureGate {
  readonly #sizes: ShownSizes;
  readonly #pictures = new Map<SubscriptionId, RemotePicture>();
  readonly #paused = createStore<ReadonlySet<SubscriptionId>>(new Set());
  #shareOf: ShareOf = () => 'full';

  constructor(ask: Ask) {
    this.#sizes = new ShownSizes(ask);
  }

  /** Those of which nothing is asked for, though they may be had. */
  get paused(): Store<ReadonlySet<SubscriptionId>> {
    return this.#paused;
  }

  /** To be called before the server is told to begin: what is withheld then never flows. */
  announced({ subscriptionId, origin, rtpParameters }: Subscribed): void {
    if (origin.from === 'channel' || origin.source === 'microphone' || origin.source === 'booth') return;
    const { participantId, source } = origin;
    this.#pictures.set(subscriptionId, { participantId, source, isLayered: layered(rtpParameters) });
    this.#sizes.announced(subscriptionId);
    this.#tellPaused();
  }

  gone(ids: readonly SubscriptionId[]): void {
    for (const id of ids) {
      this.#pictures.delete(id);
      this.#sizes.gone(id);
    }
    this.#tellPaused();
  }

  /** How large a picture is shown, in device pixels. */
  show(id: SubscriptionId, size: { width: number; height: number }): void {
    // The place of a picture may outlive it by a moment.
    if (this.#pictures.has(id)) this.#sizes.show(id, size);
  }

  restrict(shareOf: ShareOf): void {
    this.#shareOf = shareOf;
    this.#sizes.restrict((id) => this.#share(id));
    this.#tellPaused();
  }

  /** The transports are new, and so are the subscriptions. */
  forget(): void {
    this.#pictures.clear();
    this.#sizes.forget();
    this.#tellPaused();
  }

  #share(id: SubscriptionId): PictureShare {
    const picture = this.#pictures.get(id);
    return picture === undefined ? 'full' : this.#shareOf(picture);
  }

  #tellPaused(): void {
    const before = this.#paused.get();
    const after = [...this.#pictures.keys()].filter((id) => this.#share(id) === 'none');
    if (after.length !== before.size || after.some((id) => !before.has(id))) this.#paused.set(new Set(after));
  }
}
