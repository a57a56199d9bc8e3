import type { SourceId } from '@entente/shared/ids';
import type { OpenMicrophones } from './open-microphones.ts';
import { plan } from './plan.ts';
import type { RoomChannels } from './room-channels.ts';
import type { Origin, Seating } from './seating.ts';
import type { SfuSource } from './sfu-port.ts';
import type { Wish } from './wish.ts';

interface MediaParts {
  readonly seats: Seating;
  readonly channels: RoomChannels;
  readonly microphones: OpenMicrophones;
}

/**
 * Brings the SFU level with what is wished. All that takes away, and all that switches, happens before this returns; only
 * subscriptions and channels are waited for, and each asks when it is there whether it is still wanted. So no two of these
 * can be under way at once. `again` is called once channels have come, which are then to be fed and given.
 */
export function reconcile(wish: Wish, { seats, channels, microphones }: MediaParts, again: () => void): void {
  const steps = plan(wish, { ...seats.now, channels: channels.now, overheard: microphones.now });
  const sources = (ids: readonly SourceId[]): SfuSource[] => ids.flatMap((id) => seats.source(id) ?? []);
  const originOf = (id: SourceId): Origin | null => {
    const source = seats.source(id);
    if (source !== undefined) {
      const { participantId, kind } = source;
      return { of: source, told: { from: 'participant', participantId, source: kind } };
    }
    const sending = channels.sending(id);
    const language = sending?.name.channel;
    if (sending === null || language === undefined || language === 'floor') return null;
    return { of: sending.channel.source, told: { from: 'channel', language } };
  };

  for (const name of steps.unrecord) channels.unrecord(name);
  for (const id of steps.unhear) microphones.forget(id);
  seats.unseat(steps.unseat);
  seats.discard(steps.discard);
  for (const name of steps.shut) channels.shut(name);
  seats.closeSubscriptions(steps.close);
  for (const name of steps.cut) channels.feed(name, null);
  seats.withhold(steps.withhold);
  seats.pause(steps.pause);
  seats.limitPictures();

  seats.resume(steps.resume);
  for (const { sourceIds, ...name } of steps.ready) channels.ready(name, sources(sourceIds));
  for (const source of sources(steps.overhear)) microphones.hear(source);
  for (const { sourceId, ...name } of steps.feed) channels.feed(name, seats.source(sourceId) ?? null);
  for (const name of steps.record) channels.record(name);
  seats.give(steps.give);
  seats.open(steps.open, originOf);
  if (steps.openChannels.length > 0)
    void channels.open(steps.openChannels).then((came) => {
      if (came) again();
    });
}
