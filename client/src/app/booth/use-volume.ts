import { ownListening } from '../../views/own-listening.ts';
import type { Seat } from '../seat.ts';
import { useStore } from '../use-store.ts';

/** One press of a key. */
const step = 0.05;

export interface Volume {
  /** 0 to 1. */
  readonly now: number;
  readonly set: (volume: number) => void;
  readonly turn: (way: 'up' | 'down') => void;
}

/** How loud the reader hears, kept for the next meeting. */
export function useVolume({ preferences }: Pick<Seat, 'preferences'>): Volume {
  const { volume } = ownListening(useStore(preferences)).listening;
  const set = (wanted: number): void => {
    preferences.choose({ volume: Math.min(1, Math.max(0, Math.round(wanted * 100) / 100)) });
  };
  return {
    now: volume,
    set,
    turn: (way) => {
      set(volume + (way === 'up' ? step : -step));
    },
  };
}
