import { z } from 'zod';

/** `GET /api/seats/:meetingId/ending`: what somebody who was there is told at the end. `by`: the name of who ended it. */
export const MeetingEnding = z.object({ lastedMs: z.number().nullable(), by: z.string().nullable() });
export type MeetingEnding = z.infer<typeof MeetingEnding>;
