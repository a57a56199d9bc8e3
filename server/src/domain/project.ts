import { BoothId, DelegationId, ParticipantId, RoomId, type DocumentId } from '@entente/shared/ids';
import type { Audience } from '@entente/shared/protocol/events';
import type { MeetingCard, OwnCorrection, OwnPlate, Standing } from '@entente/shared/protocol/handshake';
import { recordSet, type RecordSet } from '@entente/shared/room/ops';
import type { RoomRecord } from '@entente/shared/room/records';
import { once } from './once.ts';
import { documentRecords } from './project-documents.ts';
import {
  boothAudienceOf,
  boothCueRecords,
  boothRecords,
  callRecords,
  cuedPeople,
  cueRecords,
  interpreterRecords,
  listenersRecords,
  roomChannels,
  slowDownRecords,
} from './interpretation/project.ts';
import { isChief } from './interpretation/booths.ts';
import { kept } from './interpretation/kept.ts';
import { soundRecords } from './interpretation/sound-records.ts';
import { guestRecords } from './project-guests.ts';
import { limitRecords } from './project-limits.ts';
import { box } from './project-messages.ts';
import { recordingFaultRecords, recordingRecords } from './recording/project.ts';
import {
  awayRecord,
  caucusRecords,
  recallRecord,
  roomAudiences,
  roomAudiencesOf,
  roomRecords,
} from './project-side-rooms.ts';
import {
  seatOf,
  type AgendaEntry,
  type Definition,
  type Floor,
  type MeetingState,
  type Seat,
} from './state.ts';

/**
 * The only place that knows secrecy: what an audience may see of the state. Records of what did not change are the same
 * objects as before, so that a difference costs little.
 */
export function project(state: MeetingState, audience: Audience): RecordSet {
  switch (audience) {
    case 'public':
      return recordSet([
        meetingRecords[state.phase](state.definition),
        ...fixedRecords(state.definition),
        ...state.agenda.map(agendaRecord),
        floorRecord(state.floor),
        ...(state.recall === null ? [] : [recallRecord(state.recall)]),
        ...limitRecords.everyone(state),
        ...recordingRecords(state),
        ...kept(state.definition, audience, roomChannels(state, 'plenary')),
        ...[...state.roster.values()].flatMap((seat) => participantRecord(seat) ?? []),
        ...documentRecords(state, audience),
        ...box(state, audience).values(),
      ]);
    case 'chair':
      return recordSet([
        ...guestRecords(state),
        ...limitRecords.people(state),
        ...plenaryBooths(state),
        ...slowDownRecords(state),
      ]);
    case 'secretariat':
      return recordSet([
        ...guestRecords(state),
        ...limitRecords.people(state),
        ...plenaryBooths(state),
        ...slowDownRecords(state),
        ...recordingFaultRecords(state),
        ...documentRecords(state, audience),
        ...box(state, audience).values(),
      ]);
    case 'booth':
      return recordSet([
        ...plenaryBooths(state),
        ...soundRecords(state, 'plenary'),
        ...documentRecords(state, audience),
      ]);
    case 'chief':
      return box(state, audience);
    default:
      return recordsOfGroup(state, audience);
  }
}

/** A delegation, a side room, a booth, or one person: what was written to them, and what else concerns them alone. */
function recordsOfGroup(
  state: MeetingState,
  audience: Exclude<Audience, 'public' | 'chair' | 'secretariat' | 'booth' | 'chief'>,
): RecordSet {
  const id = audience.slice(audience.indexOf(':') + 1);
  const written = box(state, audience);
  if (audience.startsWith('room:')) return recordSet(roomRecords(state, RoomId.parse(id)));
  if (audience.startsWith('booth:'))
    return recordSet([...boothGroupRecords(state, BoothId.parse(id)), ...written.values()]);
  if (audience.startsWith('participant:')) {
    const cue = cueRecords(state, ParticipantId.parse(id));
    return cue.length === 0 ? written : recordSet([...cue, ...written.values()]);
  }
  const others = [...caucusRecords(state, DelegationId.parse(id)), ...documentRecords(state, audience)];
  return others.length === 0 ? written : recordSet([...others, ...written.values()]);
}

/** [DOC-1] Whether somebody may read a document now: it is in the state of an audience that they belong to. */
export const readsDocument = (
  state: MeetingState,
  participantId: ParticipantId,
  documentId: DocumentId,
): boolean =>
  audiencesOf(state, participantId).some((audience) =>
    documentRecords(state, audience).some(({ id }) => id === documentId),
  );

/**
 * What those who sit in a booth are told alone: calls to it, that it has asked who speaks to slow down and, in a side room,
 * the sound of who speaks there.
 */
function boothGroupRecords(state: MeetingState, boothId: BoothId): RoomRecord[] {
  const room = state.interpretation.booths.get(boothId)?.room ?? 'plenary';
  return [
    ...callRecords(state, boothId),
    ...boothCueRecords(state, boothId),
    ...(room === 'plenary' ? [] : soundRecords(state, room)),
  ];
}

