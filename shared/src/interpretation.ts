import { z } from 'zod';
import { BoothId, ParticipantId } from './ids.ts';
import { LanguageTag } from './languages.ts';

/** A booth of voices gives a channel of sound; one of sign language is seen and gives a channel of pictures. */
export const BoothKind = z.enum(['voice', 'sign']);
export type BoothKind = z.infer<typeof BoothKind>;

/**
 * How well somebody works with a language: `A` the mother tongue, `B` another one interpreted into, `C` one that is only
 * understood. The classification of AIIC.
 */
export const LanguageLevel = z.enum(['A', 'B', 'C']);
export type LanguageLevel = z.infer<typeof LanguageLevel>;

/** A booth as it was laid down. `language` is its outgoing channel A; a booth that works both ways has a `second`, B. */
export const BoothPlan = z.object({
  id: BoothId,
  kind: BoothKind,
  language: LanguageTag,
  second: LanguageTag.optional(),
  /** From 1. */
  order: z.number(),
});
export type BoothPlan = z.infer<typeof BoothPlan>;

/** What makes a person an interpreter of this meeting. */
export const Assignment = z.object({
  /** The booths that this person may serve, one at a time; the first is the usual one. */
  booths: z.array(BoothId),
  /** Chief interpreter: reads and writes to every booth, and plans their shifts. */
  chief: z.boolean(),
  /** On site, behind one connection with everybody of the same station; each is still a person. Absent: remote. */
  station: z.string().optional(),
  /** For the languages of this person; one that is not named counts as `C`. */
  proficiency: z.record(LanguageTag, LanguageLevel),
});
export type Assignment = z.infer<typeof Assignment>;

/** Who is to be at the microphone of a booth, from and until instants in ms since the epoch. */
export const Shift = z.object({ participantId: ParticipantId, from: z.number(), until: z.number() });
export type Shift = z.infer<typeof Shift>;

/** Whom one speaks to off air, while it is held: those of the same booth, the chief interpreter, the organisers as technicians. */
export const Line = z.enum(['boothmate', 'chief', 'technician']);
export type Line = z.infer<typeof Line>;

/**
 * What a channel carries now. `interpreted`: the interpreter on air, who hears the floor; `relay`: one who hears another
 * channel; `direct`: the floor, since who speaks speaks this language; `floor`: the floor, since nobody is on air.
 */
export const Carries = z.enum(['interpreted', 'relay', 'direct', 'floor']);
export type Carries = z.infer<typeof Carries>;

/** How long one works at the microphone before the next takes over, and at most in a day when remote (AIIC), ms. */
export const turnMs = 30 * 60_000;
export const dayMs = 3 * 60 * 60_000;
