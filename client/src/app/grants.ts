import type { SeatGrant } from '@entente/shared/seat-grant';
import type { MeetingId } from '@entente/shared/ids';

const kept = new Map<MeetingId, SeatGrant>();

/** Hands a fresh grant from the page that got it to the meeting's page, so that the server is not asked twice. */
export const rememberGrant = (grant: SeatGrant): void => {
  kept.set(grant.meeting.id, grant);
};

/** The grant that was handed over, until it is used. Asking changes nothing: React may render a page more than once. */
export const handedGrant = (meeting: MeetingId): SeatGrant | null => kept.get(meeting) ?? null;

/** To be called when the grant is in use: it is good for one visit, since later ones need a fresh token. */
export const forgetGrant = (meeting: MeetingId): void => {
  kept.delete(meeting);
};
