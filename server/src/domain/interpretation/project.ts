import type { BoothId, ParticipantId, RoomId } from '@entente/shared/ids';
import type { RoomRecord } from '@entente/shared/room/records';
import { once } from '../once.ts';
import type { MeetingState } from '../state.ts';
import { feeds } from './airways.ts';
import { boothOf, consoleOf, mouthOf, seatedIn } from './booths.ts';
import { languageChannels, routes } from './routing.ts';
import { languageOf, speakerOf } from './speaker.ts';
import type { Booth, BoothRoom } from './state.ts';

/** What everybody in a room knows: who speaks, who of those here told which language, and what each channel carries. */
export function roomChannels(state: MeetingState, room: BoothRoom): RoomRecord[] {
  if (state.interpretation.booths.size === 0) return [];
  const speaker = speakerOf(state, room);
  const language = speaker === null ? null : languageOf(state, speaker);
  return [
    {
      ...{ kind: 'speaker', id: room },
      ...(speaker === null ? {} : { participantId: speaker }),
      ...(language === null ? {} : { language }),
    },
    ...spokenRecords(state, room),
    ...routes(state, room).map((route): RoomRecord => ({
      ...{ kind: 'channel', id: `${room}.${route.channel}`, room, language: route.channel },
      carries: route.carries,
      ...('interpreter' in route ? { interpreter: route.interpreter, boothId: route.boothId } : {}),
      ...('from' in route && route.from !== null ? { from: route.from } : {}),
    })),
    ...[...state.interpretation.booths.values()]
      .filter(({ plan, room: where }) => plan.kind === 'sign' && where === room)
      .map(({ plan, onAir }): RoomRecord => ({
        ...{ kind: 'sign', id: `${room}.${plan.language}`, room, language: plan.language, boothId: plan.id },
        ...signerIn(state, onAir),
      })),
  ];
}

/** Whose camera it is: of who is on site, that of their station. */
const signerIn = (state: MeetingState, onAir: Booth['onAir']) => {
  const interpreter = onAir === null ? null : mouthOf(state, onAir.interpreter);
  return interpreter === null ? {} : { interpreter };
};

/** [INT-5] Which languages those who are in a room have told. */
const spokenRecords = ({ roster, interpretation }: MeetingState, room: BoothRoom): RoomRecord[] =>
  [...interpretation.spoken].flatMap(([id, language]) => {
    const place = roster.get(id)?.place;
    const isHere = place?.at === 'inside' && (place.roomId ?? 'plenary') === room;
    return isHere ? [{ kind: 'spoken', id, language }] : [];
  });

/** [SEC-4] The booths that work in this room, whole; of those that went elsewhere, `withAway`, only that. */
export function boothRecords(
  state: MeetingState,
  room: BoothRoom,
  { withAway }: { withAway: boolean },
): RoomRecord[] {
  return [...state.interpretation.booths.values()].flatMap((booth) =>
    booth.room === room ? boothRecord(state, booth) : withAway ? awayRecord(booth) : [],
  );
}

/** How many listen to what in a room, and the alarm. */
export function listenersRecords(state: MeetingState, room: BoothRoom): RoomRecord[] {
  if (languageChannels(state).length === 0) return [];
  const own = feeds(state).filter((feed) => feed.room === room && feed.listeners.length > 0);
  const channels = Object.fromEntries(own.map(({ channel, listeners }) => [channel, listeners.length]));
  const speaks = speakerOf(state, room) !== null;
  const uncovered = routes(state, room)
    .filter(({ channel, carries }) => speaks && carries === 'floor' && channels[channel] !== undefined)
    .map(({ channel }) => channel);
  return [{ kind: 'listeners', id: room, channels, uncovered }];
}

/** Who is assigned to what. */
export const interpreterRecords = (state: MeetingState): RoomRecord[] =>
  [...state.roster.values()].flatMap(({ person }) => {
    const assignment = state.interpretation.assignments.get(person.id);
    if (assignment === undefined) return [];
    const { id, name, languages } = person;
    return [
      {
        ...{ kind: 'interpreter' as const, id, name, languages: [...languages] },
        ...{ ...assignment, booths: [...assignment.booths], proficiency: { ...assignment.proficiency } },
      },
    ];
  });

