import { permits } from '@entente/shared/permissions';
import { RecordControl } from '../features/recording/record-control.tsx';
import { RecordingBadge } from '../features/recording/recording-badge.tsx';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';
import { useStore } from './use-store.ts';

/** Whether this is recorded, for everybody at every seat. */
export function RecordingMark({ seat }: { readonly seat: Seat }) {
  const { room } = useStore(seat.room.state);
  if (room === null) return null;
  return <RecordingBadge recording={room.recording} isElsewhere={room.sideRoom !== null} />;
}

/** *Record*, for who may. */
export function RecordDoor({ seat }: { readonly seat: Seat }) {
  const { room } = useStore(seat.room.state);
  const command = useCommand(seat);
  if (room === null || !permits(seat.grant.you.role, 'record')) return null;
  const { recording } = room;
  return (
    <RecordControl
      isRecording={recording !== null}
      onStart={() => command('recording.start', {})}
      onStop={async () => {
        if (recording !== null) await command('recording.stop', { recordingId: recording.recordingId });
      }}
    />
  );
}
