import { HeardLevel } from '../features/hearing-guard/heard-level.tsx';
import { HearingPanel, type HearingChange } from '../features/hearing-guard/hearing-panel.tsx';
import { ownListening } from '../views/own-listening.ts';
import type { Seat } from './seat.ts';
import { useHeardLevel } from './use-heard-level.ts';
import { useStore } from './use-store.ts';

/** How one hears, beside the devices: it takes effect at once and is kept for the next meeting. */
export function HearingSection({ seat }: { readonly seat: Seat }) {
  const heard = useHeardLevel(seat);
  const own = ownListening(useStore(seat.preferences));
  const change = ({ tone, ...rest }: HearingChange): void => {
    seat.preferences.choose({ ...rest, ...tone });
  };
  return <HearingPanel {...own} heard={<HeardLevel {...heard} />} onChange={change} />;
}
