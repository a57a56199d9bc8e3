import type { RecordSet } from '@entente/shared/room/ops';
import type {
  AgendaItemRecord,
  DelegationRecord,
  FloorRecord,
  GuestRecord,
  MeetingRecord,
  ParticipantRecord,
  StageLimitRecord,
} from '@entente/shared/room/records';

/** The records of a room by kind, in the order in which they are shown. */
export interface RoomView {
  readonly meeting: MeetingRecord | null;
  readonly floor: FloorRecord;
  /** By order of protocol. */
  readonly delegations: readonly DelegationRecord[];
  readonly participants: readonly ParticipantRecord[];
  readonly agenda: readonly AgendaItemRecord[];
  /** Those of the roster who are not inside; empty for who may not know. */
  readonly guests: readonly GuestRecord[];
  /** How far pictures are limited, for `everyone` and, for who may know, for single people. */
  readonly limits: readonly StageLimitRecord[];
}

export function roomView(records: RecordSet): RoomView {
  let meeting: MeetingRecord | null = null;
  let floor: FloorRecord = { kind: 'floor', id: 'floor', policy: 'open' };
  const delegations: DelegationRecord[] = [];
  const participants: ParticipantRecord[] = [];
  const agenda: AgendaItemRecord[] = [];
  const guests: GuestRecord[] = [];
  const limits: StageLimitRecord[] = [];
  for (const record of records.values())
    switch (record.kind) {
      case 'meeting':
        meeting = record;
        break;
      case 'floor':
        floor = record;
        break;
      case 'delegation':
        delegations.push(record);
        break;
      case 'participant':
        participants.push(record);
        break;
      case 'agenda-item':
        agenda.push(record);
        break;
      case 'guest':
        guests.push(record);
        break;
      case 'stage-limit':
        limits.push(record);
        break;
    }
  delegations.sort((a, b) => a.order - b.order);
  agenda.sort((a, b) => a.order - b.order);
  return { meeting, floor, delegations, participants, agenda, guests, limits };
}
