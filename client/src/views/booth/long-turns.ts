import type { RoomView } from '../room-view.ts';
import { namesIn } from './console.ts';
import { turnOf, type Stretch } from './turn.ts';

/** Somebody on air whose turn or day ends or is over. */
export interface LongTurn {
  readonly name: string;
  readonly turn: Stretch;
  readonly day: Stretch;
}

/** Who of those on air in the reader's rooms should be relieved, for who organises. */
export function longTurns(room: RoomView, now: number): readonly LongTurn[] {
  const named = namesIn(room);
  return room.interpretation.booths.flatMap(({ onAir, seats }): LongTurn[] => {
    if (onAir === undefined) return [];
    const airMs = seats.find(({ participantId }) => participantId === onAir.participantId)?.airMs ?? 0;
    const { turn, day } = turnOf(now, { since: onAir.since, airMs });
    return turn === 'going' && day === 'going' ? [] : [{ name: named(onAir.participantId).name, turn, day }];
  });
}
