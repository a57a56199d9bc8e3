import type { ParticipantId } from '@entente/shared/ids';
import type { DelegationRecord, ParticipantRecord } from '@entente/shared/room/records';
import type { Speakers } from './recent-speakers.ts';
import type { RoomView } from './room-view.ts';
import { peopleHere } from './whereabouts.ts';

/** One picture's place: of a person's camera or screen, or of a delegation from which nobody is here. */
export interface StagePlace {
  readonly key: string;
  readonly delegation: DelegationRecord | undefined;
  readonly participant: ParticipantRecord | null;
  readonly source: 'camera' | 'screen';
  readonly isYou: boolean;
  readonly isSpeaking: boolean;
  readonly isReconnecting: boolean;
  /** In a side room, and so neither heard nor seen here. */
  readonly isAway: boolean;
}

/** `pair`: two delegations as equals, side by side. `single`: who has the floor, or a shared screen. */
export interface StageLayout {
  readonly kind: 'pair' | 'single';
  readonly main: readonly StagePlace[];
  readonly tiles: readonly StagePlace[];
}

export interface StageInput {
  readonly room: RoomView;
  readonly you: ParticipantId;
  readonly speakers: Speakers;
  readonly reconnecting: ReadonlySet<ParticipantId>;
}

/** More pictures than this under the stage help nobody; the list of participants names everyone. */
const mostTiles = 24;

/** What the reader's own room looks like: of a side room only those who are in it. */
export function stageLayout(meeting: StageInput): StageLayout {
  const input = { ...meeting, room: ownRoomOf(meeting.room) };
  const { room, you } = input;
  const order = byProtocol(room, you);
  const sharer = order.find(({ id, open }) => id !== you && open.includes('screen'));
  if (sharer !== undefined)
    return { kind: 'single', main: [placeOf(input, sharer, 'screen')], tiles: tilesOf(input, order, []) };
  const [first, second] = room.delegations;
  const isTable = room.meeting?.meetingKind === 'bilateral' && room.sideRoom === null;
  if (isTable && first !== undefined && second !== undefined) {
    const main = [first, second].map((delegation) => sideOf(input, delegation, order));
    return { kind: 'pair', main, tiles: tilesOf(input, order, main) };
  }
  const lead = leadOf(input, order);
  const main = lead === undefined ? [] : [placeOf(input, lead, 'camera')];
  return { kind: 'single', main, tiles: tilesOf(input, order, main) };
}

function ownRoomOf(room: RoomView): RoomView {
  const { sideRoom } = room;
  return sideRoom === null ? room : { ...room, participants: peopleHere(room) };
}

/** Everybody inside by order of protocol, those without a delegation last, then who is away; oneself before all others. */
function byProtocol(room: RoomView, you: ParticipantId): ParticipantRecord[] {
  const order = new Map(room.delegations.map(({ id }, index) => [id, index]));
  const isAway = (person: ParticipantRecord): number =>
    room.sideRoom === null && person.away === true ? 1_000 : 0;
  const rank = (person: ParticipantRecord): number => isAway(person) + placeIn(person);
  const placeIn = ({ id, delegationId }: ParticipantRecord): number =>
    id === you ? -1 : ((delegationId && order.get(delegationId)) ?? room.delegations.length);
  return room.participants.toSorted((a, b) => rank(a) - rank(b));
}

/** One side of the table: whoever of the delegation spoke last, else the first who is not oneself. */
function sideOf(
  input: StageInput,
  delegation: DelegationRecord,
  order: readonly ParticipantRecord[],
): StagePlace {
  const present = order.filter(({ delegationId }) => delegationId === delegation.id);
  const spoke = firstOf(
    input.speakers.recent,
    present.filter(({ away }) => away !== true),
  );
  const lead = spoke ?? present.find((each) => each.id !== input.you && each.away !== true) ?? present[0];
  if (lead !== undefined) return placeOf(input, lead, 'camera');
  return {
    ...{ key: delegation.id, delegation, participant: null, source: 'camera' },
    ...{ isYou: false, isSpeaking: false, isReconnecting: false, isAway: false },
  };
}

/** Who is large: the holder of the floor, else who spoke last, else who presides, else the first other. */
function leadOf({ room, you, speakers }: StageInput, order: readonly ParticipantRecord[]) {
  const others = order.filter(({ id }) => id !== you);
  const holder = order.find(({ id }) => id === room.floor.holder);
  return (
    holder ??
    firstOf(speakers.recent, others) ??
    others.find(({ role }) => role === 'chair') ??
    others[0] ??
    order[0]
  );
}

const firstOf = (ids: readonly ParticipantId[], people: readonly ParticipantRecord[]) =>
  ids.map((id) => people.find((person) => person.id === id)).find((person) => person !== undefined);

function tilesOf(
  input: StageInput,
  order: readonly ParticipantRecord[],
  main: readonly StagePlace[],
): StagePlace[] {
  return order
    .filter(({ id }) => main.every(({ participant }) => participant?.id !== id))
    .slice(0, mostTiles)
    .map((person) => placeOf(input, person, 'camera'));
}

function placeOf(
  { room, you, speakers, reconnecting }: StageInput,
  participant: ParticipantRecord,
  source: 'camera' | 'screen',
): StagePlace {
  return {
    key: `${participant.id}:${source}`,
    delegation: room.delegations.find(({ id }) => id === participant.delegationId),
    participant,
    source,
    isYou: participant.id === you,
    isSpeaking: speakers.now.has(participant.id) && participant.open.includes('microphone'),
    isReconnecting: reconnecting.has(participant.id),
    isAway: room.sideRoom === null && participant.away === true,
  };
}
