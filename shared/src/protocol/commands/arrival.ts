import { z } from 'zod';
import { DelegationId, ParticipantId } from '../../ids.ts';
import { PlateWords } from '../../plate-text.ts';
import { ConnectionReport, SoundReport } from '../../room/device-check.ts';
import { command } from '../command.ts';

const nothing = z.strictObject({});

/** What somebody who arrives tells those who admit. In any standing: most of it is told before admission. */
export const arrival = {
  /** The result of a device check. What is given replaces what was told of it before. */
  'check.report': command({
    permission: 'attend',
    standing: 'any',
    input: z
      .strictObject({ sound: SoundReport.optional(), connection: ConnectionReport.optional() })
      .refine(({ sound, connection }) => sound !== undefined || connection !== undefined, 'reports nothing'),
    output: nothing,
  }),
  /** *Ask for a correction* of the words on one's own plate. What stands there already takes the request back. */
  'correction.ask': command({ permission: 'attend', standing: 'any', input: PlateWords, output: nothing }),
};

/** The door, from the side of those who admit: beside `lobby`. */
export const door = {
  /** *Admit delegation NAME*: everybody of it who waits now; says how many that were. */
  'lobby.admit-delegation': command({
    permission: 'admit',
    standing: 'inside',
    input: z.strictObject({ delegationId: DelegationId }),
    output: z.object({ admitted: z.int() }),
  }),
  /** Whether somebody enters without waiting, where the lobby is for those not trusted. */
  'participant.trust': command({
    permission: 'admit',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId, trusted: z.boolean() }),
    output: nothing,
  }),
  /** Puts the words that were asked for on the plate: these words, and no newer ones. */
  'correction.accept': command({
    permission: 'admit',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId, words: PlateWords }),
    output: nothing,
  }),
  'correction.decline': command({
    permission: 'admit',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId }),
    output: nothing,
  }),
};
