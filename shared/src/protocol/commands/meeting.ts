import { z } from 'zod';
import { ParticipantId, RoomId } from '../../ids.ts';
import { FloorPolicy } from '../../meeting-kind.ts';
import { SourceKind } from '../../room/records.ts';
import { command } from '../command.ts';
import { Standing } from '../handshake.ts';

const nothing = z.strictObject({});

/** Being in the meeting. */
export const attendance = {
  /** *Join*: asks to come in. Ends `inside` or `waiting`; whoever is inside already stays so. */
  'meeting.enter': command({
    permission: 'attend',
    standing: 'any',
    input: nothing,
    output: z.object({ standing: Standing }),
  }),
  /** *Leave*: gives up seat and sources at once, without the grace period. */
  'meeting.leave': command({ permission: 'attend', standing: 'any', input: nothing, output: nothing }),
  /** *End meeting*, for all and for good. */
  'meeting.end': command({ permission: 'end', standing: 'inside', input: nothing, output: nothing }),
  /** Brings a fresh token to an open connection, before the old one expires. */
  'session.renew': command({
    permission: 'attend',
    standing: 'any',
    input: z.strictObject({ token: z.string().max(4096) }),
    output: z.object({ expiresAt: z.number() }),
  }),
};

/** The lobby, from the side of those who admit. */
export const lobby = {
  /** *Admit NAME*: lets one person who waits come in. */
  'lobby.admit': command({
    permission: 'admit',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId }),
    output: nothing,
  }),
  /** *Refuse NAME*, with a reason that the person is shown. */
  'lobby.refuse': command({
    permission: 'admit',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId, reason: z.string().trim().max(300).optional() }),
    output: nothing,
  }),
  /** *Admit all* who wait now; says how many that were. */
  'lobby.admit-all': command({
    permission: 'admit',
    standing: 'inside',
    input: nothing,
    output: z.object({ admitted: z.int() }),
  }),
};

/** Who sends, and who may. */
export const floor = {
  /**
   * Opens one's own microphone, camera or screen. Nobody can open another's. `roomId` is the side room that it is meant
   * for, left out for the plenary: it never opens in another room than the one meant.
   */
  'source.open': command({
    permission: 'send',
    standing: 'inside',
    input: z.strictObject({ source: SourceKind, roomId: RoomId.optional() }),
    output: nothing,
  }),
  /** Closes one's own microphone, camera or screen. */
  'source.close': command({
    permission: 'send',
    standing: 'inside',
    input: z.strictObject({ source: SourceKind }),
    output: nothing,
  }),
  /** Closes another's microphone, camera or screen. */
  'participant.silence': command({
    permission: 'silence',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId, source: SourceKind }),
    output: nothing,
  }),
  /** Sends somebody out; a removed person comes back only through the lobby. */
  'participant.remove': command({
    permission: 'remove',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId }),
    output: nothing,
  }),
  /** Gives the floor to one participant, taking it from whoever had it. */
  'floor.give': command({
    permission: 'preside',
    standing: 'inside',
    input: z.strictObject({ participantId: ParticipantId }),
    output: nothing,
  }),
  /** Takes the floor from its holder, whose microphone closes. */
  'floor.withdraw': command({ permission: 'preside', standing: 'inside', input: nothing, output: nothing }),
  /** Chooses between the open and the chaired floor. */
  'floor.set-policy': command({
    permission: 'preside',
    standing: 'inside',
    input: z.strictObject({ policy: FloorPolicy }),
    output: nothing,
  }),
};
