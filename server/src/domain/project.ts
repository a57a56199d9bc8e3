import type { ParticipantId } from '@entente/shared/ids';
import type { Audience } from '@entente/shared/protocol/events';
import type { MeetingCard, OwnPlate, Standing } from '@entente/shared/protocol/handshake';
import type { StageLimit } from '@entente/shared/quality';
import { recordSet, type RecordSet } from '@entente/shared/room/ops';
import type { RoomRecord } from '@entente/shared/room/records';
import {
  seatOf,
  type Definition,
  type Floor,
  type MeetingState,
  type PictureLimits,
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
        floorRecord(state.floor),
        ...limitRecords(state.limits).everyone,
        ...[...state.roster.values()].flatMap((seat) => participantRecord(seat) ?? []),
      ]);
    case 'chair':
    case 'secretariat':
      return recordSet([
        ...[...state.roster.values()].flatMap((seat) => guestRecord(seat) ?? []),
        ...limitRecords(state.limits).people,
      ]);
    case 'booth':
      return recordSet([]);
    default:
      return recordSet([]);
  }
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
    ...(delegationId === undefined ? [] : ([`delegation:${delegationId}`] as const)),
  ];
}

/** Every audience that can exist in this meeting. */
export function allAudiences(definition: Definition): readonly Audience[] {
  return [
    'public',
    'chair',
    'secretariat',
    'booth',
    ...definition.delegations.map(({ id }) => `delegation:${id}` as const),
  ];
}

/** What stands in the invitation, and so may be known before admission. */
export function meetingCard({ definition }: MeetingState): MeetingCard {
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
  };
}

/** A participant's own name plate and standing. */
export function ownView(
  state: MeetingState,
  participantId: ParticipantId,
): { you: OwnPlate; standing: Standing; reason?: string | undefined } {
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
  };
}

/** Remembers what a function made of an object, as long as the object lives. */
function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
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

const fixedRecords = once((definition: Definition): readonly RoomRecord[] => [
  ...definition.delegations.map((delegation) => ({ kind: 'delegation' as const, ...delegation })),
  ...definition.agenda.map((item) => ({ kind: 'agenda-item' as const, ...item })),
]);

const floorRecord = once((floor: Floor): RoomRecord => ({
  kind: 'floor',
  id: 'floor',
  policy: floor.policy,
  holder: floor.policy === 'chaired' ? (floor.holder ?? undefined) : undefined,
}));

/** [QUA-3] That a person's pictures are limited tells of that person's line: it is for those who preside. */
const limitRecords = once(({ everyone, people }: PictureLimits) => {
  const record = (id: 'everyone' | ParticipantId, limit: StageLimit): RoomRecord => ({
    ...{ kind: 'stage-limit', id, limit },
  });
  return {
    everyone: everyone === 'full' ? [] : [record('everyone', everyone)],
    people: [...people].map(([id, limit]) => record(id, limit)),
  };
});

const participantRecord = once(({ person, place }: Seat): RoomRecord | null => {
  if (place.at !== 'inside') return null;
  const { id, name, title, role, delegationId, languages } = person;
  return {
    ...{ kind: 'participant', id, name, title, role, delegationId },
    languages: [...languages],
    open: [...place.open],
  };
});

const guestRecord = once(({ person, place }: Seat): RoomRecord | null => {
  if (place.at === 'inside') return null;
  const { id, name, title, role, delegationId } = person;
  return {
    ...{ kind: 'guest', id, name, title, role, delegationId },
    standing: place.at === 'outside' ? 'expected' : place.at,
    since: place.at === 'waiting' ? place.since : undefined,
  };
});
