import { BoothId, ParticipantId, RoomId } from '@entente/shared/ids';
import { Assignment, Line, Shift } from '@entente/shared/interpretation';
import { Channel, LanguageTag } from '@entente/shared/languages';
import { z } from 'zod';

const of = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });
const who = { participantId: ParticipantId };
const inBooth = { boothId: BoothId, at: z.number() };

/** What happens in booths and channels, as the log keeps it. */
export const interpretationEvents = [
  of('channel-chosen', { ...who, channel: Channel }),
  of('language-spoken', { ...who, language: LanguageTag, at: z.number() }),
  /** Of several open microphones this is the one that is heard now. */
  of('voice-heard', { ...who, at: z.number() }),
  of('interpreter-assigned', { ...who, assignment: Assignment }),
  of('shifts-planned', { boothId: BoothId, shifts: z.array(Shift) }),
  of('console-taken', { ...inBooth, ...who }),
  of('incoming-chosen', { ...inBooth, ...who, channel: Channel }),
  of('outgoing-chosen', { ...inBooth, ...who, language: LanguageTag }),
  of('air-taken', { ...inBooth, ...who, outgoing: LanguageTag }),
  of('air-left', { ...inBooth, ...who }),
  of('handover-asked', {
    ...inBooth,
    ...{ from: ParticipantId, to: ParticipantId, by: ParticipantId },
    until: z.number(),
  }),
  /** `lapsed`: nobody answered in time, or either of the two went. */
  of('handover-ended', { ...inBooth, answer: z.enum(['accepted', 'declined', 'withdrawn', 'lapsed']) }),
  of('line-opened', { ...who, line: Line }),
  of('line-closed', who),
  /** `speaker` is asked to speak more slowly, until `until`. */
  of('slow-down-asked', { ...inBooth, speaker: ParticipantId, until: z.number() }),
  of('slow-down-ended', inBooth),
  of('sound-signalled', { ...inBooth, insufficient: z.boolean(), speaker: ParticipantId.optional() }),
  of('booth-called', { ...inBooth, roomId: RoomId, by: ParticipantId, until: z.number() }),
  of('booth-call-ended', { ...inBooth, answer: z.enum(['accepted', 'declined', 'withdrawn', 'lapsed']) }),
  /** Into a side room, or back to the plenary: null. */
  of('booth-moved', { ...inBooth, roomId: RoomId.nullable() }),
] as const;

export type InterpretationEvent = z.infer<(typeof interpretationEvents)[number]>;
