import { AgendaItemId, DelegationId, DocumentId, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { DocumentRecord } from '@entente/shared/room/documents';
import type {
  AgendaItemRecord,
  DelegationRecord,
  GuestRecord,
  ParticipantRecord,
} from '@entente/shared/room/records';
import { noInterpretation } from '../interpretation/interpretation.ts';
import type { RoomView } from '../room-view.ts';

export const idOf = (name: string): ParticipantId => ParticipantId.parse(name);

export function delegation(code: string, order: number): DelegationRecord {
  const shortName = code.toUpperCase();
  return {
    ...{ kind: 'delegation', id: DelegationId.parse(code), officialName: shortName, shortName },
    ...{ code, order, votes: true },
  };
}

export function person(
  name: string,
  of: string | null,
  change: Partial<ParticipantRecord> = {},
): ParticipantRecord {
  return {
    ...{ kind: 'participant', id: idOf(name), name, role: 'delegate', languages: [], open: [], order: 0 },
    ...(of === null ? {} : { delegationId: DelegationId.parse(of) }),
    ...change,
  };
}

export const waiting = (name: string, since: number): GuestRecord => ({
  ...{ kind: 'guest', id: idOf(name), name, role: 'delegate', standing: 'waiting', since },
});

/** The first item of an agenda, still to come, unless changed. Its id is its title. */
export function agendaItem(title: string, change: Partial<AgendaItemRecord> = {}): AgendaItemRecord {
  const id = AgendaItemId.parse(title);
  return { kind: 'agenda-item', id, order: 1, title, status: 'pending', usedMs: 0, ...change };
}

/** A PDF of the meeting for everybody, unless changed. Its id is its title. */
export function documentRecord(title: string, change: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    ...{
      kind: 'document',
      id: DocumentId.parse(title.replaceAll(' ', '-')),
      title,
      fileName: `${title}.pdf`,
    },
    ...{ mediaType: 'application/pdf', size: 120_000, purpose: 'document', access: { to: 'everyone' } },
    addedAt: 0,
    ...change,
  };
}

/** A talk between Viet Nam and France, unless changed. */
export function roomOf(participants: readonly ParticipantRecord[], change: Partial<RoomView> = {}): RoomView {
  return {
    meeting: {
      ...{ kind: 'meeting', id: MeetingId.parse('m'), title: 'Talk', meetingKind: 'bilateral' },
      ...{ start: '2026-12-01T15:00', timeZone: 'UTC', workingLanguages: [], channels: [] },
      ...{ marking: 'none', phase: 'open' },
    },
    floor: { kind: 'floor', id: 'floor', policy: 'open' },
    delegations: [delegation('vn', 1), delegation('fr', 2)],
    participants,
    agenda: [agendaItem('Opening')],
    guests: [],
    ...{ sideRoom: null, caucus: null, words: [], recall: null },
    messages: [],
    corrections: [],
    checks: new Map(),
    ...{ limits: [], recording: null, recordingFault: null },
    documents: [],
    interpretation: noInterpretation,
    ...change,
  };
}

/** The same as a session of many. */
export function session(
  participants: readonly ParticipantRecord[],
  change: Partial<RoomView> = {},
): RoomView {
  const room = roomOf(participants, change);
  return { ...room, meeting: room.meeting && { ...room.meeting, meetingKind: 'multilateral' } };
}
