import type { Assignment, BoothPlan } from '@entente/shared/interpretation';
import type {
  AgendaItemId,
  DelegationId,
  DocumentId,
  MeetingId,
  ParticipantId,
  RoomId,
} from '@entente/shared/ids';
import type { Channel, LanguageTag, Locale } from '@entente/shared/languages';
import type { FloorPolicy, MeetingKind } from '@entente/shared/meeting-kind';
import type { Role } from '@entente/shared/permissions';
import type { Interpretation } from './interpretation/state.ts';
import type { Recording } from './recording/state.ts';
import type { Messages } from './message-boxes.ts';
import type { AgendaStatus, Marking, SourceKind } from '@entente/shared/room/records';
import type {
  DocumentAccess,
  DocumentPurpose,
  DocumentType,
  Statement,
} from '@entente/shared/room/documents';
import type { ConnectionReport, SoundReport } from '@entente/shared/room/device-check';
import type { StageLimit } from '@entente/shared/quality';

/** What was laid down when the meeting was made. */
export interface Definition {
  readonly id: MeetingId;
  readonly kind: MeetingKind;
  readonly title: string;
  /** Local date and time in the official zone, and the same as ms since the epoch. */
  readonly start: string;
  readonly startsAt: number;
  readonly timeZone: string;
  readonly workingLanguages: readonly LanguageTag[];
  readonly channels: readonly Channel[];
  readonly marking: Marking;
  /** Who waits to be admitted: everyone but those who preside, those not trusted, or nobody. */
  readonly lobby: 'everyone' | 'untrusted' | 'nobody';
  readonly floorPolicy: FloorPolicy;
  readonly delegations: readonly Delegation[];
  readonly agenda: readonly AgendaItem[];
  readonly booths: readonly BoothPlan[];
}

export interface Delegation {
  readonly id: DelegationId;
  readonly officialName: string;
  readonly shortName: string;
  readonly code?: string | undefined;
  readonly emblem?: string | undefined;
  readonly order: number;
  readonly votes: boolean;
}

export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly order: number;
  readonly title: string;
  readonly minutes?: number | undefined;
  /** Behind closed doors: never recorded. */
  readonly closed?: boolean | undefined;
}

/**
 * How far an item has got. Its clock runs only while it is `current`: from `since` (ms since the epoch), on top of what
 * was used before (ms).
 */
export type ItemProgress =
  | { readonly status: 'current'; readonly usedMs: number; readonly since: number }
  | { readonly status: Exclude<AgendaStatus, 'current'>; readonly usedMs: number };

/** An item as it stands now; the definition keeps it as it was laid down. */
export interface AgendaEntry extends AgendaItem {
  readonly progress: ItemProgress;
}

export interface Person {
  readonly id: ParticipantId;
  readonly name: string;
  readonly title?: string | undefined;
  readonly role: Role;
  readonly delegationId?: DelegationId | undefined;
  readonly languages: readonly LanguageTag[];
  readonly locale?: Locale | undefined;
  readonly trusted: boolean;
  /** Of an interpreter, as it was laid down; what stands is in `interpretation.assignments`. */
  readonly interpreting?: Assignment | undefined;
}

/**
 * Where somebody of the roster stands. `outside` has never been admitted; `left` has been, and may come back without
 * being admitted again; `removed` and `refused` may not. Who waits and leaves the lobby is where they were `before`.
 */
export type Place =
  | { readonly at: 'outside' }
  | { readonly at: 'waiting'; readonly since: number; readonly before: 'outside' | 'removed' }
  | Inside
  | { readonly at: 'left' }
  | { readonly at: 'refused'; readonly reason?: string | undefined }
  | { readonly at: 'removed' };

/** `roomId` is the side room that one is in, absent in the plenary; so nobody can be in two rooms at once. */
export interface Inside {
  readonly at: 'inside';
  readonly open: readonly SourceKind[];
  readonly roomId?: RoomId | undefined;
  /** Whether the plenary's sound is wanted in the back of a caucus. */
  readonly background?: true | undefined;
}

/** A room beside the plenary. Who is in it is told by the places of the roster, and by nothing else. */
export type SideRoom =
  | { readonly id: RoomId; readonly room: 'caucus'; readonly delegationId: DelegationId }
  | { readonly id: RoomId; readonly room: 'corridor' };

