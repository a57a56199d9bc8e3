import type { ParticipantId, RoomId } from '@entente/shared/ids';
import type { SourceKind } from '@entente/shared/room/records';
import type { MeetingState } from './state.ts';

export interface OpenSource {
  readonly participantId: ParticipantId;
  readonly source: SourceKind;
}

export type RoomName = 'plenary' | RoomId;

/**
 * One room: everybody in `receivers` gets every one of `sources` except their own, and nothing else. All sources are of
 * people who are in `receivers` too. One goes out: `listeners`, who are in another room, get the microphones among the
 * sources, and give nothing back.
 */
export interface HearingGroup {
  readonly room: RoomName;
  readonly receivers: readonly ParticipantId[];
  readonly sources: readonly OpenSource[];
  readonly listeners: readonly ParticipantId[];
}

/** The room that somebody is in; null for who is not inside. */
export function roomNameOf({ roster }: MeetingState, participantId: ParticipantId): RoomName | null {
  const place = roster.get(participantId)?.place;
  return place?.at === 'inside' ? (place.roomId ?? 'plenary') : null;
}

/**
 * Who may be heard and seen by whom, from the state alone: one group for each room with people in it, and the plenary.
 * [HEA-1] nobody who is not inside is in it on any side. [CAU-9] only the plenary has listeners, in the caucuses.
 */
export function hearing(state: MeetingState): readonly HearingGroup[] {
  if (state.phase === 'ended') return [];
  const plenary = { room: 'plenary' as const, ...emptyGroup(), listeners: new Array<ParticipantId>() };
  const rooms = new Map<RoomName, { room: RoomName } & ReturnType<typeof emptyGroup>>([['plenary', plenary]]);
  for (const { person, place } of state.roster.values()) {
    if (place.at !== 'inside') continue;
    const room = place.roomId ?? 'plenary';
    const group = rooms.get(room) ?? { room, ...emptyGroup() };
    rooms.set(room, group);
    group.receivers.push(person.id);
    for (const source of place.open) group.sources.push({ participantId: person.id, source });
    if (place.background === true) plenary.listeners.push(person.id);
  }
  return [...rooms.values()].map((group) => ({ listeners: [], ...group }));
}

const emptyGroup = () => ({ receivers: new Array<ParticipantId>(), sources: new Array<OpenSource>() });