/** The audiences that a participant belongs to. [SEC-1] nobody who is not inside belongs to any. */
export function audiencesOf(state: MeetingState, participantId: ParticipantId): readonly Audience[] {
  const seat = state.roster.get(participantId);
  if (seat?.place.at !== 'inside') return [];
  const { role, delegationId } = seat.person;
  return [
    'public',
    ...(role === 'chair' ? (['chair'] as const) : []),
    ...(role === 'organiser' ? (['secretariat'] as const) : []),
    ...(role === 'interpreter' ? (['booth'] as const) : []),
    ...(isChief(state, participantId) ? (['chief'] as const) : []),
    ...(delegationId === undefined ? [] : ([`delegation:${delegationId}`] as const)),
    ...roomAudiencesOf(state, seat),
    ...boothAudience(state, participantId),
    ...personal(state).filter((own) => own === `participant:${participantId}`),
  ];
}

/** Every audience that there is now. One of a single person there is only once something was written to or by them alone. */
export function allAudiences(state: MeetingState): readonly Audience[] {
  return [
    'public',
    'chair',
    'secretariat',
    'booth',
    'chief',
    ...state.definition.delegations.map(({ id }) => `delegation:${id}` as const),
    ...roomAudiences(state),
    ...state.definition.booths.map(({ id }) => `booth:${id}` as const),
    ...personal(state),
  ];
}

/** Those of single people: who was written to, or has a cue. */
const personal = once((state: MeetingState): readonly Audience[] => [
  ...new Set([
    ...[...state.messages.boxes.keys()].filter((audience) => audience.startsWith('participant:')),
    ...cuedPeople(state).map((id) => `participant:${id}` as const),
  ]),
]);

function boothAudience(state: MeetingState, participantId: ParticipantId): Audience[] {
  const boothId = boothAudienceOf(state, participantId);
  return boothId === null ? [] : [`booth:${boothId}`];
}

/** [SEC-4] What interpreters and those who preside see of the booths; of one in a side room only that it is away. */
const plenaryBooths = (state: MeetingState) =>
  kept(state.definition, 'booths', [
    ...boothRecords(state, 'plenary', { withAway: true }),
    ...listenersRecords(state, 'plenary'),
    ...interpreterRecords(state),
  ]);

/** What stands in the invitation, and so may be known before admission. */
export function meetingCard({ definition, recording }: MeetingState): MeetingCard {
  const { id, title, kind, start, timeZone, workingLanguages, channels, marking } = definition;
  return {
    id,
    title,
    kind,
    start,
    timeZone,
    workingLanguages: [...workingLanguages],
    channels: [...channels],
    marking,
    ...(recording.at === 'on' ? { recording: true } : {}),
  };
}

/** What somebody may know of their own place: name plate, standing, and what became of a correction. */
export interface OwnView {
  readonly you: OwnPlate;
  readonly standing: Standing;
  readonly reason?: string | undefined;
  readonly since?: number | undefined;
  readonly correction?: OwnCorrection | undefined;
}

/** A participant's own name plate and standing. */
export function ownView(state: MeetingState, participantId: ParticipantId): OwnView {
  const { person, place } = seatOf(state, participantId);
  const delegation = state.definition.delegations.find(({ id }) => id === person.delegationId);
  const { id, name, title, role, locale, languages } = person;
  return {
    you: {
      ...{ id, name, title, role, locale, languages: [...languages] },
      delegation: delegation && {
        officialName: delegation.officialName,
        shortName: delegation.shortName,
        code: delegation.code,
        emblem: delegation.emblem,
      },
    },
    standing: place.at,
    reason: place.at === 'refused' ? place.reason : undefined,
    since: place.at === 'waiting' ? place.since : undefined,
    correction: ownCorrection(state, participantId),
  };
}

function ownCorrection(state: MeetingState, participantId: ParticipantId): OwnCorrection | undefined {
  const correction = state.corrections.get(participantId);
  return correction && { at: correction.at, name: correction.name, title: correction.title };
}

const meetingRecordIn = (phase: MeetingState['phase']) =>
  once((definition: Definition): RoomRecord => {
    const { id, title, kind, start, timeZone, workingLanguages, channels, marking } = definition;
    return {
      ...{ kind: 'meeting', id, title, meetingKind: kind, start, timeZone, marking, phase },
      workingLanguages: [...workingLanguages],
      channels: [...channels],
    };
  });

const meetingRecords = { open: meetingRecordIn('open'), ended: meetingRecordIn('ended') };

const fixedRecords = once((definition: Definition): readonly RoomRecord[] =>
  definition.delegations.map((delegation) => ({ kind: 'delegation' as const, ...delegation })),
);

const agendaRecord = once(({ id, order, title, minutes, closed, progress }: AgendaEntry): RoomRecord => ({
  ...{ kind: 'agenda-item', id, order, title, minutes, ...progress },
  ...(closed === true ? { closed } : {}),
}));

const floorRecord = once((floor: Floor): RoomRecord => ({
  kind: 'floor',
  id: 'floor',
  policy: floor.policy,
  holder: floor.policy === 'chaired' ? (floor.holder ?? undefined) : undefined,
}));

const participantRecord = once((seat: Seat): RoomRecord | null => {
  const { person, place, order } = seat;
  if (place.at !== 'inside') return null;
  if (place.roomId !== undefined) return awayRecord(seat);
  const { id, name, title, role, delegationId, languages } = person;
  return {
    ...{ kind: 'participant', id, order, name, title, role, delegationId },
    languages: [...languages],
    open: [...place.open],
  };
});
