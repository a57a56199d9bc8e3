import { z } from 'zod';

export const MeetingKind = z.enum(['bilateral', 'multilateral', 'briefing']);
export type MeetingKind = z.infer<typeof MeetingKind>;

export const FloorPolicy = z.enum(['open', 'chaired']);
export type FloorPolicy = z.infer<typeof FloorPolicy>;
