import { z } from 'zod';
import { MeetingCard, OwnPlate } from './protocol/handshake.ts';

/**
 * A participant's right to one seat: answer of redeem, of `POST /api/seats/:meetingId/renew` and, for an organiser's own
 * seat, of `POST /api/meetings/:meetingId/seat`. See `api.ts` for the rest of the HTTP side.
 */
export const SeatGrant = z.object({
  token: z.string(),
  expiresAt: z.number(),
  meeting: MeetingCard,
  you: OwnPlate,
});
export type SeatGrant = z.infer<typeof SeatGrant>;
