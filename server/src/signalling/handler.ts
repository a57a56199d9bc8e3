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
import { ok, type Result } from '@entente/shared/result';
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
export function decided<N extends CommandName, O>(
  { name, caller: { participantId, room }, commandId, ifSeq }: Asked<N>,
  decide: (state: MeetingState, now: number) => Decision<O>,
): Promise<Answer<O>> {
  return room.commit({
    ...{ actor: { by: 'participant', participantId }, commandId, ifSeq },
    decide: asStanding(name, participantId, decide),
  });
}

/**
 * As `decided`, in nobody's name: the log keeps what was told and not by whom. A repeat acts once as long as the server lives;
 * after that the rule itself has to take it for the same.
 */
export function decidedUnnamed<N extends CommandName, O>(
  { name, caller: { participantId, room }, commandId, ifSeq }: Asked<N>,
  decide: (state: MeetingState, now: number) => Decision<O>,
): Promise<Answer<O>> {
  return room.once(participantId, commandId, async () => {
    const answer = await room.commit({
      ...{ actor: { by: 'server' }, ifSeq },
      decide: asStanding(name, participantId, decide),
    });
    return answer.ok ? ok(answer.value.output) : answer;
  });
}

const asStanding =
  <O>(
    name: CommandName,
    participantId: ParticipantId,
    decide: (state: MeetingState, now: number) => Decision<O>,
  ) =>
  (state: MeetingState, now: number): Decision<O> =>
    rows[name].standing === 'inside' && !isInside(state, participantId)
      ? refuse('admission.required')
      : decide(state, now);
