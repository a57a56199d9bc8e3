import { permits } from '@entente/shared/permissions';
import { LogOut } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChamberHeader } from '../features/chamber-header/chamber-header.tsx';
import { EndMeeting } from '../features/organiser-desk/end-meeting.tsx';
import { Button } from '../ui/button.tsx';
import { ChamberLayout } from '../ui/chamber-layout.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { AgendaHead } from './agenda-side.tsx';
import { ChamberBanners } from './chamber-banners.tsx';
import { ConnectionControl } from './connection-control.tsx';
import { ControlBar } from './control-bar.tsx';
import { ListenToBar, useWideScreen } from './listen-to.tsx';
import type { Seat } from './seat.ts';
import { BoothAsking, RoomBanners, RoomSwitch } from './side-rooms.tsx';
import { SidePanel } from './side-panel.tsx';
import { StageArea } from './stage-area.tsx';
import { useAgendaAnnouncements } from './use-agenda-announcements.ts';
import { useAnnouncements } from './use-announcements.ts';
import { useCommand } from './use-command.ts';
import { useNow } from './use-now.ts';
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
  const isWide = useWideScreen();
  const present = room?.participants.length ?? 0;
  // The stage first: on the way to the first picture everything else is drawn in the pauses.
  const isComplete = useDeferredValue(true, false);

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
          <ChamberHeader meeting={seat.grant.meeting} now={now} />
          {isComplete && <AgendaHead seat={seat} />}
          {isComplete && permits(seat.grant.you.role, 'end') && (
            <EndMeeting present={present} onEnd={() => command('meeting.end', {})} />
          )}
        </>
      }
      aside={isComplete ? <SidePanel seat={seat} /> : null}
      asideLabel={t('stage.panels')}
      controlsMiddle={isComplete && isWide && <ListenToBar seat={seat} />}
      controls={isComplete && <ControlBar seat={seat} />}
      controlsEnd={
        isComplete && (
          <>
            <BoothAsking seat={seat} />
            <RoomSwitch seat={seat} />
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
        )
      }
      controlsLabel={t('stage.controls')}
    >
      <StageArea seat={seat} />
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
