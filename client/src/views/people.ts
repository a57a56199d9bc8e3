import type { ParticipantId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import { permits, type Role } from '@entente/shared/permissions';
import type { DelegationRecord, GuestRecord, ParticipantRecord } from '@entente/shared/room/records';
import { mayTellLanguage, speakable } from './interpretation/spoken-languages.ts';
import type { Reader } from './reader.ts';
import type { RoomView } from './room-view.ts';
import { mayAsk } from './whereabouts.ts';

/** One line of the list of participants. */
export interface PersonLine {
  readonly participant: ParticipantRecord;
  readonly delegation: DelegationRecord | undefined;
  readonly isYou: boolean;
  readonly isReconnecting: boolean;
  /** Whether the reader may close this person's microphone, and it is open. */
  readonly canSilence: boolean;
  readonly canRemove: boolean;
  /** Away from the plenary; within a side room: not here. */
  readonly isAway: boolean;
  /** Whether the reader may ask this person for a word. */
  readonly canAsk: boolean;
  /** Which languages the reader may tell that this person speaks; none of oneself, who has a choice of their own. */
  readonly canSpeak: readonly LanguageTag[];
}

const roleOrder: readonly Role[] = ['chair', 'organiser', 'delegate', 'interpreter', 'observer', 'viewer'];

/** Everybody inside: by delegation in order of protocol, then by role, then in the order of the roster. */
export function personLines(
  room: RoomView,
  reader: Reader,
  reconnecting: ReadonlySet<ParticipantId>,
): PersonLine[] {
  const order = new Map(room.delegations.map((delegation, index) => [delegation.id, { delegation, index }]));
  const of = (person: ParticipantRecord) =>
    person.delegationId === undefined ? undefined : order.get(person.delegationId);
  const rank = (person: ParticipantRecord): number =>
    (of(person)?.index ?? order.size) * roleOrder.length + roleOrder.indexOf(person.role);
  return room.participants
    .toSorted((a, b) => rank(a) - rank(b) || a.order - b.order)
    .map((participant) => {
      const isYou = participant.id === reader.id;
      return {
        participant,
        delegation: of(participant)?.delegation,
        isYou,
        isReconnecting: reconnecting.has(participant.id),
        canSilence:
          !isYou &&
          participant.away !== true &&
          permits(reader.role, 'silence') &&
          participant.open.includes('microphone'),
        isAway: room.sideRoom === null && participant.away === true,
        canAsk: mayAsk(room, reader, participant),
        canSpeak: !isYou && mayTellLanguage(room, reader, participant) ? speakable(room, participant) : [],
        canRemove: !isYou && permits(reader.role, 'remove') && participant.role !== 'organiser',
      };
    });
}

/** Those who wait in the lobby, longest first. */
export function waitingGuests(room: RoomView): GuestRecord[] {
  return room.guests
    .filter(({ standing }) => standing === 'waiting')
    .toSorted((a, b) => (a.since ?? 0) - (b.since ?? 0));
}
