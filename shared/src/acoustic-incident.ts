import { z } from 'zod';
import { ParticipantId } from './ids.ts';
import { LanguageTag } from './languages.ts';

/** `peak`: so sudden and loud that it hurts; `feedback`: a tone that a loudspeaker and a microphone drive up. */
export const IncidentKind = z.enum(['peak', 'feedback']);
export type IncidentKind = z.infer<typeof IncidentKind>;

/** What a sound was: somebody's microphone, or a channel. */
export const IncidentSource = z.union([
  z.strictObject({ participantId: ParticipantId }),
  z.strictObject({ channel: LanguageTag }),
]);
export type IncidentSource = z.infer<typeof IncidentSource>;

/** A sound that the page of a listener kept from the ear. `level`: how loud it came, dB relative to full scale, at most 0. */
export const IncidentReport = z.strictObject({
  kind: IncidentKind,
  level: z.int().min(-120).max(0),
  from: IncidentSource,
});
export type IncidentReport = z.infer<typeof IncidentReport>;
