import { HeardLevel } from '../../features/hearing-guard/heard-level.tsx';
import { IncomingCard } from '../../features/booth/incoming-card.tsx';
import { LevelCard } from '../../features/booth/level-card.tsx';
import { OutgoingCard } from '../../features/booth/outgoing-card.tsx';
import type { ConsoleView } from '../../views/booth/console.ts';
import { incomingWays, outgoingWays } from '../../views/booth/ways.ts';
import { ownListeners } from '../../views/interpretation/own-room.ts';
import type { RoomView } from '../../views/room-view.ts';
import type { Seat } from '../seat.ts';
import { useHeardLevel } from '../use-heard-level.ts';
import { useStore } from '../use-store.ts';
import type { BoothDesk } from './booth-desk.ts';
import { useVolume } from './use-volume.ts';
import { useTroubleText } from './use-booth-words.ts';

export interface BoothCardsProps {
  readonly seat: Seat;
  readonly desk: BoothDesk;
  readonly room: RoomView;
  readonly view: ConsoleView;
}

/** What is heard, how loud it is, and what is spoken to. */
export function BoothCards({ seat, desk, room, view }: BoothCardsProps) {
  const heard = useHeardLevel(seat);
  const volume = useVolume(seat);
  const trouble = useTroubleText(useStore(desk.trouble));
  const outgoing = view.air.at === 'own' ? view.air.outgoing : view.seat.outgoing;
  return (
    <>
      <IncomingCard
        ways={incomingWays(room, view)}
        isOnAir={view.air.at === 'own'}
        refused={trouble('incoming')}
        onChoose={(channel) => void desk.ask('incoming', 'booth.incoming', { channel })}
      />
      <LevelCard heard={<HeardLevel {...heard} />} volume={volume.now} onVolume={volume.set} />
      <OutgoingCard
        ways={outgoingWays(room, view)}
        listeners={view.booth.boothKind === 'sign' ? null : (ownListeners(room)?.channels[outgoing] ?? 0)}
        refused={trouble('outgoing') ?? trouble('air') ?? trouble('handover') ?? trouble('line')}
        onChoose={(language) => void desk.ask('outgoing', 'booth.outgoing', { language })}
      />
    </>
  );
}
