import type { ParticipantId } from '@entente/shared/ids';
import type { DelegationRecord, ParticipantRecord } from '@entente/shared/room/records';
import { isAtTable } from './interpretation/at-table.ts';
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
  readonly isPinned: boolean;
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
  /** The place, by its key, that the reader wants large; one that is not there counts as none. */
  readonly pinned?: string | null;
  /** Leaves one's own picture out; the place of one's delegation stays. */
  readonly hidesOwn?: boolean;
}

/** More pictures than this under the stage help nobody; the list of participants names everyone. */
const mostTiles = 24;

/**
 * Who is where. Interpreters have no place here but while they speak on the floor or share a screen; who signs has a place of
 * their own, see `signPlace`. A shared screen takes the stage, unless the reader has pinned a person: then the screen is the
 * first of the tiles. In a talk of two, a pinned person takes the place of their side. Of a side room only those who are in
 * it.
 */
export function stageLayout(meeting: StageInput): StageLayout {
  const input = { ...meeting, room: ownRoomOf(meeting.room) };
  const { room, you } = input;
  const everybody = byProtocol(room, you);
  const order = everybody.filter((person) => person.id === you || isAtTable(person));
  const screens = everybody
    .filter(({ id, open }) => id !== you && open.includes('screen'))
    .map((sharer) => placeOf(input, sharer, 'screen'));
  const pin = order.find(({ id }) => placeKey(id, 'camera') === input.pinned);
  const [shown] = [...screens.filter(({ key }) => key === input.pinned), ...screens];
  if (shown !== undefined && pin === undefined)
    return layoutOf(input, { kind: 'single', main: [shown], screens, order });
  const [first, second] = room.delegations;
  const isTable = room.meeting?.meetingKind === 'bilateral' && room.sideRoom === null;
  if (isTable && first !== undefined && second !== undefined) {
    const main = [first, second].map((delegation) => sideOf(input, delegation, { order, pin }));
    const isOfASide = pin === undefined || main.some(({ participant }) => participant?.id === pin.id);
    if (isOfASide) return layoutOf(input, { kind: 'pair', main, screens, order });
  }
  const lead = pin ?? leadOf(input, order);
  const main = lead === undefined ? [] : [placeOf(input, lead, 'camera')];
  return layoutOf(input, { kind: 'single', main, screens, order });
}

interface Seated {
  readonly kind: StageLayout['kind'];
  readonly main: readonly StagePlace[];
  /** The screens of others that are shared now. */
  readonly screens: readonly StagePlace[];
  readonly order: readonly ParticipantRecord[];
}

function layoutOf(input: StageInput, { kind, main, screens, order }: Seated): StageLayout {
  const isLarge = (key: string): boolean => main.some((place) => place.key === key);
  const people = order
    .filter(({ id }) => !(input.hidesOwn === true && id === input.you))
    .map((person) => placeOf(input, person, 'camera'));
  return {
    kind,
    main,
    tiles: [...screens, ...people].filter(({ key }) => !isLarge(key)).slice(0, mostTiles),
  };
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
  return room.participants.toSorted((a, b) => rank(a) - rank(b) || a.order - b.order);
}

/** One side of the table: who is pinned, else whoever of the delegation spoke last, else the first who is not oneself. */
function sideOf(
  input: StageInput,
  delegation: DelegationRecord,
  { order, pin }: { order: readonly ParticipantRecord[]; pin: ParticipantRecord | undefined },
): StagePlace {
  const present = order.filter(({ delegationId }) => delegationId === delegation.id);
  const pinned = pin?.delegationId === delegation.id ? pin : undefined;
  const here = present.filter(({ away }) => away !== true);
  const spoke = firstOf(input.speakers.recent, here);
  const lead = pinned ?? spoke ?? here.find(({ id }) => id !== input.you) ?? present[0];
  if (lead !== undefined) return placeOf(input, lead, 'camera');
  return {
    ...{ key: delegation.id, delegation, participant: null, source: 'camera' },
    ...{ isYou: false, isSpeaking: false, isReconnecting: false, isAway: false, isPinned: false },
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

const placeKey = (id: ParticipantId, source: StagePlace['source']): string => `${id}:${source}`;

function placeOf(
  { room, you, speakers, reconnecting, pinned }: StageInput,
  participant: ParticipantRecord,
  source: 'camera' | 'screen',
): StagePlace {
  const key = placeKey(participant.id, source);
  return {
    key,
    isPinned: key === pinned,
    delegation: room.delegations.find(({ id }) => id === participant.delegationId),
    participant,
    source,
    isYou: participant.id === you,
    isSpeaking: speakers.now.has(participant.id) && participant.open.includes('microphone'),
    isReconnecting: reconnecting.has(participant.id),
    isAway: room.sideRoom === null && participant.away === true,
  };
}
