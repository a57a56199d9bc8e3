import { useTranslation } from 'react-i18next';
import { QualityDesk } from '../features/quality/quality-desk.tsx';
import { limitForAll, qualityLines } from '../views/quality.ts';
import type { RoomView } from '../views/room-view.ts';
import type { Seat } from './seat.ts';
import { useCommand } from './use-command.ts';
import { useStore } from './use-store.ts';

/** Everybody's connection, for who may `assist`. */
export function QualityTab({ seat, room }: { readonly seat: Seat; readonly room: RoomView }) {
  const { t } = useTranslation();
  const command = useCommand(seat);
  const reports = useStore(seat.quality.peers.reports);
  const { reconnecting } = useStore(seat.room.state);
  const speakers = useStore(seat.room.speakers);
  const you = seat.grant.you.id;
  return (
    <QualityDesk
      lines={qualityLines(room, { you, reports, reconnecting, speaking: speakers.now })}
      limitForAll={limitForAll(room)}
      onAsk={({ participant: { id, name } }) =>
        void command('quality.ask-reconnect', { participantId: id }, t('quality.askDone', { name }))
      }
      onLimit={(whom, limit) =>
        void command(
          'stage.limit',
          whom === 'everyone' ? { limit } : { limit, participantId: whom.participant.id },
        )
      }
    />
  );
}
