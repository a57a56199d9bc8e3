import type { ParticipantId, SourceId, SubscriptionId } from '@entente/shared/ids';
import { serverEvents } from '@entente/shared/protocol/events';
import type { PublishKind } from '@entente/shared/room/records';
import { roomNameOf } from '../../domain/hearing.ts';
import type { Told } from './rehearsal-room.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What the client of one participant knows and does: it joins, publishes, and follows what it is told, in order. */
export class RehearsedClient {
  readonly who: ParticipantId;
  /** What it was told that it may get, and not that it is over. */
  readonly believed = new Set<SubscriptionId>();
  readonly sources = new Map<PublishKind, SourceId>();
  readonly #the: Rehearsal;
  #read = 0;
  /** The join that counts: the newest, unless all was lost since. */
  #joining: object | null = null;
  #isSeated = false;
  #ssrc = 0;

  constructor(the: Rehearsal, who: ParticipantId) {
    this.#the = the;
    this.who = who;
  }

  get isInside(): boolean {
    return roomNameOf(this.#the.room.state, this.who) !== null;
  }

  get isSeated(): boolean {
    this.follow();
    return this.#isSeated;
  }

  /** Takes in what was told, and whether one is still there. */
  follow(): void {
    const { told } = this.#the.room;
    const news = told.slice(this.#read);
    this.#read = told.length;
    for (const one of news) if (one.to === this.who) this.#hear(one);
    if (!this.isInside) this.#lose();
  }

  async join(): Promise<void> {
    this.follow();
    const joining = {};
    this.#joining = joining;
    this.#isSeated = false;
    const joined = await this.#the.join(this.who);
    this.follow();
    if (this.#joining === joining) this.#isSeated = joined.ok;
  }

  async publish(kind: PublishKind): Promise<void> {
    this.#ssrc += 1;
    const published = await this.#the.publish(this.who, kind, this.#ssrc);
    if (published.ok) this.sources.set(kind, published.value.sourceId);
  }

  async unpublish(kind: PublishKind): Promise<void> {
    const sourceId = this.sources.get(kind);
    if (sourceId !== undefined) await this.#the.media.handle(this.who, 'media.unpublish', { sourceId });
  }

  async ready(): Promise<void> {
    this.follow();
    await this.#the.ready(this.who, ...this.believed);
  }

  #hear({ name, data }: Told): void {
    if (name === 'media-reset') this.#lose();
    if (name === 'subscribed')
      for (const { subscriptionId } of serverEvents[name].parse(data).subscriptions)
        this.believed.add(subscriptionId);
    if (name === 'unsubscribed')
      for (const id of serverEvents[name].parse(data).subscriptionIds) this.believed.delete(id);
  }

  #lose(): void {
    this.#joining = null;
    this.#isSeated = false;
    this.believed.clear();
  }
}
