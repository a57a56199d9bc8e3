import { SourceId } from '@entente/shared/ids';
import { channelKey, subscriptionKey, type ChannelNow, type MediaNow, type SourceNow } from '../media-now.ts';
import type { Plan } from '../plan.ts';

/**
 * What there is once the steps were taken: with a seat go its sources, with those and with a channel their subscriptions,
 * and a channel whose source ends is fed by none. Opened channels are there at once.
 */
export function applied(before: MediaNow, steps: Plan): MediaNow {
  const seats = before.seats.filter((seat) => !steps.unseat.includes(seat));
  const sources = before.sources
    .filter(({ participantId, id }) => seats.includes(participantId) && !steps.discard.includes(id))
    .map((source): SourceNow => {
      if (steps.pause.includes(source.id)) return { ...source, flow: 'ending' };
      return steps.resume.includes(source.id) ? { ...source, flow: 'flowing' } : source;
    });
  const shut = new Set(steps.shut.map(channelKey));
  const cut = new Set(steps.cut.map(channelKey));
  const fed = new Map(steps.feed.map((one) => [channelKey(one), one.sourceId]));
  const record = new Set(steps.record.map(channelKey));
  const unrecord = new Set(steps.unrecord.map(channelKey));
  const ready = new Map(steps.ready.map((one) => [channelKey(one), one.sourceIds]));
  const channels: ChannelNow[] = [
    ...before.channels
      .filter((channel) => !shut.has(channelKey(channel)))
      .map((channel) => {
        const key = channelKey(channel);
        const kept = cut.has(key) || !sources.some(({ id }) => id === channel.fed) ? null : channel.fed;
        const recorded = record.has(key) || (channel.recorded && !unrecord.has(key));
        return { ...channel, fed: fed.get(key) ?? kept, ready: ready.get(key) ?? channel.ready, recorded };
      }),
    ...steps.openChannels.map((name) => ({
      ...name,
      ...{ id: channelId(name.room, name.channel), fed: null, ready: [], recorded: false },
    })),
  ];
  const there = new Set<SourceId | null>([...sources, ...channels].map(({ id }) => id));
  const closed = new Set(steps.close.map(subscriptionKey));
  const withheld = new Set(steps.withhold.map(subscriptionKey));
  return {
    ...{ seats, sources, channels },
    subscriptions: [
      ...before.subscriptions.filter((one) => !closed.has(subscriptionKey(one))),
      ...steps.open,
    ].filter(({ receiver, sourceId }) => seats.includes(receiver) && there.has(sourceId)),
    overheard: [...before.overheard.filter((id) => !steps.unhear.includes(id)), ...steps.overhear].filter(
      (id) => there.has(id),
    ),
    given: [...before.given.filter((one) => !withheld.has(subscriptionKey(one))), ...steps.give].filter(
      ({ receiver }) => seats.includes(receiver),
    ),
  };
}

/** What the channels of a test send. */
export const channelId = (room: string, channel: string): SourceId => SourceId.parse(`${room}-${channel}`);
