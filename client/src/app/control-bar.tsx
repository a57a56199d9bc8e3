import { onlyListens } from '@entente/shared/permissions';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Controls, ShareScreen, type Switch } from '../features/controls/controls.tsx';
import type { OwnSource } from '../media/own-source.ts';
import { MoreControls } from '../ui/more-controls.tsx';
import { DevicesDoor } from './devices-door.tsx';
import { ListenToControl, useChannelKeys, useWideScreen } from './listen-to.tsx';
import { HelpDoor } from './help-door.tsx';
import { RecordDoor } from './recording.tsx';
import type { Seat } from './seat.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useField, useStore } from './use-store.ts';

const turn = (source: OwnSource, isOpen: boolean): void => {
  if (isOpen) void source.open();
  else source.close();
};

const flip = (source: OwnSource): void => {
  turn(source, !source.state.get().isOpen);
};

const noShortcuts = {};

export interface ControlBarProps {
  readonly seat: Seat;
  /** What else is used now and then, and stands elsewhere where there is room. */
  readonly more?: ReactNode;
}

/** The controls, at this seat, with their keys. */
export function ControlBar({ seat, more }: ControlBarProps) {
  const { t } = useTranslation();
  const { microphone, camera, screen } = seat.own;
  const { you } = seat.grant;
  const { room } = useStore(seat.room.state);
  const pushesToTalk = useField(seat.preferences, 'pushesToTalk') ?? false;
  const maySend = !onlyListens(you.role) || room?.floor.holder === you.id;
  const canShare = 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
  const talk = useMemo(() => pushToTalk(microphone), [microphone]);
  const shortcuts = useMemo(
    () => ({
      microphone: () => {
        flip(microphone);
      },
      camera: () => {
        flip(camera);
      },
      ...(canShare
        ? {
            screen: () => {
              flip(screen);
            },
          }
        : {}),
      ...(pushesToTalk ? { talk: { hold: talk.onHold, release: talk.onRelease } } : {}),
    }),
    [microphone, camera, screen, canShare, pushesToTalk, talk],
  );
  const active = maySend ? shortcuts : noShortcuts;
  useShortcuts(active);
  const channelKeys = useChannelKeys(seat);
  const isWide = useWideScreen();
  const own = {
    microphone: useSwitch(microphone),
    camera: useSwitch(camera),
    screen: useSwitch(screen),
  };
  return (
    <>
      {maySend && (
        <Controls
          own={own}
          talk={pushesToTalk ? talk : null}
          onNearMicrophone={() => {
            seat.soundGate.near();
          }}
        />
      )}
      {!isWide && <ListenToControl seat={seat} />}
      <MoreControls label={t('stage.more')}>
        {maySend && canShare && <ShareScreen screen={own.screen} />}
        <RecordDoor seat={seat} />
        <DevicesDoor seat={seat} maySend={maySend} />
        <HelpDoor active={{ ...active, ...channelKeys }} />
        {more}
      </MoreControls>
    </>
  );
}

/** Opens the microphone while something is held. One that was open before stays as it was. */
function pushToTalk(microphone: OwnSource) {
  let isHeld = false;
  return {
    onHold: () => {
      if (microphone.state.get().isOpen) return;
      isHeld = true;
      void microphone.open();
    },
    onRelease: () => {
      if (!isHeld) return;
      isHeld = false;
      microphone.close();
    },
  };
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
