import type { ParticipantId } from '@entente/shared/ids';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoothFrame } from '../../features/booth/booth-frame.tsx';
import { BoothHead } from '../../features/booth/booth-head.tsx';
import { CoverageStatus } from '../../features/booth/coverage-status.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { ConsoleView } from '../../views/booth/console.ts';
import { coverageOf } from '../../views/interpretation/coverage.ts';
import type { RoomView } from '../../views/room-view.ts';
import { ConnectionControl } from '../connection-control.tsx';
import { DevicesDoor } from '../devices-door.tsx';
import { useAnnouncements } from '../use-announcements.ts';
import { RecordingMark } from '../recording.tsx';
import { useRecordingNotices } from '../use-recording-notices.ts';
import { useRoomNotices } from '../use-room-notices.ts';
import type { Seat } from '../seat.ts';
import { useSourceNotices } from '../use-source-notices.ts';
import { BoothAside } from './booth-aside.tsx';
import { BoothBanners } from './booth-banners.tsx';
import { BoothCards } from './booth-cards.tsx';
import type { BoothDesk } from './booth-desk.ts';
import { BoothFoot } from './booth-foot.tsx';
import { BoothHanding } from './booth-handing.tsx';
import { BoothStage } from './booth-stage.tsx';
import { ConsoleHelp } from './console-help.tsx';
import { FloorToggle } from './floor-toggle.tsx';
import { SignCamera } from './sign-camera.tsx';
import { useBoothKeys } from './use-booth-keys.ts';
import { useSlowDownNotices } from './use-slow-down-notices.ts';
import { useTroubleNotices } from './use-trouble-notices.ts';
import { useTurnNotices } from './use-turn-notices.ts';
import { useVolume } from './use-volume.ts';
import { VoiceChoice, BoothChoice } from './console-choices.tsx';

export interface BoothConsoleProps {
  readonly seat: Seat;
  readonly desk: BoothDesk;
  readonly room: RoomView;
  readonly view: ConsoleView;
  readonly onLeave: () => void;
}

/** The console of a booth, in place of the chamber. */
export function BoothConsole({ seat, desk, room, view, onLeave }: BoothConsoleProps) {
  const { t } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  const [chosen, setChosen] = useState<ParticipantId | null>(null);
  useAnnouncements(seat);
  useSourceNotices(seat);
  useRoomNotices(seat);
  useTurnNotices(seat, view);
  useSlowDownNotices(view);
  useTroubleNotices(desk);
  useRecordingNotices(seat);
  const { you } = seat.grant;
  const { booth, mates, air } = view;
  const to = mates.find(({ id }) => id === chosen)?.id ?? mates[0]?.id ?? null;
  const isFloorOpen = room.floor.policy === 'open' || room.floor.holder === you.id || room.sideRoom !== null;
  const onFloor = (): void => {
    desk.toggleFloor();
  };
  const volume = useVolume(seat);
  const onSlowDown = (): void => {
    void desk.ask('signal', 'booth.slow-down', {});
  };
  const onSound = (): void => {
    void desk.ask('signal', 'booth.sound', { insufficient: booth.insufficient === undefined });
  };
  useBoothKeys({
    desk,
    room,
    view,
    to,
    onFloor: isFloorOpen ? onFloor : null,
    onSlowDown,
    onSound,
    onVolume: volume.turn,
  });
  const record = room.interpretation.interpreters.get(you.id);
  const outgoing = air.at === 'own' ? air.outgoing : view.seat.outgoing;
  const lines = (coverageOf(room)?.lines ?? []).filter(({ channel }) => channel !== outgoing);
  return (
    <BoothFrame
      mainId="main"
      isElsewhere={room.sideRoom !== null}
      banner={<BoothBanners {...{ seat, desk, room, view }} />}
      head={
        <>
          <BoothHead
            language={booth.language}
            second={booth.second ?? null}
            from={(record?.languages ?? []).filter((language) => language !== outgoing)}
            outgoing={outgoing}
            level={record?.proficiency[outgoing] ?? null}
          />
          <BoothChoice {...{ seat, desk, room, view }} />
          <VoiceChoice {...{ desk, view }} />
          <CoverageStatus lines={lines} />
          <RecordingMark seat={seat} />
        </>
      }
      tools={
        <>
          {booth.boothKind === 'sign' && <SignCamera seat={seat} />}
          <DevicesDoor seat={seat} maySend />
          <ConsoleHelp view={view} hasFloor={isFloorOpen} />
          <ConnectionControl seat={seat} />
          <Button
            label={t('stage.leave')}
            icon={LogOut}
            hideLabel
            onPress={() => {
              setLeaving(true);
            }}
          />
        </>
      }
      stage={
        <>
          <BoothStage
            {...{ seat, room }}
            floor={isFloorOpen && <FloorToggle {...{ seat, onFloor }} isDisabled={air.at === 'own'} />}
          />
          <BoothHanding {...{ seat, desk, view }} />
        </>
      }
      cards={<BoothCards {...{ seat, desk, room, view }} />}
      aside={<BoothAside {...{ seat, desk, room, view }} />}
      asideLabel={t('stage.panels')}
      foot={<BoothFoot {...{ seat, desk, view, to, onSlowDown, onSound }} onTo={setChosen} />}
      footLabel={t('stage.controls')}
    >
      <ConfirmDialog
        title={t('stage.leaveTitle')}
        isOpen={isLeaving}
        onOpenChange={setLeaving}
        confirmLabel={t('stage.leave')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => {
          setLeaving(false);
          onLeave();
        }}
      >
        {t(air.at === 'own' ? 'booth.leaveOnAir' : 'ending.leaveExplain')}
      </ConfirmDialog>
    </BoothFrame>
  );
}
