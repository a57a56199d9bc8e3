import type { Refusal } from '@entente/shared/errors';
import type { CommandId, MeetingId, ParticipantId } from '@entente/shared/ids';
import {
  contract,
  type CommandInput,
  type CommandInputs,
  type CommandName,
  type CommandOutput,
  type CommandOutputs,
} from '@entente/shared/protocol/contract';
import type { CommandRow } from '@entente/shared/protocol/command';
import type { Result } from '@entente/shared/result';
import type { z } from 'zod';
import { refuse, type Decision } from '../domain/decision.ts';
import { isInside, type MeetingState } from '../domain/state.ts';
import type { FloorMedia } from '../media/floor-media-port.ts';
import type { Probes } from '../media/probes.ts';
import type { Answer, Room } from '../rooms/contract.ts';
import type { QualityBoard } from '../rooms/quality-board.ts';

/** The contract with each row's types bound to its name, so that a generic name keeps input and output a pair. */
export const rows: {
  readonly [N in CommandName]: CommandRow<z.ZodType<CommandInputs[N]>, z.ZodType<CommandOutputs[N]>>;
} = contract;

/** Whom a token speaks for, until when (ms since the epoch), by which session. */
export interface VerifiedParticipant {
  readonly meetingId: MeetingId;
  readonly participantId: ParticipantId;
  readonly sessionId: string;
  readonly expiresAt: number;
}

export type VerifyParticipant = (token: string) => Promise<Result<VerifiedParticipant, Refusal>>;

/** What handlers need of the connection that asks. */
export interface Caller {
  readonly participantId: ParticipantId;
  readonly room: Room;
  readonly media: FloorMedia;
  readonly probes: Probes;
  readonly quality: QualityBoard;
  readonly verify: VerifyParticipant;
  /** Lets the connection live by a newer token. */
  readonly renew: (verified: VerifiedParticipant) => void;
}

/** A command that passed every check. */
export interface Asked<N extends CommandName> {
  readonly name: N;
  readonly caller: Caller;
  readonly commandId: CommandId;
  readonly ifSeq: number | undefined;
  readonly input: CommandInput<N>;
}

export type Handler<N extends CommandName> = (asked: Asked<N>) => Promise<Answer<CommandOutput<N>>>;

/** One handler for each of these commands; a missing one does not compile. */
export type Handlers<N extends CommandName> = { readonly [Name in N]: Handler<Name> };

/**
 * Commits what a rule decides, in the caller's name. Standing is asked for once more on the newest decided state: who is
 * being sent out at this moment acts no more.
 */
export const decided = <N extends CommandName, O>(asked: Asked<N>, decide: Rule<O>): Promise<Answer<O>> =>
  committed(asked, { decide, isUnnamed: false });

/**
 * As `decided`, in nobody's name: the log keeps what was told and not by whom. After a restart it is the rule that has to take
 * a repeat for the same.
 */
export const decidedUnnamed = <N extends CommandName, O>(
  asked: Asked<N>,
  decide: Rule<O>,
): Promise<Answer<O>> => committed(asked, { decide, isUnnamed: true });

type Rule<O> = (state: MeetingState, now: number) => Decision<O>;

function committed<N extends CommandName, O>(
  { name, caller: { participantId, room }, commandId, ifSeq }: Asked<N>,
  { decide, isUnnamed }: { readonly decide: Rule<O>; readonly isUnnamed: boolean },
): Promise<Answer<O>> {
  const needsInside = rows[name].standing === 'inside';
  return room.commit({
    ...{ actor: { by: 'participant', participantId }, commandId, ifSeq, isUnnamed },
    decide: (state, now) =>
      needsInside && !isInside(state, participantId) ? refuse('admission.required') : decide(state, now),
  });
}
