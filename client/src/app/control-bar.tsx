import { onlyListens } from '@entente/shared/permissions';
import { useMemo } from 'react';
import { Controls, type Switch } from '../features/controls/controls.tsx';
import type { OwnSource } from '../media/own-source.ts';
import type { Seat } from './seat.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useStore } from './use-store.ts';

const turn = (source: OwnSource, isOpen: boolean): void => {
  if (isOpen) void source.open();
  else source.close();
};

const noShortcuts = {};

/** The controls, at this seat, with their keys. */
export function ControlBar({ seat }: { readonly seat: Seat }) {
  const { microphone, camera, screen } = seat.own;
  const { you } = seat.grant;
  const { room } = useStore(seat.room.state);
  const maySend = !onlyListens(you.role) || room?.floor.holder === you.id;
  const shortcuts = useMemo(
    () => ({
      m: () => {
        turn(microphone, !microphone.state.get().isOpen);
      },
      v: () => {
        turn(camera, !camera.state.get().isOpen);
      },
    }),
    [microphone, camera],
  );
  useShortcuts(maySend ? shortcuts : noShortcuts);
  const own = {
    microphone: useSwitch(microphone),
    camera: useSwitch(camera),
    screen: useSwitch(screen),
  };
  const canShare = 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
  return maySend ? <Controls own={own} canShare={canShare} /> : null;
}

function useSwitch(source: OwnSource): Switch {
  const { isOpen } = useStore(source.state);
  return {
    isOpen,
    onChange: (open) => {
      turn(source, open);
    },
  };
}
