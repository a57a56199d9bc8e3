import type { ParticipantId } from '@entente/shared/ids';
import type { DocumentRecord } from '@entente/shared/room/documents';
import type { MessageRecord } from '@entente/shared/room/messages';
import type { RecordingFaultRecord, RecordingRecord } from '@entente/shared/room/recording';
import type { RecordSet } from '@entente/shared/room/ops';
import type {
  AgendaItemRecord,
  CaucusRecord,
  CheckRecord,
  CorrectionRecord,
  DelegationRecord,
  FloorRecord,
  GuestRecord,
  MeetingRecord,
  ParticipantRecord,
  RecallRecord,
  SideRoomRecord,
  WordRecord,
  StageLimitRecord,
} from '@entente/shared/room/records';
import { interpretationOf, type Interpretation } from './interpretation/interpretation.ts';

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
  /** The side room that the reader is in; null in the plenary. */
  readonly sideRoom: SideRoomRecord | null;
  /** The caucus of the reader's delegation, while somebody is in it. */
  readonly caucus: CaucusRecord | null;
  /** Requests for a word by the reader and to the reader. */
  readonly words: readonly WordRecord[];
  /** While everybody is called back to the plenary. */
  readonly recall: RecallRecord | null;
  /** All that the reader may read, oldest first. */
  readonly messages: readonly MessageRecord[];
  /** Corrections that wait for an answer, and device checks by person; empty for who may not know. */
  readonly corrections: readonly CorrectionRecord[];
  readonly checks: ReadonlyMap<ParticipantId, CheckRecord>;
  /** How far pictures are limited, for `everyone` and, for who may know, for single people. */
  readonly limits: readonly StageLimitRecord[];
  /** While the plenary is recorded. */
  readonly recording: RecordingRecord | null;
  /** Why the last recording ended by itself; null for who may not know. */
  readonly recordingFault: RecordingFaultRecord | null;
  /** What the reader may read, in the order in which it came. */
  readonly documents: readonly DocumentRecord[];
  readonly interpretation: Interpretation;
}

export function roomView(records: RecordSet): RoomView {
  let meeting: MeetingRecord | null = null;
  let floor: FloorRecord = { kind: 'floor', id: 'floor', policy: 'open' };
  const delegations: DelegationRecord[] = [];
  const participants: ParticipantRecord[] = [];
  const agenda: AgendaItemRecord[] = [];
  const guests: GuestRecord[] = [];
  let sideRoom: SideRoomRecord | null = null;
  let caucus: CaucusRecord | null = null;
  const words: WordRecord[] = [];
  let recall: RecallRecord | null = null;
  const messages: MessageRecord[] = [];
  const corrections: CorrectionRecord[] = [];
  const checks = new Map<ParticipantId, CheckRecord>();
  const limits: StageLimitRecord[] = [];
  let recording: RecordingRecord | null = null;
  let recordingFault: RecordingFaultRecord | null = null;
  const documents: DocumentRecord[] = [];
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
      case 'side-room':
        sideRoom = record;
        break;
      case 'caucus':
        caucus = record;
        break;
      case 'word':
        words.push(record);
        break;
      case 'recall':
        recall = record;
        break;
      case 'message':
        messages.push(record);
        break;
      case 'correction':
        corrections.push(record);
        break;
      case 'check':
        checks.set(record.id, record);
        break;
      case 'stage-limit':
        limits.push(record);
        break;
      case 'recording':
        recording = record;
        break;
      case 'recording-fault':
        recordingFault = record;
        break;
      case 'document':
        documents.push(record);
        break;
      default:
        // The records of interpretation: below.
        break;
    }
  delegations.sort((a, b) => a.order - b.order);
  agenda.sort((a, b) => a.order - b.order);
  messages.sort((a, b) => a.at - b.at);
  documents.sort((a, b) => a.addedAt - b.addedAt);
  return {
    ...{ meeting, floor, delegations, participants, agenda, guests, messages, corrections, checks },
    ...{ sideRoom, caucus, words, recall, limits, documents, recording, recordingFault },
    interpretation: interpretationOf(records),
  };
}
