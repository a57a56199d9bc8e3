import type { ChronicleEntry } from '@entente/shared/meeting-record';
import type { Names } from './names.ts';
import { filled } from './texts.ts';
import type { Words } from './words.ts';

/** One line of the course of the meeting: when, what, concerning whom or what, by whom. */
export function chronicleRow(
  entry: ChronicleEntry,
  { words, names }: { readonly words: Words; readonly names: Names },
): readonly string[] {
  const { events, reason } = words.texts;
  const time = words.time(entry.at);
  switch (entry.what) {
    case 'entered':
    case 'returned':
    case 'left':
    case 'lost':
      return [time, events[entry.what], names.person(entry.participantId), ''];
    case 'admitted':
    case 'removed':
    case 'cleared':
    case 'floor-given':
    case 'floor-withdrawn':
      return [time, events[entry.what], names.person(entry.participantId), names.author(entry.by)];
    case 'refused': {
      const said = entry.reason;
      const event =
        said === undefined ? events.refused : filled(reason, { event: events.refused, reason: said });
      return [time, event, names.person(entry.participantId), names.author(entry.by)];
    }
    case 'floor-policy':
      return [time, events[`floor-${entry.policy}`], '', names.author(entry.by)];
    case 'item-moved':
      return [time, events[`item-${entry.to}`], names.item(entry.itemId), ''];
    case 'side-room-opened':
    case 'side-room-closed':
      return [time, events[entry.what], names.room(entry.room, entry.delegationId), ''];
    case 'sound-insufficient': {
      const booth = names.booth(entry.boothId);
      const about = entry.participantId === undefined ? '' : names.person(entry.participantId);
      return [time, events[entry.what], about, booth];
    }
    case 'sound-sufficient':
      return [time, events[entry.what], '', names.booth(entry.boothId)];
    case 'acoustic-incident': {
      const { from } = entry;
      const source = 'channel' in from ? names.channel(from.channel) : names.person(from.participantId);
      return [time, events[`incident-${entry.kind}`], source, ''];
    }
    case 'recording-started':
    case 'recording-stopped':
    case 'recalled':
    case 'recall-cancelled':
    case 'cancelled':
    case 'ended':
      return [time, events[entry.what], '', names.author(entry.by)];
  }
}
