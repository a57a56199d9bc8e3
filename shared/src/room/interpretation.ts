import { z } from 'zod';
import { BoothId, ParticipantId, RoomId } from '../ids.ts';
import { Assignment, BoothKind, Carries, Line, Shift } from '../interpretation.ts';
import { Channel, LanguageTag } from '../languages.ts';

/** Where something is: the plenary, or a side room by its id. */
const Where = z.union([z.literal('plenary'), RoomId]);

/** Who speaks now in a room, and in which language as far as that was told. Nobody: no `participantId`. */
const SpeakerRecord = z.object({
  kind: z.literal('speaker'),
  id: Where,
  participantId: ParticipantId.optional(),
  language: LanguageTag.optional(),
});
export type SpeakerRecord = z.infer<typeof SpeakerRecord>;

/** Which language somebody in the room has told to speak. Without one it is the first working language of theirs. */
const SpokenRecord = z.object({ kind: z.literal('spoken'), id: ParticipantId, language: LanguageTag });

/** What a channel of a room carries now, seen by everybody in that room. */
const ChannelRecord = z.object({
  kind: z.literal('channel'),
  /** The room and the language, joined by a full stop. */
  id: z.string(),
  room: Where,
  language: LanguageTag,
  carries: Carries,
  /** Who is on air, and of which booth; only while interpreted. */
  interpreter: ParticipantId.optional(),
  boothId: BoothId.optional(),
  /** The language that the interpreter hears: that of who speaks, or of the channel in between. */
  from: LanguageTag.optional(),
});
export type ChannelRecord = z.infer<typeof ChannelRecord>;

/** A sign-language interpreter who is on air: whose camera the channel of pictures is. Seen by everybody in that room. */
const SignRecord = z.object({
  kind: z.literal('sign'),
  /** The room and the language, joined by a full stop. */
  id: z.string(),
  room: Where,
  language: LanguageTag,
  boothId: BoothId,
  /** Nobody: the booth is there and off air. */
  interpreter: ParticipantId.optional(),
});
export type SignRecord = z.infer<typeof SignRecord>;

/** The one on air lets another take over, or another asks to; `by` asked. It ends by itself at `until`. */
export const Handover = z.object({
  from: ParticipantId,
  to: ParticipantId,
  by: ParticipantId,
  until: z.number(),
});
export type Handover = z.infer<typeof Handover>;

/** An interpreter at the console of a booth. */
const BoothSeat = z.object({
  participantId: ParticipantId,
  /** What is heard: the floor, or another channel as relay. */
  incoming: Channel,
  /** The channel that is spoken to when on air. */
  outgoing: LanguageTag,
  /** Time on air today without the stretch that runs now, ms. */
  airMs: z.number(),
  /** A line that is held open now. */
  line: Line.optional(),
});
export type BoothSeat = z.infer<typeof BoothSeat>;

/**
 * A booth as interpreters, chairs and organisers see it. `away`: it went along into a side room, of which nothing else is
 * told; then nobody is seated. Those in that room see it whole, in the audience of the room.
 */
const BoothRecord = z.object({
  kind: z.literal('booth'),
  id: BoothId,
  boothKind: BoothKind,
  language: LanguageTag,
  second: LanguageTag.optional(),
  order: z.number(),
  away: z.literal(true).optional(),
  seats: z.array(BoothSeat),
  /** Who speaks to the channel, which channel, and since when (ms since the epoch). */
  onAir: z.object({ participantId: ParticipantId, outgoing: LanguageTag, since: z.number() }).optional(),
  handover: Handover.optional(),
  /** The booth has told that the sound of who speaks does not suffice for interpretation: since when, and whose. */
  insufficient: z.object({ since: z.number(), speaker: ParticipantId.optional() }).optional(),
  shifts: z.array(Shift),
});
export type BoothRecord = z.infer<typeof BoothRecord>;

/** Who is assigned to what. Seen by interpreters, chairs and organisers, also of those who are not inside. */
const InterpreterRecord = Assignment.extend({
  kind: z.literal('interpreter'),
  id: ParticipantId,
  name: z.string(),
  languages: z.array(LanguageTag),
});
export type InterpreterRecord = z.infer<typeof InterpreterRecord>;

/** A side room asks this booth to come along. Seen by the booth, and by those in the room. */
const BoothCallRecord = z.object({
  kind: z.literal('booth-call'),
  id: BoothId,
  by: ParticipantId,
  room: z.enum(['caucus', 'corridor']),
  until: z.number(),
});
export type BoothCallRecord = z.infer<typeof BoothCallRecord>;

/**
 * A booth that is not in the side room, as those in it see it: whether it could be asked to come along. Of one that could not it
 * is not told where it is.
 */
const BoothOfferRecord = z.object({
  kind: z.literal('booth-offer'),
  id: BoothId,
  boothKind: BoothKind,
  language: LanguageTag,
  second: LanguageTag.optional(),
  order: z.number(),
  isFree: z.boolean(),
});
export type BoothOfferRecord = z.infer<typeof BoothOfferRecord>;

/** How many listen to each channel of a room. Seen by interpreters, chairs and organisers; of a side room by those in it. */
const ListenersRecord = z.object({
  kind: z.literal('listeners'),
  id: Where,
  /** Only channels that somebody listens to; the floor is not among them. */
  channels: z.record(LanguageTag, z.int()),
  /** Channels somebody listens to that carry nothing but a floor in another language: the alarm. */
  uncovered: z.array(LanguageTag),
});
export type ListenersRecord = z.infer<typeof ListenersRecord>;

/** *Slow down*: booths ask who speaks to speak more slowly. To the speaker without a number or a name, until `until`. */
const CueRecord = z.object({
  kind: z.literal('cue'),
  id: z.literal('slow-down'),
  until: z.number(),
});
export type CueRecord = z.infer<typeof CueRecord>;

/** The booth in which the reader sits has asked that, whoever of them did, and it stands until `until`. */
const BoothCueRecord = z.object({
  kind: z.literal('booth-cue'),
  id: BoothId,
  until: z.number(),
});
export type BoothCueRecord = z.infer<typeof BoothCueRecord>;

/** How many booths ask that now; for who presides. Whom they ask is who spoke at the time. */
const SlowDownsRecord = z.object({
  kind: z.literal('slow-downs'),
  id: z.literal('plenary'),
  speaker: ParticipantId,
  booths: z.int(),
});
export type SlowDownsRecord = z.infer<typeof SlowDownsRecord>;

export const interpretationRecords = [
  SpeakerRecord,
  SpokenRecord,
  ChannelRecord,
  SignRecord,
  BoothRecord,
  InterpreterRecord,
  BoothCallRecord,
  BoothOfferRecord,
  ListenersRecord,
  CueRecord,
  BoothCueRecord,
  SlowDownsRecord,
] as const;
