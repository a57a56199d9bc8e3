import type { AgendaItemId, DelegationId, MeetingId, ParticipantId } from '@entente/shared/ids';
import type { Channel, LanguageTag, Locale } from '@entente/shared/languages';
import type { FloorPolicy, MeetingKind } from '@entente/shared/meeting-file';
import type { Role } from '@entente/shared/permissions';
import type { Marking, SourceKind } from '@entente/shared/room/records';

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
}

/**
 * Where somebody of the roster stands. `outside` has never been admitted; `left` has been, and may come back without
 * being admitted again; `removed` and `refused` may not. Who waits and leaves the lobby is where they were `before`.
 */
export type Place =
  | { readonly at: 'outside' }
  | { readonly at: 'waiting'; readonly since: number; readonly before: 'outside' | 'removed' }
  | { readonly at: 'inside'; readonly open: readonly SourceKind[] }
  | { readonly at: 'left' }
  | { readonly at: 'refused'; readonly reason?: string | undefined }
  | { readonly at: 'removed' };

export interface Seat {
  readonly person: Person;
  readonly place: Place;
}

export type Floor =
  { readonly policy: 'open' } | { readonly policy: 'chaired'; readonly holder: ParticipantId | null };

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
}

/** The place of a participant; somebody who is not of the roster is a bug of the caller. */
export function seatOf(state: MeetingState, participantId: ParticipantId): Seat {
  const seat = state.roster.get(participantId);
  if (seat === undefined) throw new Error('not of the roster');
  return seat;
}

export const isInside = (state: MeetingState, participantId: ParticipantId): boolean =>
  state.roster.get(participantId)?.place.at === 'inside';

/** What somebody is told who comes to a meeting that is over. */
export const overCode = ({ over }: MeetingState): 'meeting.ended' | 'meeting.cancelled' =>
  over?.by === 'cancellation' ? 'meeting.cancelled' : 'meeting.ended';
