import type { ParticipantId } from '@entente/shared/ids';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createStore } from '../../stores/store.ts';
import { Banner } from '../../ui/banner.tsx';
import type { RoomView } from '../../views/room-view.ts';
import { Chamber } from '../chamber.tsx';
import type { Seat } from '../seat.ts';
import { useStore } from '../use-store.ts';
import { BoothConsole } from './booth-console.tsx';
import { BoothDesk } from './booth-desk.ts';
import { boothSource } from './booth-source.ts';
import { useShownConsole, type ShownConsole } from './use-shown-console.ts';

export interface BoothDoorProps {
  readonly seat: Seat;
  readonly onLeave: () => void;
}

/** What an interpreter sees: the console of their booth or, for who sits in none, the chamber. */
export function BoothDoor({ seat, onLeave }: BoothDoorProps) {
  const state = useStore(seat.room.state);
  const you = seat.grant.you.id;
  const { room } = state;
  const shown = useShownConsole(state, you);
  return shown === null ? (
    <Chamber
      seat={seat}
      onLeave={onLeave}
      notice={room === null ? null : <Unseated room={room} you={you} />}
    />
  ) : (
    <AtConsole {...{ seat, onLeave }} {...shown} />
  );
}

/** Why an interpreter is in the chamber. */
function Unseated({ room, you }: { readonly room: RoomView; readonly you: ParticipantId }) {
  const { t } = useTranslation();
  const { booths, interpreters } = room.interpretation;
  const assigned = interpreters.get(you)?.booths ?? [];
  const isAway = booths.some(({ id, away }) => away === true && assigned.includes(id));
  return <Banner tone="info">{t(isAway ? 'booth.away' : 'booth.none')}</Banner>;
}

function AtConsole(props: BoothDoorProps & ShownConsole) {
  const { seat } = props;
  const slot = useMemo(() => createStore<BoothDesk | null>(null), []);
  const desk = useStore(slot);
  // Opened in an effect: React may render a screen more than once, and the microphone is to be taken once.
  useEffect(() => {
    const opened = new BoothDesk(
      seat,
      boothSource(seat.preferences, () => {
        opened.deviceLost('booth');
      }),
    );
    slot.set(opened);
    return () => {
      opened.close();
      slot.set(null);
    };
  }, [seat, slot]);
  return desk === null ? null : <BoothConsole {...props} desk={desk} />;
}
