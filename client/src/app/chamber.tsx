import { permits } from '@entente/shared/permissions';
import { LogOut } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChamberHeader } from '../features/chamber-header/chamber-header.tsx';
import { EndMeeting } from '../features/organiser-desk/end-meeting.tsx';
import { Button } from '../ui/button.tsx';
import { ChamberLayout } from '../ui/chamber-layout.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useNarrowScreen } from '../ui/narrow-screen.ts';
import { AgendaHead } from './agenda-side.tsx';
import { ChamberBanners } from './chamber-banners.tsx';
import { ConnectionControl } from './connection-control.tsx';
import { ControlBar } from './control-bar.tsx';
import { ListenToBar, useWideScreen } from './listen-to.tsx';
import type { Seat } from './seat.ts';
import { BoothAsking, RoomBanners, RoomSound, RoomSwitch } from './side-rooms.tsx';
import { RecordingMark } from './recording.tsx';
import { SidePanel } from './side-panel.tsx';
import { StageArea } from './stage-area.tsx';
import { useAgendaAnnouncements } from './use-agenda-announcements.ts';
import { useAnnouncements } from './use-announcements.ts';
import { useFirstPicture } from './use-first-picture.ts';
import { useCommand } from './use-command.ts';
import { useGateNotices } from './use-gate-notices.ts';
import { useNow } from './use-now.ts';
import { useRecordingNotices } from './use-recording-notices.ts';
import { useRoomNotices } from './use-room-notices.ts';
import { useQualityNotices } from './use-quality-notices.ts';
import { useSourceNotices } from './use-source-notices.ts';
import { useStore } from './use-store.ts';

export interface ChamberProps {
  readonly seat: Seat;
  readonly onLeave: () => void;
  /** Over everything, beside what is wrong. */
  readonly notice?: ReactNode;
}

/** The talk itself. Each part listens to what it shows, so that a voice does not draw the whole page anew. */
export function Chamber({ seat, onLeave, notice }: ChamberProps) {
  const { t } = useTranslation();
  const { clockOffset, room } = useStore(seat.room.state);
  const now = useNow(5_000) + clockOffset;
  const command = useCommand(seat);
  const [isLeaving, setLeaving] = useState(false);
  useAnnouncements(seat);
  useAgendaAnnouncements(seat);
  useSourceNotices(seat);
  useRoomNotices(seat);
  useQualityNotices(seat);
  useGateNotices(seat);
  useRecordingNotices(seat);
  const isNarrow = useNarrowScreen();
  const isWide = useWideScreen();
  const present = room?.participants.length ?? 0;
  // The stage first, then the controls; what else there is waits for the first picture, or a short while.
  const isUsable = useDeferredValue(true, false);
  const { isPast: isComplete, onFirstFrame } = useFirstPicture(room, seat.grant.you.id);

  // On a narrow screen the row holds what everybody needs at once: microphone, camera, the room, leaving.
  const nowAndThen = (
    <>
      <RoomSound seat={seat} />
      <ConnectionControl seat={seat} />
    </>
  );

  return (
    <ChamberLayout
      mainId="main"
      banner={
        <>
          <ChamberBanners seat={seat} />
          <RoomBanners seat={seat} />
          {notice}
        </>
      }
      isElsewhere={room !== null && room.sideRoom !== null}
      header={
        <>
          <ChamberHeader meeting={seat.grant.meeting} now={now} mark={<RecordingMark seat={seat} />} />
          {isComplete && <AgendaHead seat={seat} />}
          {isComplete && permits(seat.grant.you.role, 'end') && (
            <EndMeeting present={present} onEnd={() => command('meeting.end', {})} />
          )}
        </>
      }
      aside={isComplete ? <SidePanel seat={seat} /> : null}
      asideLabel={t('stage.panels')}
      controlsMiddle={isUsable && isWide && <ListenToBar seat={seat} />}
      controls={isUsable && <ControlBar seat={seat} more={isNarrow && nowAndThen} />}
      controlsEnd={
        isUsable && (
          <>
            <BoothAsking seat={seat} />
            <RoomSwitch seat={seat} />
            {!isNarrow && nowAndThen}
            <Button
              label={t('stage.leave')}
              icon={LogOut}
              hideLabel
              onPress={() => {
                setLeaving(true);
              }}
            />
          </>
        )
      }
      controlsLabel={t('stage.controls')}
    >
      <StageArea seat={seat} onFirstFrame={onFirstFrame} />
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
        {t('ending.leaveExplain')}
      </ConfirmDialog>
    </ChamberLayout>
  );
}
