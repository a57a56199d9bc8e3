import type { LanguageTag } from '@entente/shared/languages';
import { wayTo, type StaffedBooth, type Way } from '@entente/shared/interpretation-coverage';
import type { BoothRecord } from '@entente/shared/room/interpretation';
import { ownChannels, ownSpeaker } from '../interpretation/own-room.ts';
import type { RoomView } from '../room-view.ts';
import type { AgendaSlot } from './agenda-slots.ts';

/** How a language reaches a channel. `none` is a gap: who listens there would hear a floor in another language. */
export type CoverageWay =
  | { readonly by: 'direct' | 'interpreted' | 'none' }
  | { readonly by: 'relay'; readonly through: LanguageTag };

export interface CoverageRow {
  readonly spoken: LanguageTag;
  /** In the order of the channels. */
  readonly ways: readonly CoverageWay[];
}

export interface Gap {
  readonly spoken: LanguageTag;
  readonly channel: LanguageTag;
}

export interface SlotCoverage {
  readonly slot: AgendaSlot;
  readonly rows: readonly CoverageRow[];
  readonly gaps: readonly Gap[];
}

export interface CoverageMap {
  readonly channels: readonly LanguageTag[];
  /** As it is: what each channel carries of the language that is spoken now. Null while nobody speaks. */
  readonly now: CoverageRow | null;
  /** As it is planned, item by item. */
  readonly plan: readonly SlotCoverage[];
}

/** Agenda item by spoken language by channel; null where the meeting has no channels of language. */
export function coverageMap(room: RoomView, slots: readonly AgendaSlot[]): CoverageMap | null {
  const channels = (room.meeting?.channels ?? []).filter((channel) => channel !== 'floor');
  const spoken = room.meeting?.workingLanguages ?? [];
  if (channels.length === 0 || room.interpretation.booths.length === 0) return null;
  return {
    channels,
    now: nowOf(room, channels),
    plan: slots.map((slot) => {
      const staffed = staffedFor(room, slot);
      const rows = spoken.map((language) => ({
        spoken: language,
        ways: channels.map((channel) => asWay(wayTo(channel, language, staffed))),
      }));
      return { slot, rows, gaps: gapsOf(rows, channels) };
    }),
  };
}

const gapsOf = (rows: readonly CoverageRow[], channels: readonly LanguageTag[]): readonly Gap[] =>
  rows.flatMap(({ spoken, ways }) =>
    channels.flatMap((channel, index) => (ways[index]?.by === 'none' ? [{ spoken, channel }] : [])),
  );

const asWay = (way: Way): CoverageWay =>
  way.by === 'relay' ? { by: 'relay', through: way.through } : { by: way.by };

function nowOf(room: RoomView, channels: readonly LanguageTag[]): CoverageRow | null {
  const spoken = ownSpeaker(room)?.language;
  if (spoken === undefined) return null;
  const carried = new Map(ownChannels(room).map((channel) => [channel.language, channel]));
  const ways = channels.map((channel): CoverageWay => {
    const { carries = 'floor', from } = carried.get(channel) ?? {};
    if (carries === 'relay' && from !== undefined) return { by: 'relay', through: from };
    return { by: carries === 'floor' ? 'none' : carries === 'relay' ? 'interpreted' : carries };
  });
  return { spoken, ways };
}

/**
 * The booths of voices with those whose shifts fall into this time. A booth for which no shift is planned at all is staffed by
 * everybody who may serve it, since nobody has said otherwise; so are all while the time of an item is not known.
 */
function staffedFor(room: RoomView, { from, until }: AgendaSlot): readonly StaffedBooth[] {
  return room.interpretation.booths
    .filter(({ boothKind }) => boothKind === 'voice')
    .map((booth) => {
      const { id, language, second, shifts } = booth;
      const planned = shifts.filter(
        (shift) => (until === null || shift.from < until) && (from === null || shift.until > from),
      );
      const people =
        shifts.length === 0
          ? servants(room, booth)
          : [...new Set(planned.map((shift) => shift.participantId))];
      return {
        ...{ id, language, second },
        people: people.map((participantId) => ({
          participantId,
          languages:
            room.interpretation.interpreters.get(participantId)?.languages ??
            room.participants.find((person) => person.id === participantId)?.languages ??
            [],
        })),
      };
    });
}

/** Who may serve a booth, as far as the reader knows: by assignment, else who sits in it. */
function servants({ interpretation }: RoomView, { id, seats }: BoothRecord) {
  const assigned = [...interpretation.interpreters.values()].filter(({ booths }) => booths.includes(id));
  return [...new Set([...assigned.map((person) => person.id), ...seats.map((seat) => seat.participantId)])];
}