/** [BTH-6] How many booths ask who speaks in the plenary to slow down. */
export function slowDownRecords(state: MeetingState): RoomRecord[] {
  const speaker = speakerOf(state, 'plenary');
  const booths = [...state.interpretation.booths.values()].filter(
    ({ room, slowDown }) => room === 'plenary' && slowDown !== null && slowDown.speaker === speaker,
  );
  if (speaker === null || booths.length === 0) return [];
  return [{ kind: 'slow-downs', id: 'plenary', speaker, booths: booths.length }];
}

/** [BTH-6] The cue, to whom it is for alone. */
export function cueRecords(state: MeetingState, participantId: ParticipantId): RoomRecord[] {
  const untils = [...state.interpretation.booths.values()].flatMap(({ slowDown }) =>
    slowDown?.speaker === participantId ? [slowDown.until] : [],
  );
  return untils.length === 0 ? [] : [{ kind: 'cue', id: 'slow-down', until: Math.max(...untils) }];
}

/** [BTH-6] For those in a booth: that it has asked who speaks now, whoever of them did. */
export function boothCueRecords(state: MeetingState, boothId: BoothId): RoomRecord[] {
  const booth = state.interpretation.booths.get(boothId);
  if (booth === undefined) return [];
  const { slowDown, room } = booth;
  const stands = slowDown !== null && slowDown.speaker === speakerOf(state, room);
  return stands ? [{ kind: 'booth-cue', id: boothId, until: slowDown.until }] : [];
}

/** Who is told something alone by a booth. */
export const cuedPeople = ({ interpretation }: MeetingState): ParticipantId[] => [
  ...new Set([...interpretation.booths.values()].flatMap(({ slowDown }) => slowDown?.speaker ?? [])),
];

/** [SEC-4] A call of a side room, for the booth that it calls. */
export function callRecords(state: MeetingState, boothId: BoothId): RoomRecord[] {
  const booth = state.interpretation.booths.get(boothId);
  return booth === undefined ? [] : callRecord(state, booth);
}

/** The calls that a side room has made. */
export const callsOfRoom = (state: MeetingState, roomId: RoomId): RoomRecord[] =>
  [...state.interpretation.booths.values()].flatMap((booth) =>
    booth.call?.roomId === roomId ? callRecord(state, booth) : [],
  );

/** [BTH-14] The booths that a side room could ask to come along; of the others no more than that they cannot. */
export const offersTo = (state: MeetingState, roomId: RoomId): RoomRecord[] =>
  [...state.interpretation.booths.values()]
    .filter(({ room }) => room !== roomId)
    .map((booth) => ({
      ...{ ...cardOf(booth), kind: 'booth-offer' as const },
      isFree: booth.room === 'plenary' && booth.call === null && seatedIn(state, booth).length > 0,
    }));

/** The booth whose audience somebody is in: the one in which they sit. */
export const boothAudienceOf = (state: MeetingState, participantId: ParticipantId): BoothId | null =>
  boothOf(state, participantId)?.plan.id ?? null;

function callRecord(state: MeetingState, { plan, call }: Booth): RoomRecord[] {
  const room = call === null ? undefined : state.sideRooms.get(call.roomId)?.room;
  if (call === null || room === undefined) return [];
  return [{ kind: 'booth-call', id: plan.id, by: call.by, room, until: call.until }];
}

function boothRecord(state: MeetingState, booth: Booth): RoomRecord {
  const { onAir, handover, insufficient, shifts } = booth;
  return {
    ...cardOf(booth),
    seats: seatedIn(state, booth).flatMap((participantId) => {
      const console = consoleOf(state, participantId);
      if (console === null) return [];
      const { incoming, outgoing, line } = console;
      const airMs = state.interpretation.airTime.get(participantId)?.ms ?? 0;
      return [{ participantId, incoming, outgoing, airMs, ...(line === null ? {} : { line }) }];
    }),
    ...(onAir === null
      ? {}
      : { onAir: { participantId: onAir.interpreter, outgoing: onAir.outgoing, since: onAir.since } }),
    ...(handover === null ? {} : { handover: { ...handover } }),
    ...(insufficient === null ? {} : { insufficient: { ...insufficient } }),
    shifts: [...shifts],
  };
}

const awayRecord = once((booth: Booth): RoomRecord => ({
  ...{ ...cardOf(booth), away: true, seats: [], shifts: [...booth.shifts] },
}));

const cardOf = ({ plan }: Booth) => ({
  ...{ kind: 'booth' as const, id: plan.id, boothKind: plan.kind, language: plan.language },
  ...(plan.second === undefined ? {} : { second: plan.second }),
  order: plan.order,
});
