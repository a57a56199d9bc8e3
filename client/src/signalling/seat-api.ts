import type { MeetingId } from '@entente/shared/ids';
import { MeetingEnding } from '@entente/shared/meeting-ending';
import { SeatGrant } from '@entente/shared/seat-grant';
import { call } from './http-call.ts';

/**
 * The server's HTTP routes for who takes part, typed. Apart from those for organisers: whoever follows a personal link
 * waits for no more of the contract than this.
 */
export const seatApi = {
  redeem: (token: string) => call('POST', 'invitations/redeem', { answer: SeatGrant, body: { token } }),
  renewSeat: (meeting: MeetingId) => call('POST', `seats/${meeting}/renew`, { answer: SeatGrant }),
  ending: (meeting: MeetingId) => call('GET', `seats/${meeting}/ending`, { answer: MeetingEnding }),
};
