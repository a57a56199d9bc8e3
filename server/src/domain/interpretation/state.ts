import type { BoothId, ParticipantId, RoomId } from '@entente/shared/ids';
import type { Assignment, BoothPlan, Line, Shift } from '@entente/shared/interpretation';
import type { Channel, LanguageTag } from '@entente/shared/languages';

/** Where a booth works: the plenary, or the side room that it went along to. */
export type BoothRoom = 'plenary' | RoomId;

/** Who speaks to the channel `outgoing`, since when (ms since the epoch). */
export interface OnAir {
  readonly interpreter: ParticipantId;
  readonly outgoing: LanguageTag;
  readonly since: number;
}

/** `by` asked that `to` take over from `from`; it ends by itself at `until` (ms since the epoch). */
export interface Handover {
  readonly from: ParticipantId;
  readonly to: ParticipantId;
  readonly by: ParticipantId;
  readonly until: number;
}

/** A side room asks a booth to come along. */
export interface BoothCall {
  readonly roomId: RoomId;
  readonly by: ParticipantId;
  readonly until: number;
}

export interface Booth {
  readonly plan: BoothPlan;
  readonly room: BoothRoom;
  readonly onAir: OnAir | null;
  readonly handover: Handover | null;
  readonly slowDown: { readonly speaker: ParticipantId; readonly until: number } | null;
  readonly insufficient: { readonly since: number; readonly speaker?: ParticipantId | undefined } | null;
  readonly call: BoothCall | null;
  readonly shifts: readonly Shift[];
}

/** What an interpreter has set at the console; who has set nothing has the usual, see `consoleOf`. */
export interface Console {
  readonly boothId: BoothId;
  readonly incoming: Channel;
  readonly outgoing: LanguageTag;
  readonly line: Line | null;
}

/** Time on air of one person, ms, without the stretch that runs; and when the last stretch ended. */
export interface AirTime {
  readonly ms: number;
  readonly until: number;
}

/** Everything about languages in one meeting. */
export interface Interpretation {
  /** In their order. */
  readonly booths: ReadonlyMap<BoothId, Booth>;
  readonly assignments: ReadonlyMap<ParticipantId, Assignment>;
  readonly consoles: ReadonlyMap<ParticipantId, Console>;
  readonly airTime: ReadonlyMap<ParticipantId, AirTime>;
  /** What people chose to listen to; who is not named listens to the floor. */
  readonly listening: ReadonlyMap<ParticipantId, Channel>;
  /** The language that somebody speaks, where it is not the first of theirs. */
  readonly spoken: ReadonlyMap<ParticipantId, LanguageTag>;
  /** Whose voice was heard last in a room where several microphones are open. */
  readonly voices: ReadonlyMap<BoothRoom, ParticipantId>;
}
