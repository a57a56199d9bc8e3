import { z } from 'zod';
import { IncidentReport } from '../../acoustic-incident.ts';
import { BoothId, ParticipantId } from '../../ids.ts';
import { Assignment, Line, Shift } from '../../interpretation.ts';
import { Channel, LanguageTag } from '../../languages.ts';
import { command } from '../command.ts';

const nothing = z.strictObject({});

/** Listening, and saying which language is spoken. */
export const listening = {
  /** *Listen to*: the floor, or a language. Kept across reconnection, reload and another tab. */
  'channel.listen': command({
    permission: 'receive',
    standing: 'inside',
    input: z.strictObject({ channel: Channel }),
    output: nothing,
  }),
  /** The page kept a sudden peak or feedback from the ear: for the record, once for all who heard it. */
  'hearing.incident': command({
    permission: 'receive',
    standing: 'inside',
    input: IncidentReport,
    output: nothing,
  }),
  /** Which language somebody speaks from now on: oneself, or as interpreter or who presides another. */
  'speech.set-language': command({
    permission: 'attend',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId, language: LanguageTag }),
    output: nothing,
  }),
};

/** The console of a booth. Everything is about the booth that the interpreter sits in. */
export const booth = {
  /** Sits down at the console of another booth that one is assigned to; not while on air. */
  'booth.sit': command({
    permission: 'interpret',
    standing: 'inside',
    input: z.strictObject({ boothId: BoothId }),
    output: nothing,
  }),
  /** *On air*: one's microphone reaches the channel. `as`: for somebody of the same station. */
  'air.take': command({
    permission: 'interpret',
    standing: 'inside',
    input: z.strictObject({ as: ParticipantId.optional() }),
    output: nothing,
  }),
  /** Off air. */
  'air.leave': command({ permission: 'interpret', standing: 'inside', input: nothing, output: nothing }),
  /** *Incoming*: what is heard, the floor or a channel as relay. */
  'booth.incoming': command({
    permission: 'interpret',
    standing: 'inside',
    input: z.strictObject({ channel: Channel }),
    output: nothing,
  }),
  /** *Outgoing*: which of the booth's two channels is spoken to; on air too. */
  'booth.outgoing': command({
    permission: 'interpret',
    standing: 'inside',
    input: z.strictObject({ language: LanguageTag }),
    output: nothing,
  }),
  /** *Hand over*: the one on air asks `to` to take over; another asks to take over from the one on air. */
  'handover.ask': command({
    permission: 'interpret',
    standing: 'inside',
    input: z.strictObject({ to: ParticipantId.optional() }),
    output: nothing,
  }),
  /** *Accept*, by whichever of the two was asked: the switch happens at once. */
  'handover.accept': command({
    permission: 'interpret',
    standing: 'inside',
    input: nothing,
    output: nothing,
  }),
  /** Takes back what one asked, or declines what one was asked. */
  'handover.cancel': command({
    permission: 'interpret',
    standing: 'inside',
    input: nothing,
    output: nothing,
  }),
  /** Hands over to `to` without asking or, by who is not on air, takes over without asking. */
  'handover.now': command({
    permission: 'interpret',
    standing: 'inside',
    input: z.strictObject({ to: ParticipantId.optional() }),
    output: nothing,
  }),
  /** Speaks off air to boothmates, chief or technician while it is held; null ends it. */
  'line.hold': command({
    permission: 'interpret',
    standing: 'inside',
    input: z.strictObject({ line: Line.nullable() }),
    output: nothing,
  }),
  /** *Slow down*: a calm cue to who speaks, without a name; the number of booths to who presides. */
  'booth.slow-down': command({
    permission: 'interpret',
    standing: 'inside',
    input: nothing,
    output: nothing,
  }),
  /** *Sound insufficient* for interpretation, or no longer so. */
  'booth.sound': command({
    permission: 'interpret',
    standing: 'inside',
    input: z.strictObject({ insufficient: z.boolean() }),
    output: nothing,
  }),
  /** Answers a call into a side room: the whole booth goes, or stays. */
  'booth.answer': command({
    permission: 'interpret',
    standing: 'inside',
    input: z.strictObject({ answer: z.enum(['accept', 'decline']) }),
    output: nothing,
  }),
  /** The booth goes back to the plenary. */
  'booth.return': command({ permission: 'interpret', standing: 'inside', input: nothing, output: nothing }),
};

/** Booths from the side of those whom they serve, and of those who plan. */
export const boothPlanning = {
  /** Asks a booth to come along into the side room that one is in. */
  'booth.call': command({
    permission: 'confer',
    standing: 'inside',
    input: z.strictObject({ boothId: BoothId }),
    output: nothing,
  }),
  /** Takes the call back or, if the booth is there, lets it go. */
  'booth.dismiss': command({
    permission: 'confer',
    standing: 'inside',
    input: z.strictObject({ boothId: BoothId }),
    output: nothing,
  }),
  /** Assigns an interpreter to booths; by organisers and the chief interpreter. */
  'interpreter.assign': command({
    permission: 'roster',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId, ...Assignment.shape }),
    output: nothing,
  }),
  /** Plans the shifts of a booth anew, in the order of time; by organisers and the chief interpreter. */
  'booth.plan': command({
    permission: 'roster',
    standing: 'inside',
    input: z.strictObject({ boothId: BoothId, shifts: z.array(Shift).max(200) }),
    output: nothing,
  }),
};
