import { ParticipantId, type SubscriptionId } from '@entente/shared/ids';
import type { Subscribed } from '@entente/shared/protocol/events';
import type { PublishKind, SourceKind } from '@entente/shared/room/records';
import { createFakeSfu } from '../fake-sfu.ts';
import type { FloorMedia } from '../floor-media-port.ts';
import { createFloorMedia } from '../floor-media.ts';
import { mediaKind } from '../rtp-fit.ts';
import type { SfuCensus } from '../sfu-port.ts';
import { KeptRecordings } from '../../recordings/testing/kept-recordings.ts';
import { none, opus, vp8 } from '../sfu-bench.contract.ts';
import { HeldClock } from './held-clock.ts';
import { keptLog } from './kept-log.ts';
import { RehearsalRoom, type LaidDown } from './rehearsal-room.ts';

export const ada = ParticipantId.parse('ada');
export const bo = ParticipantId.parse('bo');
export const cy = ParticipantId.parse('cy');

/** The media of one meeting of three over the fake SFU, with what they do and are told. */
export class Rehearsal {
  readonly room: RehearsalRoom;
  readonly clock = new HeldClock();
  readonly sfu = createFakeSfu(this.clock);
  readonly recordings = new KeptRecordings();
  readonly media: FloorMedia;

  constructor(laidDown: LaidDown = {}) {
    this.room = new RehearsalRoom([ada, bo, cy], laidDown);
    this.media = createFloorMedia({
      room: this.room,
      sfu: this.sfu,
      iceServersFor: (participantId) => [{ urls: ['turn:turn.example.org'], username: participantId }],
      clock: this.clock,
      logger: keptLog().logger,
      recordings: this.recordings,
    });
  }

  join(who: ParticipantId) {
    return this.media.handle(who, 'media.join', { rtpCapabilities: this.sfu.rtpCapabilities });
  }

  publish(who: ParticipantId, source: PublishKind, ssrc = 1) {
    const rtpParameters = mediaKind(source) === 'audio' ? opus(ssrc) : vp8(ssrc);
    return this.media.handle(who, 'media.publish', { source, rtpParameters });
  }

  ready(who: ParticipantId, ...subscriptionIds: SubscriptionId[]) {
    return this.media.handle(who, 'media.ready', { subscriptionIds });
  }

  open(participantId: ParticipantId, source: SourceKind): void {
    this.room.happen({ type: 'source-opened', participantId, source });
  }

  close(participantId: ParticipantId, source: SourceKind): void {
    this.room.happen({ type: 'source-closed', participantId, source });
  }

  /** What is alive in the newest room of the SFU. */
  async census(): Promise<SfuCensus> {
    return (await this.sfu.rooms.at(-1)?.census()) ?? none;
  }

  /** Every subscription that somebody was told of, and every one that was told to have ended. */
  heardBy(who: ParticipantId): Subscribed[] {
    return this.room.heard(who, 'subscribed').flatMap(({ subscriptions }) => subscriptions);
  }
  lostBy(who: ParticipantId): SubscriptionId[] {
    return this.room.heard(who, 'unsubscribed').flatMap(({ subscriptionIds }) => subscriptionIds);
  }

  /** Everything that was asked of the SFU has been answered. */
  async settled(): Promise<void> {
    for (let turns = 0; turns < 10; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Ada and Bo inside with seats, Ada's source open, Bo told of it and ready for it. */
  async talk(source: SourceKind = 'microphone'): Promise<Subscribed> {
    this.room.enter(ada, bo);
    await Promise.all([this.join(ada), this.join(bo)]);
    await this.publish(ada, source);
    this.open(ada, source);
    await this.settled();
    const subscription = this.heardBy(bo)[0];
    if (subscription === undefined) throw new Error('Bo was told of nothing');
    await this.ready(bo, subscription.subscriptionId);
    return subscription;
  }
}
