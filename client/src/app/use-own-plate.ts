import type { PlateCardProps } from '../features/green-room/plate-card.tsx';
import type { SeatBasis } from './seat-basis.ts';
import { useCommand } from './use-command.ts';
import { useStore } from './use-store.ts';

/** One's own plate at this seat, as it is now: a correction shows at once. */
export function useOwnPlate(seat: SeatBasis): PlateCardProps {
  const { you, correction } = useStore(seat.room.state);
  const command = useCommand(seat);
  return {
    you: you ?? seat.grant.you,
    correction,
    onAsk: (words) => void command('correction.ask', words),
  };
}
