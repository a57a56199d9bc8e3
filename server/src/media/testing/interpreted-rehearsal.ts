import { RoomId, type BoothId, type ParticipantId, type SourceId } from '@entente/shared/ids';
import type { Subscribed } from '@entente/shared/protocol/events';
import type { SfuSubscription } from '../sfu-port.ts';
import { eve, fay, french, guy, interpreted } from './interpreted.ts';
import { ada, bo, cy, Rehearsal } from './rehearsal.ts';

/** A side room for any two or more. */
export const caucus = RoomId.parse('caucus');

/** The media of an interpreted meeting over the fake SFU. */
export class InterpretedRehearsal extends Rehearsal {
  constructor() {
    super(interpreted);
  }

  /**
   * Everybody inside with a seat, Ada's microphone open, Bo listening to French and ready for all that he was told of.
   * Answers Ada's source.
   */
  async convene(): Promise<{ readonly floor: SourceId }> {
    const people = [ada, bo, cy, fay, guy, eve];
    this.room.enter(...people);
    await Promise.all(people.map((who) => this.join(who)));
    const floor = await this.sourceOf(ada, 'microphone');
    this.open(ada, 'microphone');
    this.listen(bo, 'fr');
    await this.settled();
    await this.readyFor(bo);
    return { floor };
  }

  listen(participantId: ParticipantId, channel: string): void {
    this.room.happen({ type: 'channel-chosen', participantId, channel });
  }

  onAir(participantId: ParticipantId, boothId: BoothId = french, outgoing = 'fr'): void {
    this.room.happen({ type: 'air-taken', boothId, participantId, outgoing, at: 0 });
  }

  offAir(participantId: ParticipantId, boothId: BoothId = french): void {
    this.room.happen({ type: 'air-left', boothId, participantId, at: 0 });
  }

  withdraw(...people: ParticipantId[]): void {
    this.room.happen(
      { type: 'side-room-opened', roomId: caucus, room: 'corridor', at: 0 },
      ...people.map((participantId) => ({
        ...{ type: 'side-room-entered' as const, roomId: caucus, participantId, at: 0 },
      })),
    );
  }

  async sourceOf(who: ParticipantId, kind: 'booth' | 'microphone', ssrc = 1): Promise<SourceId> {
    const published = await this.publish(who, kind, ssrc);
    if (!published.ok) throw new Error(`${who} could not publish`);
    return published.value.sourceId;
  }

  /** The client of `who` can play all that it was told of. */
  async readyFor(who: ParticipantId): Promise<void> {
    await this.ready(who, ...this.heardBy(who).map(({ subscriptionId }) => subscriptionId));
    await this.settled();
  }

  toldOf(who: ParticipantId, language: string): Subscribed | undefined {
    return this.heardBy(who).findLast(
      ({ origin }) => origin.from === 'channel' && origin.language === language,
    );
  }

  /** What somebody has of a channel; they must have been told of it. */
  held(who: ParticipantId, language: string): SfuSubscription {
    const told = this.toldOf(who, language);
    const subscription = told === undefined ? undefined : this.sfu.subscription(told.subscriptionId);
    if (subscription === undefined) throw new Error(`${who} has nothing of ${language}`);
    return subscription;
  }

  /** The source that the channel carries which somebody has. */
  fedBy(who: ParticipantId, language: string): SourceId | undefined {
    return this.sfu.channel(this.held(who, language).source.id)?.fed?.id;
  }
}
