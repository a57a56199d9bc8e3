import { onlyListens } from '@entente/shared/permissions';
import { lazy, Suspense, useEffect } from 'react';
import { DeviceChoices } from '../features/green-room/device-choices.tsx';
import { OwnPreview } from '../features/green-room/own-preview.tsx';
import { PlateCard } from '../features/green-room/plate-card.tsx';
import { Lobby } from '../features/lobby/lobby.tsx';
import { useErrorText } from '../i18n/error-text.ts';
import { toasts } from '../ui/toasts.ts';
import type { SeatEntrance } from './seat-entrance.ts';
import { useChecks } from './use-checks.ts';
import { useDevices } from './use-devices.ts';
import { useNow } from './use-now.ts';
import { useOwnPlate } from './use-own-plate.ts';
import { useStore } from './use-store.ts';
import { warmUp } from './warm-up.ts';

const Checks = lazy(() =>
  import('../features/green-room/checks.tsx').then(({ Checks }) => ({ default: Checks })),
);

interface LobbyDoorProps {
  readonly entrance: SeatEntrance;
  readonly onLeave: () => void;
}

/** The lobby, at this seat: what could be checked in the green room can be checked here too. */
export function LobbyDoor({ entrance, onLeave }: LobbyDoorProps) {
  const seat = entrance.basis;
  const errorText = useErrorText();
  const { since, clockOffset } = useStore(seat.room.state);
  const now = useNow(5_000) + clockOffset;
  const plate = useOwnPlate(seat);
  const maySend = !onlyListens(plate.you.role);
  const { preview, devices } = useDevices(seat);
  const checks = useChecks(seat, { maySend });

  useEffect(() => {
    // After a reload of the page; who comes from the green room has chosen already.
    if (Object.values(seat.own).every(({ state }) => state.get().capture.at === 'none')) warmUp(seat);
  }, [seat]);

  const back = async (): Promise<void> => {
    const answer = await entrance.stepBack();
    if (!answer.ok) toasts.show({ tone: 'warn', title: errorText(answer.error) });
  };

  return (
    <Lobby
      meeting={seat.grant.meeting}
      waited={since === undefined ? 0 : now - since}
      onBack={() => void back()}
      onLeave={onLeave}
    >
      <PlateCard {...plate} />
      {maySend && <OwnPreview {...preview} />}
      <DeviceChoices {...devices} maySend={maySend} />
      <Suspense fallback={null}>
        <Checks {...checks} />
      </Suspense>
    </Lobby>
  );
}
