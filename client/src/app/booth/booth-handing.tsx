import { HandingPanel } from '../../features/booth/handing-panel.tsx';
import type { ConsoleView, Handing } from '../../views/booth/console.ts';
import type { Seat } from '../seat.ts';
import { useNow } from '../use-now.ts';
import { useStore } from '../use-store.ts';
import type { BoothDesk } from './booth-desk.ts';

export interface BoothHandingProps {
  readonly seat: Seat;
  readonly desk: BoothDesk;
  readonly view: ConsoleView;
}

/** The handover that waits, where one does. */
export function BoothHanding({ view: { handing }, ...at }: BoothHandingProps) {
  return handing === null ? null : <Waiting {...at} handing={handing} />;
}

function Waiting({ seat, desk, handing }: Omit<BoothHandingProps, 'view'> & { readonly handing: Handing }) {
  const { clockOffset } = useStore(seat.room.state);
  const now = useNow(250) + clockOffset;
  return (
    <HandingPanel
      handing={handing}
      leftMs={Math.max(0, handing.until - now)}
      onAccept={() => void desk.accept()}
      onDecline={() => {
        desk.decline();
      }}
      onNow={() => void desk.now(handing.isTaker ? undefined : handing.other.id)}
    />
  );
}
