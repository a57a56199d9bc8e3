import { onlyListens } from '@entente/shared/permissions';
import { useEffect, useState } from 'react';
import { GreenRoom } from '../features/green-room/green-room.tsx';
import { useErrorText } from '../i18n/error-text.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { SeatEntrance } from './seat-entrance.ts';
import { useChecks } from './use-checks.ts';
import { useDevices } from './use-devices.ts';
import { useOwnPlate } from './use-own-plate.ts';
import { useStore } from './use-store.ts';
import { warmUp } from './warm-up.ts';

/** The green room, at this seat. */
export function GreenRoomDoor({ entrance }: { readonly entrance: SeatEntrance }) {
  const seat = entrance.basis;
  const errorText = useErrorText();
  const { locale, choose } = useLocale();
  const chosen = useStore(seat.preferences);
  const { welcome } = useStore(seat.room.state);
  const parts = useDevices(seat);
  const plate = useOwnPlate(seat);
  const checks = useChecks(seat, { maySend: !onlyListens(plate.you.role) });
  const [isJoining, setJoining] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    warmUp(seat);
  }, [seat]);

  const join = async (): Promise<void> => {
    setJoining(true);
    setProblem(null);
    const entered = await entrance.enter();
    setJoining(false);
    if (!entered.ok) setProblem(errorText(entered.error));
  };

  return (
    <GreenRoom
      {...parts}
      meeting={seat.grant.meeting}
      plate={plate}
      checks={checks}
      screenLanguage={locale}
      onScreenLanguage={(next) => void choose(next)}
      listenTo={chosen.listenTo ?? welcome?.listening ?? 'floor'}
      onListenTo={(listenTo) => {
        seat.preferences.choose({ listenTo });
      }}
      onJoin={() => void join()}
      isJoining={isJoining}
      problem={problem}
    />
  );
}