/** `from` asks `to` for a word; `id` is that of the corridor that would open. `until` in ms since the epoch. */
export interface WordRequest {
  readonly id: RoomId;
  readonly from: ParticipantId;
  readonly to: ParticipantId;
  readonly until: number;
}

export interface Seat {
  readonly person: Person;
  readonly place: Place;
  /** Where the person stands on the roster, from 0: within a delegation the order of protocol. */
  readonly order: number;
}

export type Floor =
  { readonly policy: 'open' } | { readonly policy: 'chaired'; readonly holder: ParticipantId | null };

/** What somebody asked to have on the plate instead; `declined` is kept for the asker to see. */
export interface Correction {
  readonly participantId: ParticipantId;
  readonly at: 'asked' | 'declined';
  readonly name: string;
  readonly title?: string | undefined;
}

/** The newest result of each part of somebody's device check. */
export interface DeviceCheck {
  readonly participantId: ParticipantId;
  readonly sound?: SoundReport | undefined;
  /** When the sound was checked; unknown of old ones. */
  readonly soundAt?: number | undefined;
  readonly connection?: ConnectionReport | undefined;
}

/** What a document is; who may read it can change without it. Its bytes lie elsewhere. */
export interface AboutDocument {
  readonly id: DocumentId;
  readonly itemId?: AgendaItemId | undefined;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: DocumentType;
  readonly size: number;
  readonly purpose: DocumentPurpose;
  readonly statement?: Statement | undefined;
  readonly language?: LanguageTag | undefined;
  readonly addedBy?: ParticipantId | undefined;
  readonly addedAt: number;
}

export interface MeetingDocument {
  readonly about: AboutDocument;
  readonly access: DocumentAccess;
}

/** The whole state of one meeting. Immutable: what did not change is the same object as before. */
export interface MeetingState {
  readonly definition: Definition;
  readonly phase: 'open' | 'ended';
  /** Why and since when it is over; null as long as it is not. */
  readonly over: { readonly by: 'end' | 'cancellation'; readonly at: number } | null;
  /** How often it has been edited. */
  readonly revision: number;
  readonly roster: ReadonlyMap<ParticipantId, Seat>;
  readonly floor: Floor;
  readonly sideRooms: ReadonlyMap<RoomId, SideRoom>;
  /** Requests for a word that wait for an answer. */
  readonly words: ReadonlyMap<RoomId, WordRequest>;
  /** Until when (ms since the epoch) everybody is called back to the plenary. */
  readonly recall: { readonly until: number } | null;
  readonly messages: Messages;
  /** In its order. */
  readonly agenda: readonly AgendaEntry[];
  /** Whom the organiser has come to trust, or not, since the meeting was made; others stand as in the file. */
  readonly trust: ReadonlyMap<ParticipantId, boolean>;
  readonly corrections: ReadonlyMap<ParticipantId, Correction>;
  readonly checks: ReadonlyMap<ParticipantId, DeviceCheck>;
  readonly limits: PictureLimits;
  /** When the record was last told of an acoustic incident (ms since the epoch), by its source. */
  readonly incidents: ReadonlyMap<string, number>;
  /** In the order in which they were added. */
  readonly documents: ReadonlyMap<DocumentId, MeetingDocument>;
  readonly interpretation: Interpretation;
  readonly recording: Recording;
}

/** How far pictures are limited, for everybody and for single people; who is not named has no limit of their own. */
export interface PictureLimits {
  readonly everyone: StageLimit;
  readonly people: ReadonlyMap<ParticipantId, StageLimit>;
}

/** The place of a participant; somebody who is not of the roster is a bug of the caller. */
export function seatOf(state: MeetingState, participantId: ParticipantId): Seat {
  const seat = state.roster.get(participantId);
  if (seat === undefined) throw new Error('not of the roster');
  return seat;
}

/** Whether somebody enters without waiting where the lobby is for those not trusted. */
export const isTrusted = (state: MeetingState, { id, trusted }: Person): boolean =>
  state.trust.get(id) ?? trusted;

export const isInside = (state: MeetingState, participantId: ParticipantId): boolean =>
  state.roster.get(participantId)?.place.at === 'inside';

/** What somebody is told who comes to a meeting that is over. */
export const overCode = ({ over }: MeetingState): 'meeting.ended' | 'meeting.cancelled' =>
  over?.by === 'cancellation' ? 'meeting.cancelled' : 'meeting.ended';
